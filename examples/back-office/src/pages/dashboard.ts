import { h } from '../dom.ts';
import type { Page } from '../frame.ts';
import { openPayments, type Profile } from '../host.ts';
import { addressOf } from '../routes.ts';
import { figuresOf, type Summary } from './figures.ts';
import { newestOrders, orderTable } from './newest.ts';
import { money } from './format.ts';
import { trouble } from './trouble.ts';

/** Dashboard: today's figures, and the newest orders. */
export function dashboardPage({ currency, operator }: Profile): Page {
  const waiting = h('p', { class: 'quiet', role: 'status' }, 'Loading today’s figures …');
  const notice = h('div', {});
  void fill(waiting, currency);
  // Payments are the office's.
  if (operator.role !== 'consultant') void warn(notice);
  return {
    title: 'Dashboard',
    content: h('section', { class: 'page' }, h('h1', {}, 'Dashboard'), notice, waiting),
  };
}

/** Tells about payments that need a person. Whoever may not see them, or gets no answer, is told by their own page. */
async function warn(notice: HTMLElement): Promise<void> {
  const { length } = (await openPayments?.().catch(() => undefined)) ?? [];
  if (length === 0) return;
  const text = length === 1 ? 'One payment needs' : `${length} payments need`;
  const link = h('a', { href: addressOf({ page: 'payments' }) }, 'See what to do');
  notice.append(h('p', { class: 'notice', role: 'status' }, `${text} a person. `, link));
}

async function fill(waiting: HTMLElement, currency: string): Promise<void> {
  try {
    const { items = [] } = (await newestOrders(waiting)) ?? {};
    waiting.replaceWith(figures(items, currency), newest(items.slice(0, 5)));
  } catch (error) {
    waiting.replaceWith(trouble(error, 'The figures'));
  }
}

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

const newest = (orders: readonly Summary[]): HTMLElement =>
  orders.length === 0
    ? h('p', { class: 'quiet' }, 'No orders yet. Add the first one with + at the top of the page.')
    : orderTable('Newest orders', orders, 'agent');
