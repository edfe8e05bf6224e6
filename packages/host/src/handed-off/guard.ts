import { HostError, type Issue, issue } from '@orderpad/contracts';
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { handoffs } from '../data/schema.ts';
import { statement } from '../data/statement.ts';
import type { Service, User } from '../service/service.ts';
import { handoffOf } from './customer.ts';
import { fail } from './move.ts';
import { areOpen, type HandoffRow, isOpen, lockHandoff } from './rows.ts';

/**
 * Lets one transaction at a time hand a draft off, save it, or place it: there may be no row to lock. The lock ends with the transaction.
 */
export const lockDraft = async (transaction: Queries, draftId: string): Promise<void> => {
  await selectLock(transaction, { draftId });
};

const selectLock = statement<{ draftId: string }, unknown[]>((db) =>
  db
    .select({ lock: sql`pg_advisory_xact_lock(7240115, hashtext(${sql.placeholder('draftId')}))` })
    .from(sql`(values (1)) as one`),
);

/** Throws `refused` while the draft waits for its customer, by the clock of the database. Locks the draft. */
export async function assertNotHandedOff(transaction: Queries, draftId: string): Promise<void> {
  await lockDraft(transaction, draftId);
  const [row] = await transaction
    .select({ id: handoffs.id })
    .from(handoffs)
    .where(and(eq(handoffs.draftId, draftId), areOpen(), gt(handoffs.expiresAt, sql`clock_timestamp()`)));
  if (row) throw waitsForCustomer();
}

/**
 * Throws `refused` while a hand-off of the draft is open, also one whose time has passed and that nobody has ended yet: a draft has one at
 * most. Locks the draft.
 */
export async function assertNoneOpen(transaction: Queries, draftId: string): Promise<void> {
  await lockDraft(transaction, draftId);
  const [row] = await transaction
    .select({ id: handoffs.id })
    .from(handoffs)
    .where(and(eq(handoffs.draftId, draftId), areOpen()));
  if (row) throw waitsForCustomer();
}

/**
 * Lets a user place a draft: the customer of a hand-off while it goes on, anybody else while there is none. Holds the hand-off until the
 * transaction ends, and returns it for its customer. Throws `refused`.
 */
export async function claimDraft(
  transaction: Queries,
  user: User,
  draftId: string,
): Promise<HandoffRow | undefined> {
  if (!user.handoff) {
    await assertNotHandedOff(transaction, draftId);
    return undefined;
  }
  await lockDraft(transaction, draftId);
  const row = await lockHandoff(transaction, user.handoff.id);
  if (row?.draftId !== draftId) throw refused('another draft', issue('handoff-draft-changed', []));
  await assertGoesOn(transaction, row);
  return row;
}

/** Throws `refused` for a hand-off that is over, also when nobody has noticed yet that its time has passed. */
export async function assertGoesOn(
  db: Queries,
  { id, state }: Pick<HandoffRow, 'id' | 'state'>,
): Promise<void> {
  if (state === 'paid' || state === 'expired' || state === 'revoked')
    throw refused(`the hand-off is ${state}`, issue(`handoff-${state}`, []));
  const isInTime = and(eq(handoffs.id, id), gt(handoffs.expiresAt, sql`clock_timestamp()`));
  const [row] = await db.select({ id: handoffs.id }).from(handoffs).where(isInTime);
  if (!row) throw refused('the hand-off is expired', issue('handoff-expired', []));
}

/** Throws `refused` unless an order comes to exactly what was handed off. */
export function assertSameTotal(row: Pick<HandoffRow, 'amount' | 'currency'>, total: Total): void {
  const changed = changeOfTotal(row, total);
  if (changed) throw refused('the amount was fixed', changed);
}

interface Total {
  readonly amount: number;
  readonly currency: string;
}

/** Returns the issue of an order that comes to another total than was handed off. */
export const changeOfTotal = (
  { amount: from, currency: before }: Pick<HandoffRow, 'amount' | 'currency'>,
  { amount: to, currency }: Total,
): Issue | undefined =>
  from === to && before === currency ? undefined : issue('handoff-total-changed', [], { from, to, currency });

/** Tells the operator why a submission of the customer was rejected. Does nothing for those of others. */
export async function tellFailure(
  transaction: Queries,
  service: Service,
  userId: string,
  { issues }: { readonly issues: readonly Issue[] },
): Promise<void> {
  const id = handoffOf(userId);
  const row = id === undefined ? undefined : await lockHandoff(transaction, id);
  if (!row || !isOpen(row)) return;
  // A refusal without an issue says that the quote or the total changed.
  await fail(transaction, service, row, issues[0] ?? issue('total-changed', []));
}

const waitsForCustomer = (): HostError =>
  refused('the customer is to pay this draft', issue('draft-handed-off', []));

export const refused = (detail: string, ...issues: Issue[]): HostError =>
  new HostError('refused', detail, { issues });
