import type { Id, Order, OrderPage, OrderQuery } from '@orderpad/contracts';
import { factsOf } from './contact.ts';
import { isMatch, pageFrom } from './paging.ts';
import { notFound, requireAbility, type Shop } from './shop.ts';

export function getOrder(shop: Shop, id: Id): Order {
  requireAbility(shop, 'orders.get');
  const order = shop.orders.get(id);
  if (!order) throw notFound('order', id);
  return order;
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
    if (text && !isMatch(text, [order.number, order.contact.name, ...nowOf(shop, order)])) continue;
    found.push(order);
  }
  const { items, ...rest } = pageFrom(found, query);
  return { items: items.map(summaryOf), ...rest };
}

/** Returns what the contact of an order is found by, as it is now. */
function nowOf({ contacts }: Shop, { contact }: Order): ReturnType<typeof factsOf> {
  const now = contacts.get(contact.id);
  return now ? factsOf(now) : [contact.email];
}

const summaryOf = ({ id, number, status, placedAt, contact, lines, totals, currency }: Order) => ({
  id,
  number,
  status,
  placedAt,
  contact: { id: contact.id, name: contact.name },
  items: lines.reduce((sum, { quantity }) => sum + quantity, 0),
  total: { amount: totals.total, currency },
});
