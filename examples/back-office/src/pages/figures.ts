import type { host } from '../host.ts';

type List = NonNullable<typeof host.orders.list>;
export type Summary = Awaited<ReturnType<List>>['items'][number];

/** Orders in one page of the newest orders. */
export const pageSize = 100;

/**
 * Returns today's figures from one page of the newest orders. `value` is in minor units and counts orders in `currency` only.
 * `isAtLeast` is true when the page was full of today's orders, so that there may be more.
 */
export function figuresOf(newest: readonly Summary[], now: Date, currency: string) {
  const today = newest.filter(({ placedAt }) => new Date(placedAt).toDateString() === now.toDateString());
  const value = today
    .filter(({ total }) => total.currency === currency)
    .reduce((sum, { total }) => sum + total.amount, 0);
  return {
    count: today.length,
    items: today.reduce((sum, { items }) => sum + items, 0),
    value,
    processing: today.filter(({ status }) => status === 'processing').length,
    isAtLeast: today.length === pageSize,
  };
}
