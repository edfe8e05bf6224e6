import type { Host, Id, Order, OrderStatus, OrderSummary } from '@orderpad/contracts';
import { createFinder } from '../search/create-finder.ts';
import type { Finder } from '../search/finder.ts';
import { unsupported } from '../order/unsupported.ts';

/**
 * Finds placed orders as text is typed, newest first. `find('')` lists them all. A host without a list of orders makes it show the
 * problem `unsupported`.
 *
 * @example
 * const finder = findOrders(host, { status: 'processing' });
 * finder.watch(({ items }) => console.log(items.map(({ number }) => number)));
 * finder.find('');
 */
export const findOrders = (
  { orders }: Host,
  filter: { status?: OrderStatus; contactId?: Id } = {},
): Finder<OrderSummary> =>
  createFinder({
    ask: (text, cursor, call) =>
      orders.list?.({ text, limit: 20, ...filter, ...(cursor && { cursor }) }, call) ?? unsupported(),
  });

/** Loads one order with its history. Rejects with `HostError`. */
export const loadOrder = ({ orders }: Host, id: Id, signal = new AbortController().signal): Promise<Order> =>
  orders.get?.(id, { signal }) ?? unsupported();
