import { type DraftInput, type DraftSummary, HostError, nameOf, type SavedDraft } from '@orderpad/contracts';
import { and, eq, getTableColumns, gt, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { Queries } from '../../data/database.ts';
import { contacts, drafts, handoffs, orders, users } from '../../data/schema.ts';
import { documentIn, documentOf, type DocumentText } from '../../data/stored-json.ts';
import { areOpen } from '../../handed-off/rows.ts';
import { aboutOwn } from '../../service/own-customers.ts';
import type { User } from '../../service/service.ts';
import { asContact } from '../contact/contact.ts';

/** A row without the content of the draft, which may have thousands of lines. */
type DraftRow = Omit<typeof drafts.$inferSelect, 'body'>;

const { body: _, ...ownColumns } = getTableColumns(drafts);

export const draftColumns = ownColumns;

/** A saved draft with the names of those whom its row points to. */
interface NamedRow {
  readonly draft: DraftRow;
  /** Null where it was not asked for. */
  readonly body: DocumentText<DraftInput> | null;
  readonly user: Pick<User, 'name'>;
  readonly from: Pick<User, 'name'> | null;
  readonly to: Pick<User, 'name'> | null;
  readonly contact: typeof contacts.$inferSelect | null;
  readonly handoff: Pick<typeof handoffs.$inferSelect, 'id' | 'expiresAt'> | null;
}

const givers = alias(users, 'givers');
const takers = alias(users, 'takers');

const noBody = sql<null>`null`;

/**
 * Selects saved drafts with the names of users and contact, and with the hand-off that waits for the customer. Without their content, unless
 * it is asked for.
 */
export const selectDrafts = (db: Queries, body: SQL<DocumentText<DraftInput> | null> = noBody) =>
  db
    .select({
      draft: draftColumns,
      body,
      user: { name: users.name },
      from: { name: givers.name },
      to: { name: takers.name },
      contact: contacts,
      handoff: { id: handoffs.id, expiresAt: handoffs.expiresAt },
    })
    .from(drafts)
    .innerJoin(users, eq(users.id, drafts.userId))
    .leftJoin(givers, eq(givers.id, drafts.transferFrom))
    .leftJoin(takers, eq(takers.id, drafts.transferTo))
    .leftJoin(contacts, eq(contacts.id, drafts.contactId))
    .leftJoin(
      handoffs,
      and(eq(handoffs.draftId, drafts.id), areOpen(), gt(handoffs.expiresAt, sql`clock_timestamp()`)),
    );

/**
 * Restricts a customer to the drafts that she saved herself, and a consultant to those for her own customers and those of her own that
 * name nobody yet; other staff see those of the whole office.
 */
export function seenBy(
  user: User,
  { userId, contactId }: Readonly<Record<'userId' | 'contactId', PgColumn>> = drafts,
): SQL | undefined {
  const isMine = eq(userId, user.id);
  if (user.role === 'customer') return isMine;
  const isTheirs = aboutOwn(user, contactId);
  return isTheirs && or(isTheirs, and(isNull(contactId), isMine));
}

/** Returns the saved draft, or `undefined` where this user sees none. `known` is its content, where that need not be read. */
export async function draftSeenBy(
  db: Queries,
  user: User,
  id: string,
  known?: DraftInput,
): Promise<SavedDraft | undefined> {
  const [row] = await rowsSeenBy(db, user, id, known ? noBody : documentOf(drafts.body));
  if (!row) return undefined;
  const content = known ?? (row.body && (await documentIn(row.body)));
  if (!content) throw new Error('a saved draft without its content');
  return { ...aboutOf(row), ...content };
}

/** Tells if this user sees a saved draft. */
export const isSeenBy = async (db: Queries, user: User, id: string): Promise<boolean> =>
  (await rowsSeenBy(db, user, id)).length > 0;

const rowsSeenBy = (db: Queries, user: User, id: string, body?: SQL<DocumentText<DraftInput> | null>) =>
  selectDrafts(db, body).where(and(eq(drafts.id, id), seenBy(user)));

/** Throws `draft-placed` when the draft is an order; `not-found` to a customer or a consultant, where the order is another's. */
export async function assertUnplaced(db: Queries, user: User, draftId: string): Promise<void> {
  const [order] = await db
    .select({ id: orders.id, contactId: orders.contactId, ownerId: contacts.ownerId })
    .from(orders)
    .innerJoin(contacts, eq(contacts.id, orders.contactId))
    .where(eq(orders.draftId, draftId));
  if (!order) return;
  if (user.role === 'customer' && order.contactId !== user.contactId) throw noSuchDraft();
  if (user.role === 'consultant' && order.ownerId !== user.id) throw noSuchDraft();
  throw new HostError('draft-placed', 'this draft has already been placed', { orderId: order.id });
}

export const noSuchDraft = (): HostError => new HostError('not-found', 'no such draft');

export const tagOf = ({ revision, hash }: Pick<DraftRow, 'revision' | 'hash'>): string =>
  `${revision}-${hash.slice(0, 16)}`;

/** Returns the transfer of a draft that nobody has taken over yet. */
function transferIn({ draft, from, to }: NamedRow): Pick<SavedDraft, 'transfer'> {
  const { transferFrom, transferTo, transferNote, transferredAt } = draft;
  if (transferFrom === null || transferTo === null || transferredAt === null || !from || !to) return {};
  return {
    transfer: {
      from: { id: transferFrom, name: from.name },
      to: { id: transferTo, name: to.name },
      ...(transferNote !== null && { note: transferNote }),
      at: transferredAt.toISOString(),
    },
  };
}

const aboutOf = (row: NamedRow) => {
  const { draft, user, contact } = row;
  return {
    tag: tagOf(draft),
    savedAt: draft.savedAt.toISOString(),
    savedBy: { id: draft.userId, name: user.name },
    ...transferIn(row),
    ...(contact && { contact: { id: contact.id, name: nameOf(asContact(contact, null, [])) } }),
  };
};

export const summaryOf = (row: NamedRow): DraftSummary => ({
  id: row.draft.id,
  flow: row.draft.flow,
  ...aboutOf(row),
  items: row.draft.items,
  ...(row.draft.total === null ? {} : { total: { amount: row.draft.total, currency: row.draft.currency } }),
  ...(row.handoff && {
    handoff: { id: row.handoff.id, expiresAt: row.handoff.expiresAt.toISOString() },
  }),
});
