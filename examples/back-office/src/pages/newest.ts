import { OrderSignedOutEvent } from '@orderpad/elements';
import { isSignedOut } from '../account.ts';
import { h } from '../dom.ts';
import { host } from '../host.ts';
import { addressOf } from '../routes.ts';
import { pageSize, type Summary } from './figures.ts';
import { date, dateTime, money } from './format.ts';

/** Returns a page of the newest orders. A lost sign-in is announced at `place`, as the pad does. */
export async function newestOrders(place: HTMLElement) {
  try {
    return await host.orders.list?.({ text: '', limit: pageSize }, { signal: AbortSignal.timeout(10_000) });
  } catch (error) {
    if (isSignedOut(error)) place.dispatchEvent(new OrderSignedOutEvent());
    throw error;
  }
}

/** Table of orders; staff also see the customers. */
export function orderTable(caption: string, orders: readonly Summary[], mode: 'agent' | 'self'): HTMLElement {
  const isOwn = mode === 'self';
  const rows = orders.map(({ id, number, contact, total, placedAt }) =>
    h(
      'tr',
      {},
      h('td', {}, h('a', { href: addressOf({ page: 'order', id }) }, number)),
      ...(isOwn ? [] : [h('td', { class: 'name' }, h('bdi', {}, contact.name))]),
      h('td', {}, isOwn ? date(placedAt) : dateTime(placedAt)),
      h('td', { class: 'sum', translate: 'no' }, money(total)),
    ),
  );
  const heads = (isOwn ? ['Order', 'Placed'] : ['Order', 'Customer', 'Placed']).map((name) =>
    h('th', { scope: 'col' }, name),
  );
  return h(
    'div',
    { class: 'scroller', role: 'region', 'aria-labelledby': 'newest', tabindex: '0' },
    h(
      'table',
      {},
      h('caption', { id: 'newest' }, caption),
      h('thead', {}, h('tr', {}, ...heads, h('th', { scope: 'col', class: 'sum' }, 'Total'))),
      h('tbody', {}, ...rows),
    ),
  );
}
