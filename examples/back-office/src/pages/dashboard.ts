import { OrderSessionEndedEvent } from '@orderpad/elements';
import { isSignedOut } from '../account.ts';
import { h } from '../dom.ts';
import { host, type Profile } from '../host.ts';
import type { Page } from '../office.ts';
import { addressOf } from '../routes.ts';
import { figuresOf, pageSize, type Summary } from './figures.ts';
import { dateTime, money } from './words.ts';

/** How today has gone so far: figures from the shop, and the newest orders. */
export function dashboardPage({ currency }: Profile): Page {
  const content = h(
    'section',
    { class: 'page' },
    h('h1', {}, 'Dashboard'),
    h('p', { class: 'quiet', role: 'status' }, 'Loading today’s figures …'),
  );
  void fill(content, currency);
  return { title: 'Dashboard', content };
}

async function fill(content: HTMLElement, currency: string): Promise<void> {
  const waiting = content.querySelector('[role=status]');
  try {
    const { items = [] } = (await newestOrders()) ?? {};
    waiting?.replaceWith(figures(items, currency), newest(items.slice(0, 5)));
  } catch (error) {
    // As the pad and the list of orders say it.
    if (isSignedOut(error)) content.dispatchEvent(new OrderSessionEndedEvent());
    waiting?.replaceWith(
      h(
        'p',
        { class: 'trouble', role: 'alert' },
        'The figures could not be loaded. Open this page again to retry.',
      ),
    );
  }
}

const newestOrders = () =>
  host.orders.list?.({ text: '', limit: pageSize }, { signal: AbortSignal.timeout(10_000) });

function figures(orders: readonly Summary[], currency: string): HTMLElement {
  const { count, items, value, processing, isAtLeast } = figuresOf(orders, new Date(), currency);
  const more = isAtLeast ? '+' : '';
  const figure = (name: string, text: string) => h('div', {}, h('dt', {}, name), h('dd', {}, text));
  return h(
    'dl',
    { class: 'figures' },
    figure('Orders today', `${count}${more}`),
    figure('Items today', `${items}${more}`),
    figure('Value today', `${money({ amount: value, currency })}${more}`),
    figure('Processing today', `${processing}${more}`),
  );
}

function newest(orders: readonly Summary[]): HTMLElement {
  if (orders.length === 0)
    return h('p', { class: 'quiet' }, 'No orders yet. The first one is added with + at the top of the page.');
  const rows = orders.map(({ id, number, contact, total, placedAt }) =>
    h(
      'tr',
      {},
      h('td', {}, h('a', { href: addressOf({ page: 'order', id }) }, number)),
      h('td', {}, contact.name),
      h('td', {}, dateTime(placedAt)),
      h('td', { class: 'sum' }, money(total)),
    ),
  );
  const heads = ['Order', 'Customer', 'Placed'].map((name) => h('th', { scope: 'col' }, name));
  return h(
    'div',
    { class: 'scroller', role: 'region', 'aria-labelledby': 'newest', tabindex: '0' },
    h(
      'table',
      {},
      h('caption', { id: 'newest' }, 'Newest orders'),
      h('thead', {}, h('tr', {}, ...heads, h('th', { scope: 'col', class: 'sum' }, 'Total'))),
      h('tbody', {}, ...rows),
    ),
  );
}
