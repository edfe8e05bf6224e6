import { approvalHistory, type HistoryEntry, type Order } from '@orderpad/contracts';
import { eq, sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { documentFor } from '../../data/stored-json.ts';
import type { OrderBody } from '../../data/orders.schema.ts';
import { contacts, handoffs, orderHistory, orders } from '../../data/schema.ts';
import type { Priced } from '../../pricing/pricing.ts';
import { takerOf, type User } from '../../service/service.ts';
import { assertUnplaced } from '../drafts/rows.ts';
import { addPurchases } from '../orders/purchases.ts';
import { chargedCredit } from '../../accounts/credit.ts';
import { orderSearchText } from '../../text/search-text.ts';

export async function nextNumber(transaction: Queries): Promise<string> {
  const [row] = await transaction
    .select({ number: sql<string>`nextval('order_numbers')::text` })
    .from(sql`(values (1)) as one`);
  if (!row) throw new Error('the sequence gave no number');
  return `OP-${row.number}`;
}

/** Writes an order with its history, and adds it to the account of its contact. */
export async function insertOrder(
  transaction: Queries,
  body: OrderBody,
  user: User,
  { account: { charge }, grant }: Pick<Priced, 'account' | 'grant'>,
): Promise<void> {
  const at = new Date(body.placedAt);
  const status = statusOf(body);
  // Holds the contact until the order is there, so that a new name reaches its text.
  const [contact] = await transaction
    .update(contacts)
    .set({
      // A past order that is imported makes nobody less recent.
      touchedAt: sql`greatest(${contacts.touchedAt}, ${body.placedAt}::timestamptz)`,
      lastOrderKey: sql`greatest(${contacts.lastOrderKey}, ${body.placedAt})`,
      ...(charge === 0 ? {} : { credit: chargedCredit(sql`${charge}::bigint`) }),
    })
    .where(eq(contacts.id, body.contact.id))
    .returning({ text: contacts.searchText });
  const inserted = await transaction
    .insert(orders)
    .values({
      id: body.id,
      number: body.number,
      draftId: body.draftId,
      contactId: body.contact.id,
      contactName: body.contact.name,
      placedBy: takerOf(user).id,
      status,
      placedAt: at,
      currency: body.currency,
      items: body.lines.reduce((items, { quantity }) => items + quantity, 0),
      total: body.totals.total,
      tags: body.details?.tags ?? null,
      body: await documentFor(body),
      searchText: orderSearchText(
        { number: body.number, contactName: body.contact.name, tags: body.details?.tags },
        contact?.text ?? '',
      ),
    })
    .onConflictDoNothing({ target: orders.draftId })
    .returning({ id: orders.id });
  if (inserted.length === 0) {
    await assertUnplaced(transaction, user, body.draftId);
    throw new Error('the draft is an order that is not there');
  }
  await addPurchases(transaction, body);
  const entry = { orderId: body.id, at, by: user.name };
  await transaction.insert(orderHistory).values([
    ...(grant ? approvalHistory(grant) : []).map((each) => ({
      ...entry,
      ...each,
      at: new Date(each.at),
    })),
    ...(await handedOffBefore(transaction, body.id, user)),
    ...historyOf(body).map((each) => ({ ...entry, ...each })),
  ]);
}

/** Returns the status that an order begins with. */
export const statusOf = ({ shipments }: Pick<OrderBody, 'shipments'>): Order['status'] =>
  shipments.length > 0 ? 'processing' : 'complete';

/** An entry of the history of an order as it begins; all have one time and one author. */
export type OrderEntry = Pick<HistoryEntry, 'code' | 'params' | 'status'>;

/** Returns the entries that the history of an order begins with. */
export function historyOf(body: Pick<OrderBody, 'number' | 'shipments'>): OrderEntry[] {
  const status = statusOf(body);
  const placed = { code: 'placed', params: { number: body.number } };
  return status === 'complete'
    ? [placed, { code: 'completed', status, params: {} }]
    : [{ ...placed, status }];
}

/** Returns the entry of the history that tells who left the order to its customer, and when. */
async function handedOffBefore(transaction: Queries, orderId: string, { handoff }: User) {
  if (!handoff) return [];
  const rows = await transaction
    .select({ at: handoffs.createdAt })
    .from(handoffs)
    .where(eq(handoffs.id, handoff.id));
  return rows.map(({ at }) => ({ orderId, at, code: 'handed-off', by: handoff.madeBy.name, params: {} }));
}
