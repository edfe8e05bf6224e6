import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { payments, submissions } from '../../data/schema.ts';
import type { Service } from '../../service/service.ts';
import { limitsOf } from './limits.ts';

export type PaymentRow = typeof payments.$inferSelect;
type Changes = Partial<typeof payments.$inferInsert>;

/** States in which something is left to do. */
export const openStates = ['authorizing', 'needs-action', 'authorized', 'voiding'] as const;

/** Another worker took the payment over, and this one has to stop. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/**
 * Takes an unfinished payment for this worker, and returns it; undefined when another worker has it or nothing is left to do. The clock
 * of the database decides, so processes need not agree about the time.
 */
export async function claim(service: Service, orderId: string): Promise<PaymentRow | undefined> {
  const [row] = await service.db
    .update(payments)
    .set(leaseOf(service, service.uuid()))
    .where(
      and(
        eq(payments.orderId, orderId),
        inArray(payments.state, openStates),
        or(isNull(payments.leaseUntil), lt(payments.leaseUntil, sql`clock_timestamp()`)),
      ),
    )
    .returning();
  return row;
}

/** Returns the columns of a new or prolonged lease. */
export const leaseOf = (service: Service, lease: string) => ({
  lease,
  leaseUntil: sql<Date>`clock_timestamp() + ${limitsOf(service).leaseMs} * interval '1 millisecond'`,
});

/** Prolongs the lease before a call. Throws `LeaseLost`. */
export async function renew(service: Service, row: PaymentRow): Promise<void> {
  if (row.lease === null) throw new LeaseLost('not claimed');
  await write(service.db, row, leaseOf(service, row.lease));
}

/** Gives the payment back, so that the next worker need not wait. */
export async function release({ db }: Service, { orderId, attempt, lease }: PaymentRow): Promise<void> {
  if (lease === null) return;
  await db.update(payments).set({ lease: null, leaseUntil: null }).where(held({ orderId, attempt, lease }));
}

/** Ends all leases of an embedded database, which a single process uses: whoever had one is gone. */
export async function endLeases(db: Queries): Promise<void> {
  await db.update(payments).set({ lease: null, leaseUntil: null }).where(inArray(payments.state, openStates));
}

/** Writes changes of a payment that this worker holds, and returns it. Throws `LeaseLost`. */
export async function write(
  db: Queries,
  row: PaymentRow,
  changes: Changes | ReturnType<typeof leaseOf>,
): Promise<PaymentRow> {
  const [written] = await db.update(payments).set(changes).where(held(row)).returning();
  if (!written) throw new LeaseLost(`the payment of ${row.orderId} was taken over`);
  return written;
}

/** Locks a payment that this worker holds, and its submission, for the rest of the transaction. Throws `LeaseLost`. */
export async function lock(transaction: Queries, row: PaymentRow): Promise<void> {
  const [mine] = await transaction.select().from(payments).where(held(row)).for('update');
  if (!mine) throw new LeaseLost(`the payment of ${row.orderId} was taken over`);
  const { key } = submissions;
  const [submission] = await transaction.select({ key }).from(submissions).where(keyOf(row)).for('update');
  if (!submission) throw new Error('a payment lacks its submission');
}

export const keyOf = ({ userId, key }: Pick<PaymentRow, 'userId' | 'key'>) =>
  and(eq(submissions.userId, userId), eq(submissions.key, key));

const held = ({ orderId, attempt, lease }: Pick<PaymentRow, 'orderId' | 'attempt' | 'lease'>) =>
  and(eq(payments.orderId, orderId), eq(payments.attempt, attempt), eq(payments.lease, lease ?? ''));
