import { type Handoff, type HandoffState, HostError } from '@orderpad/contracts';
import { and, eq, getTableColumns, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { handoffs, users } from '../data/schema.ts';
import { documentIn, documentOf } from '../data/stored-json.ts';

/** A row without the draft and the warnings that were accepted, which may have thousands of lines. */
export type HandoffRow = Omit<typeof handoffs.$inferSelect, 'draft' | 'acknowledged'>;

const { draft, acknowledged, ...ownColumns } = getTableColumns(handoffs);

export const handoffColumns = ownColumns;

/** States in which the customer may pay. */
const openStates: readonly HandoffState[] = ['waiting', 'opened', 'failed'];

export const isOpen = ({ state }: Pick<HandoffRow, 'state'>): boolean => openStates.includes(state);

/** Restricts to hand-offs that wait for their customer, as far as their state tells. */
export const areOpen = (): SQL => inArray(handoffs.state, [...openStates]);

/** Restricts to hand-offs whose time is over, by the clock of the database. */
export const areDue = (): SQL | undefined => and(areOpen(), lte(handoffs.expiresAt, sql`clock_timestamp()`));

/** Returns hand-offs with the names of those who made them. */
export const selectHandoffs = (db: Queries) =>
  db
    .select({ row: handoffColumns, madeBy: { id: users.id, name: users.name } })
    .from(handoffs)
    .innerJoin(users, eq(users.id, handoffs.userId));

/** Returns a hand-off as the contract has it, without its link. Throws `not-found`. */
export async function handoffById(db: Queries, id: string): Promise<Handoff> {
  const [found] = await selectHandoffs(db).where(eq(handoffs.id, id));
  if (!found) throw noSuchHandoff();
  return asHandoff(found);
}

export const noSuchHandoff = (): HostError => new HostError('not-found', 'no such hand-off');

/** The draft and the warnings that were handed off. They never change. */
export type HandedOff = Pick<typeof handoffs.$inferSelect, 'draft' | 'acknowledged'>;

/** Returns the draft that was handed off, and the warnings that the operator accepted. Throws `not-found`. */
export async function handedOffBy(db: Queries, id: string): Promise<HandedOff> {
  const [found] = await db
    .select({ draft: documentOf(draft), acknowledged: documentOf(acknowledged) })
    .from(handoffs)
    .where(eq(handoffs.id, id));
  if (!found) throw noSuchHandoff();
  return { draft: await documentIn(found.draft), acknowledged: await documentIn(found.acknowledged) };
}

/** Returns the row of a hand-off, locked for the rest of the transaction. */
export async function lockHandoff(transaction: Queries, id: string): Promise<HandoffRow | undefined> {
  const [row] = await transaction
    .select(handoffColumns)
    .from(handoffs)
    .where(eq(handoffs.id, id))
    .for('update');
  return row;
}

interface Named {
  readonly row: HandoffRow;
  readonly madeBy: Handoff['createdBy'];
}

export function asHandoff({ row, madeBy }: Named): Handoff {
  const { failure } = row.history.at(-1) ?? {};
  return {
    id: row.id,
    draftId: row.draftId,
    contactId: row.contactId,
    createdBy: madeBy,
    total: { amount: row.amount, currency: row.currency },
    ...(row.sentTo !== null && { sentTo: row.sentTo }),
    expiresAt: row.expiresAt.toISOString(),
    state: row.state,
    ...(failure && { failure }),
    ...(row.orderId !== null && { orderId: row.orderId }),
    ...(row.orderNumber !== null && { number: row.orderNumber }),
    history: row.history,
  };
}
