import { type Approval, type DraftApprovals, HostError, isWithinLimits, nameOf } from '@orderpad/contracts';
import { and, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Queries } from '../data/database.ts';
import { approvals, contacts, users } from '../data/schema.ts';
import type { User } from '../service/service.ts';
import { asContact } from '../slices/contact/contact.ts';
import { overrideLimits, shippingLimits } from '../slices/items/override.ts';

export type ApprovalRow = typeof approvals.$inferSelect;

interface NamedRow {
  readonly row: ApprovalRow;
  readonly contact: typeof contacts.$inferSelect;
  readonly asker: Pick<User, 'id' | 'name'>;
  readonly decider: Pick<User, 'id' | 'name'> | null;
}

const deciders = alias(users, 'deciders');

/** Selects approvals with those whom they name. */
export const selectApprovals = (db: Queries) =>
  db
    .select({
      row: approvals,
      contact: contacts,
      asker: { id: users.id, name: users.name },
      decider: { id: deciders.id, name: deciders.name },
    })
    .from(approvals)
    .innerJoin(contacts, eq(contacts.id, approvals.contactId))
    .innerJoin(users, eq(users.id, approvals.userId))
    .leftJoin(deciders, eq(deciders.id, approvals.decidedBy));

export const noSuchApproval = (): HostError => new HostError('not-found', 'no such approval');

/** Returns an approval as a user sees it. Throws `not-found`. */
export async function approvalById(db: Queries, user: User, id: string): Promise<Approval> {
  const [found] = await selectApprovals(db).where(eq(approvals.id, id));
  if (!found) throw noSuchApproval();
  return approvalIn(found, user);
}

/** Returns an approval as the contract has it. */
export function approvalIn({ row, contact, asker, decider }: NamedRow, user: User): Approval {
  return {
    id: row.id,
    draftId: row.draftId,
    contact: { id: contact.id, name: nameOf(asContact(contact, null, [])) },
    askedBy: asker,
    askedAt: row.askedAt.toISOString(),
    reason: row.reason,
    state: row.state,
    reductions: row.reductions,
    total: { amount: row.amount, currency: row.currency },
    ...(decider && row.decidedAt && { decidedBy: decider, decidedAt: row.decidedAt.toISOString() }),
    ...(row.remark !== null && { remark: row.remark }),
    ...(row.orderId !== null &&
      row.orderNumber !== null && { order: { id: row.orderId, number: row.orderNumber } }),
    ...(row.state === 'asked' && mayDecide(row, user) && { mayDecide: true }),
    history: row.history,
  };
}

/** Tells whether a role decides about approvals at all. */
const decides = ({ role }: Pick<User, 'role'>): boolean => role === 'manager' || role === 'admin';

/** Tells whether what is asked for is within the limits of a user. */
export const isWithinLimitsOf = ({ role }: Pick<User, 'role'>, { reductions }: ApprovalRow): boolean =>
  isWithinLimits(reductions, { overrideLimit: overrideLimits[role], shippingLimit: shippingLimits[role] });

const mayDecide = (row: ApprovalRow, user: User): boolean =>
  decides(user) && row.userId !== user.id && isWithinLimitsOf(user, row);

/** Returns the row of the approval of a draft that nobody has decided about. Lock the draft first. */
export async function openApprovalOf(
  transaction: Queries,
  draftId: string,
): Promise<ApprovalRow | undefined> {
  const [row] = await transaction
    .select()
    .from(approvals)
    .where(and(eq(approvals.draftId, draftId), eq(approvals.state, 'asked')))
    .for('update');
  return row;
}

/**
 * Returns what was asked about a draft: the last question, and the grant that counts, which was given last. Only one waits at a time, so that
 * what was asked last was also decided last.
 */
export async function approvalsOf(db: Queries, draftId: string, reader: User): Promise<DraftApprovals> {
  const newest = (state?: 'granted') =>
    selectApprovals(db)
      .where(and(eq(approvals.draftId, draftId), state && eq(approvals.state, state)))
      .orderBy(desc(approvals.seq))
      .limit(1);
  const [[last], [grant]] = await Promise.all([newest(), newest('granted')]);
  return { last: last && approvalIn(last, reader), grant: grant && approvalIn(grant, reader) };
}
