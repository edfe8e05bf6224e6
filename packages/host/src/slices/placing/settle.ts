import { declineIssue, HostError, isHostError, type PaymentStatus, type Problem } from '@orderpad/contracts';
import type { Queries } from '../../data/database.ts';
import { orderHistory, submissions } from '../../data/schema.ts';
import { userById } from '../../handed-off/customer.ts';
import { tellFailure } from '../../handed-off/guard.ts';
import { record } from '../../service/audit.ts';
import type { Service } from '../../service/service.ts';
import { keyOf, lock, type PaymentRow, write } from './leases.ts';
import { checkOrder, writeOrder } from './place-order.ts';
import { problemOf } from './problem-of.ts';
import { saveCard } from './save-card.ts';
import { sentWith } from './sent.ts';

type Held = Extract<PaymentStatus, { state: 'authorized' | 'captured' }>;
type Declined = Extract<PaymentStatus, { state: 'declined' }>;

/** A change of state ends the failures that came before it. */
const onward = (service: Service) => ({ failures: 0, problem: null, nextAt: service.now() });

/**
 * Places the order of an authorized payment in one transaction that checks everything again. When that refuses, the refusal becomes the
 * outcome of the key, and the hold is to be released.
 */
export async function placePaid(service: Service, row: PaymentRow, held: Held): Promise<PaymentRow> {
  const paid = { ...row, paymentId: held.paymentId, card: held.card ?? null };
  return service.db.transaction(async (transaction) => {
    await lock(transaction, row);
    const submission = await sentWith(transaction, row);
    const user = await userById(transaction, row.userId);
    if (!user || !submission) throw new Error('an accepted submission lacks its user or body');
    const placing = {
      user,
      submission,
      orderId: row.orderId,
      paid: { channel: row.channel, card: held.card },
    };
    try {
      await transaction.transaction(async (savepoint) => {
        assertAmount(row, held);
        await writeOrder(savepoint, service, placing, await checkOrder(savepoint, service, placing));
        if (held.saved !== undefined) await saveCard(savepoint, service, paid, held.saved);
      });
    } catch (error) {
      if (!isHostError(error)) throw error;
      return giveUp(transaction, service, paid, { state: 'rejected', problem: problemOf(error) });
    }
    await transaction
      .update(submissions)
      .set({ state: 'placed', problem: null, submission: null })
      .where(keyOf(row));
    const amount = { amount: row.amount, currency: row.currency };
    await transaction.insert(orderHistory).values({
      orderId: row.orderId,
      at: service.now(),
      code: 'payment-authorized',
      by: user.name,
      params: amount,
    });
    const { paymentId, card } = paid;
    return write(transaction, row, { ...onward(service), state: 'authorized', paymentId, card });
  });
}

/** Throws unless exactly the accepted total is held. */
function assertAmount(row: PaymentRow, { amount: { amount, currency } }: Held): void {
  if (amount !== row.amount || currency !== row.currency)
    throw new HostError('refused', 'the provider holds another amount', {
      issues: [declineIssue('declined')],
    });
}

/** Outcome of a key whose order will not be placed. */
export type Refusal =
  | { readonly state: 'rejected'; readonly problem: Problem }
  | { readonly state: 'fenced' };

/**
 * Decides that no order will be placed: the outcome of the key is final, and the payment is to be voided. A payment that was decided
 * before stays as it is, such as one whose order was placed between a look at its key and the claim.
 */
export const abandon = (service: Service, row: PaymentRow, refusal: Refusal): Promise<PaymentRow> =>
  service.db.transaction(async (transaction) => {
    await lock(transaction, row);
    const isDecided = row.state !== 'authorizing' && row.state !== 'needs-action';
    return isDecided ? row : giveUp(transaction, service, row, refusal);
  });

async function giveUp(
  transaction: Queries,
  service: Service,
  row: PaymentRow,
  { state, ...refusal }: Refusal,
): Promise<PaymentRow> {
  const problem = 'problem' in refusal ? refusal.problem : null;
  await transaction.update(submissions).set({ state, problem, submission: null }).where(keyOf(row));
  if (problem) await tellFailure(transaction, service, row.userId, problem);
  const { paymentId, card } = row;
  return write(transaction, row, { ...onward(service), state: 'voiding', paymentId, card });
}

/** Records that the bank refused: the outcome of the key, and nothing to release. */
export const decline = (
  service: Service,
  row: PaymentRow,
  { reason, paymentId }: Declined,
): Promise<PaymentRow> =>
  service.db.transaction(async (transaction) => {
    await lock(transaction, row);
    const problem = problemOf(
      new HostError('declined', 'the payment was declined', { issues: [declineIssue(reason)] }),
    );
    await transaction
      .update(submissions)
      .set({ state: 'rejected', problem, submission: null })
      .where(keyOf(row));
    await tellFailure(transaction, service, row.userId, problem);
    await recordPayment(transaction, service, row, 'payment.declined', { reason });
    return write(transaction, row, {
      ...onward(service),
      state: 'declined',
      paymentId: paymentId ?? row.paymentId,
    });
  });

/** Keeps the payer waiting for: the key says so until the payer has acted. */
export const awaitPayer = (service: Service, row: PaymentRow, paymentId: string): Promise<PaymentRow> =>
  service.db.transaction(async (transaction) => {
    await lock(transaction, row);
    await transaction.update(submissions).set({ state: 'needs-action' }).where(keyOf(row));
    return write(transaction, row, { ...onward(service), state: 'needs-action', paymentId });
  });

/** Records an act on a payment for the audit log, on behalf of its contact. */
export const recordPayment = (
  transaction: Queries,
  service: Service,
  { userId, contactId, orderId, amount, currency, payer }: PaymentRow,
  action: Parameters<typeof record>[1]['action'],
  details: Record<string, unknown> = {},
): Promise<void> =>
  record(transaction, {
    at: service.now(),
    userId,
    onBehalfOf: contactId,
    action,
    subject: orderId,
    details: { amount, currency, payer, ...details },
  });
