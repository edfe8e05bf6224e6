import { fingerprint, type HandoffState, type Issue } from '@orderpad/contracts';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { handoffs } from '../data/schema.ts';
import { withdrawMail } from '../mail/outbox.ts';
import { record } from '../service/audit.ts';
import { channel } from '../service/changes.ts';
import type { Service } from '../service/service.ts';
import { customerIdOf } from './customer.ts';
import { areDue, type HandoffRow, lockHandoff } from './rows.ts';

/** Minutes for which a customer may look up the outcome of a payment after the hand-off is over. */
const afterwards = 60;

interface Move {
  readonly state: Exclude<HandoffState, 'waiting'>;
  /** The user id of who caused it; the host itself when absent. */
  readonly by?: string;
  readonly failure?: Issue;
  readonly order?: { readonly id: string; readonly number: string };
}

/** Brings a locked hand-off into a state, and tells those who follow it after the commit. */
export async function move(
  transaction: Queries,
  service: Service,
  row: HandoffRow,
  { state, by = 'host', failure, order }: Move,
): Promise<void> {
  const at = service.now();
  const isFinal = state === 'paid' || state === 'expired' || state === 'revoked';
  const end = sql`clock_timestamp() + ${afterwards} * interval '1 minute'`;
  await transaction
    .update(handoffs)
    .set({
      state,
      history: [...row.history, { at: at.toISOString(), state, ...(failure && { failure }) }],
      ...(order && { orderId: order.id, orderNumber: order.number }),
      ...(isFinal && { accessUntil: sql`least(${handoffs.accessUntil}, ${end})` }),
    })
    .where(eq(handoffs.id, row.id));
  if (isFinal) await withdrawMail(transaction, service, row.id);
  await record(transaction, {
    at,
    userId: by,
    onBehalfOf: row.contactId,
    action: `handoff.${state}`,
    subject: row.id,
    details: {
      draftId: row.draftId,
      ...(failure && { failure: failure.code }),
      ...(order && { orderId: order.id }),
    },
  });
  await transaction.execute(sql`select pg_notify(${channel}, ${row.id})`);
}

/** Records why the customer could not pay. The same reason twice in a row is one. */
export async function fail(
  transaction: Queries,
  service: Service,
  row: HandoffRow,
  failure: Issue,
): Promise<void> {
  const last = row.history.at(-1)?.failure;
  if (last && fingerprint(last) === fingerprint(failure)) return;
  await move(transaction, service, row, { state: 'failed', by: customerIdOf(row.id), failure });
}

/** Ends hand-offs whose time is over: all of them, or those of a condition. */
export async function expireDue(service: Service, condition?: SQL): Promise<void> {
  const due = await service.db.select({ id: handoffs.id }).from(handoffs).where(and(areDue(), condition));
  for (const { id } of due) await service.db.transaction((transaction) => expire(transaction, service, id));
}

/** Ends a hand-off, unless it is over or has become another's business since it was found. */
async function expire(transaction: Queries, service: Service, id: string): Promise<void> {
  const row = await lockHandoff(transaction, id);
  const isDue = and(eq(handoffs.id, id), areDue());
  const [due] = await transaction.select({ id: handoffs.id }).from(handoffs).where(isDue);
  if (row && due) await move(transaction, service, row, { state: 'expired' });
}
