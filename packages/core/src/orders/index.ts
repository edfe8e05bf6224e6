import type { Host, Id, Order, OrderStatus, OrderSummary } from '@orderpad/contracts';
import { createFinder } from '../search/create-finder.ts';
import type { Finder } from '../search/finder.ts';
import { unsupported } from '../order/unsupported.ts';

/** Orders that were placed before: found as text is typed, newest first. */
export const findOrders = (
  { orders }: Host,
  filter: { status?: OrderStatus; contactId?: Id } = {},
): Finder<OrderSummary> =>
  createFinder({
    ask: (text, cursor, call) =>
      orders.list?.({ text, limit: 20, ...filter, ...(cursor && { cursor }) }, call) ?? unsupported(),
  });

/** One order with its history. Rejects with `HostError`. */
export const loadOrder = ({ orders }: Host, id: Id, signal = new AbortController().signal): Promise<Order> =>
  orders.get?.(id, { signal }) ?? unsupported();
