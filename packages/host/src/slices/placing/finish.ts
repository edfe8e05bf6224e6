import type { HostError, PaymentStatus, ProblemCode } from '@orderpad/contracts';
import { and, eq, sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { orderHistory, orders } from '../../data/schema.ts';
import type { Service } from '../../service/service.ts';
import { lock, type PaymentRow, write } from './leases.ts';
import { limitsOf, pauseAfter } from './limits.ts';
import { saveCard } from './save-card.ts';
import { recordPayment } from './settle.ts';

type Captured = Extract<PaymentStatus, { state: 'captured' }>;

/** Records that the amount was taken. An order that needed attention for it goes on. */
export const captured = (service: Service, row: PaymentRow, { saved, card }: Captured): Promise<PaymentRow> =>
  service.db.transaction(async (transaction) => {
    await lock(transaction, row);
    if (saved !== undefined)
      await saveCard(transaction, service, { ...row, card: row.card ?? card ?? null }, saved);
    const status = row.attentionAt === null ? undefined : await resumed(transaction, row);
    await tell(transaction, service, row, 'payment-captured', status);
    await recordPayment(transaction, service, row, 'payment.captured');
    return write(transaction, row, { state: 'captured', failures: 0, problem: null, attentionAt: null });
  });

/** Records that nothing is held any more. */
export const voided = (service: Service, row: PaymentRow): Promise<PaymentRow> =>
  service.db.transaction(async (transaction) => {
    await lock(transaction, row);
    await recordPayment(transaction, service, row, 'payment.voided');
    return write(transaction, row, { state: 'voided', failures: 0, problem: null, attentionAt: null });
  });

/** Records an end that staff have to put right: an order whose hold is gone, or an amount taken without an order. */
export const needsStaff = (service: Service, row: PaymentRow, state: 'lost' | 'kept'): Promise<PaymentRow> =>
  service.db.transaction(async (transaction) => {
    await lock(transaction, row);
    if (state === 'lost') await halt(transaction, service, row, 'payment-lost');
    await recordPayment(transaction, service, row, 'payment.needs-attention', { state });
    return write(transaction, row, { state, attentionAt: row.attentionAt ?? service.now() });
  });

/** Counts a failure and waits longer after each. After too many in a row staff are told, and the host goes on trying. */
export const failed = (service: Service, row: PaymentRow, problem: ProblemCode): Promise<PaymentRow> =>
  service.db.transaction(async (transaction) => {
    await lock(transaction, row);
    const failures = row.failures + 1;
    const isNews = failures >= limitsOf(service).failures && row.attentionAt === null;
    if (isNews) {
      if (row.state === 'authorized') await halt(transaction, service, row, 'payment-uncaptured');
      await recordPayment(transaction, service, row, 'payment.needs-attention', { state: row.state });
    }
    return write(transaction, row, {
      failures,
      problem,
      nextAt: new Date(service.now().getTime() + pauseAfter(failures)),
      ...(isNews && { attentionAt: service.now() }),
    });
  });

/** Returns the code of a failure, or of an answer that makes no sense in this state. */
export const codeOf = (told: HostError | { readonly state: string }): ProblemCode =>
  'code' in told ? told.code : 'malformed';

/** Marks the order, and says in its history what is wrong. */
async function halt(transaction: Queries, service: Service, row: PaymentRow, code: string): Promise<void> {
  const status = 'needs-attention';
  await transaction.update(orders).set({ status }).where(eq(orders.id, row.orderId));
  await tell(transaction, service, row, code, status);
}

/** Gives an order that needed attention the status it was placed with. */
async function resumed(transaction: Queries, { orderId }: PaymentRow) {
  const isWaiting = and(eq(orders.id, orderId), eq(orders.status, 'needs-attention'));
  const [order] = await transaction
    .select({ shipments: sql<number>`jsonb_array_length(${orders.body}->'shipments')` })
    .from(orders)
    .where(isWaiting);
  if (!order) return undefined;
  const status = order.shipments > 0 ? 'processing' : 'complete';
  await transaction.update(orders).set({ status }).where(isWaiting);
  return status;
}

async function tell(
  transaction: Queries,
  service: Service,
  { orderId, amount, currency }: PaymentRow,
  code: string,
  status?: typeof orders.$inferSelect.status,
): Promise<void> {
  await transaction.insert(orderHistory).values({
    orderId,
    at: service.now(),
    code,
    params: { amount, currency },
    ...(status && { status }),
  });
}
