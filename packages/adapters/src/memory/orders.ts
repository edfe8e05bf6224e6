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
  const found = [...shop.orders.values()]
    .toReversed()
    .filter(
      (order) =>
        (!status || order.status === status) &&
        (!contactId || order.contact.id === contactId) &&
        isMatch(text, [order.number, order.contact.name, ...nowOf(shop, order)]),
    );
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
