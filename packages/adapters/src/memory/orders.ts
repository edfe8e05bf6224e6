import { orderForCustomer, type Id, type Order, type OrderPage, type OrderQuery } from '@orderpad/contracts';
import { factsOf } from './contact.ts';
import { isMatch, pageFrom } from './paging.ts';
import { notFound, requireAbility, type Shop } from './shop.ts';

export function getOrder(shop: Shop, id: Id): Order {
  requireAbility(shop, 'orders.get');
  const order = shop.orders.get(id);
  if (!order) throw notFound('order', id);
  return readBy(shop, order);
}

/** Newest first. */
export function listOrders(shop: Shop, query: OrderQuery): OrderPage {
  requireAbility(shop, 'orders.list');
  const { text, status, contactId } = query;
  // One beyond the page tells that there is a next one: what comes after it is not looked at.
  const enough = Number(query.cursor ?? 0) + query.limit + 1;
  const found: Order[] = [];
  for (const order of shop.orders.newest(contactId)) {
    if (found.length === enough) break;
    if (status && order.status !== status) continue;
    const { tags = [] } = readBy(shop, order).details ?? {};
    if (text && !isMatch(text, [order.number, order.contact.name, ...tags, ...nowOf(shop, order)])) continue;
    found.push(order);
  }
  const { items, ...rest } = pageFrom(found, query);
  return { items: items.map((order) => summaryOf(readBy(shop, order))), ...rest };
}

/** Returns an order as the operator may have it: a customer is sent no details of staff. */
const readBy = ({ operator }: Shop, order: Order): Order =>
  operator.role === 'customer' ? orderForCustomer(order) : order;

/** Returns what the contact of an order is found by, as it is now. */
function nowOf({ contacts }: Shop, { contact }: Order): ReturnType<typeof factsOf> {
  const now = contacts.get(contact.id);
  return now ? factsOf(now) : [contact.email];
}

const summaryOf = ({ id, number, status, placedAt, contact, lines, totals, currency, details }: Order) => ({
  id,
  number,
  status,
  placedAt,
  contact: { id: contact.id, name: contact.name },
  items: lines.reduce((sum, { quantity }) => sum + quantity, 0),
  total: { amount: totals.total, currency },
  ...(details?.tags && { tags: details.tags }),
});
