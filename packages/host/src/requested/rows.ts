import {
  HostError,
  nameOf,
  type OrderRequest,
  type RequestSummary,
  type RequestViewer,
} from '@orderpad/contracts';
import { and, asc, eq, getTableColumns, gt, inArray, sql } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { contacts, requestOpenings, requests, users } from '../data/schema.ts';
import { documentIn, documentOf } from '../data/stored-json.ts';
import type { User } from '../service/service.ts';
import { asContact } from '../slices/contact/contact.ts';

/** A row without what was asked for, which may have thousands of lines. */
export type RequestRow = Omit<typeof requests.$inferSelect, 'asked'>;

const { asked: _, ...rowColumns } = getTableColumns(requests);

/** A request with the rows of those whom it names. */
interface NamedRow {
  readonly row: RequestRow;
  readonly contact: typeof contacts.$inferSelect;
  readonly sender: { readonly id: string; readonly name: string };
}

/** Selects requests with contact and sender. */
export const selectRequests = (db: Queries) =>
  db
    .select({ row: rowColumns, contact: contacts, sender: { id: users.id, name: users.name } })
    .from(requests)
    .innerJoin(contacts, eq(contacts.id, requests.contactId))
    .innerJoin(users, eq(users.id, requests.userId));

export const noSuchRequest = (): HostError => new HostError('not-found', 'no such request');

/** Returns a request as the contract has it. Throws `not-found`. */
export async function requestById(db: Queries, user: User, id: string): Promise<OrderRequest> {
  const [found] = await selectRequests(db).where(eq(requests.id, id));
  if (!found) throw noSuchRequest();
  const [summary] = await summariesOf(db, user, [found]);
  if (!summary) throw noSuchRequest();
  const [text] = await db
    .select({ asked: documentOf(requests.asked) })
    .from(requests)
    .where(eq(requests.id, id));
  if (!text) throw noSuchRequest();
  return { ...summary, asked: await documentIn(text.asked), history: found.row.history };
}

/** Returns the row of a request, locked for the rest of the transaction. */
export async function lockRequest(transaction: Queries, id: string): Promise<RequestRow | undefined> {
  const [row] = await transaction.select(rowColumns).from(requests).where(eq(requests.id, id)).for('update');
  return row;
}

/** Returns the row of the request that owns a draft, locked for the rest of the transaction. */
export async function lockRequestOf(transaction: Queries, draftId: string): Promise<RequestRow | undefined> {
  const [row] = await transaction
    .select(rowColumns)
    .from(requests)
    .where(eq(requests.draftId, draftId))
    .for('update');
  return row;
}

/** Returns requests as a list shows them to a user. Customers do not learn who has one open. */
export async function summariesOf(
  db: Queries,
  user: User,
  found: readonly NamedRow[],
): Promise<RequestSummary[]> {
  const ids = user.role === 'customer' ? [] : found.map(({ row }) => row.id);
  const viewers = await viewersOf(db, ids);
  return found.map(({ row, contact, sender }) => ({
    id: row.id,
    number: row.number,
    draftId: row.draftId,
    contact: { id: contact.id, name: nameOf(asContact(contact, null, [])) },
    requestedBy: sender,
    requestedAt: row.requestedAt.toISOString(),
    state: row.state,
    items: row.items,
    total: { amount: row.amount, currency: row.currency },
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.orderId !== null &&
      row.orderNumber !== null && { order: { id: row.orderId, number: row.orderNumber } }),
    viewers: viewers.get(row.id) ?? [],
  }));
}

/** Returns who has these requests open, by the id of the request. Several pages of one person are one viewer. */
async function viewersOf(db: Queries, ids: readonly string[]): Promise<Map<string, RequestViewer[]>> {
  const viewers = new Map<string, RequestViewer[]>();
  if (ids.length === 0) return viewers;
  const rows = await db
    .select({
      requestId: requestOpenings.requestId,
      since: requestOpenings.since,
      id: users.id,
      name: users.name,
    })
    .from(requestOpenings)
    .innerJoin(users, eq(users.id, requestOpenings.userId))
    .where(
      and(inArray(requestOpenings.requestId, [...ids]), gt(requestOpenings.until, sql`clock_timestamp()`)),
    )
    .orderBy(asc(requestOpenings.since), asc(requestOpenings.key));
  for (const { requestId, id, name, since } of rows) {
    const known = viewers.get(requestId) ?? [];
    if (known.some((each) => each.id === id)) continue;
    viewers.set(requestId, [...known, { id, name, since: since.toISOString() }]);
  }
  return viewers;
}
