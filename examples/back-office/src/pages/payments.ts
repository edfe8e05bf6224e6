import { OrderSignedOutEvent } from '@orderpad/elements';
import { isSignedOut } from '../account.ts';
import { h } from '../dom.ts';
import type { Page } from '../frame.ts';
import type { openPayments } from '../host.ts';
import { addressOf } from '../routes.ts';
import { date, money } from './format.ts';
import { trouble } from './trouble.ts';

type List = NonNullable<typeof openPayments>;
type Payment = Awaited<ReturnType<List>>[number];

/** The task that each advice means, and its reason. */
const advice: Readonly<Record<Payment['advice'], { readonly todo: string; readonly why: string }>> = {
  capture: {
    todo: 'Take the amount',
    why: 'The order is placed and the amount is held, but it could not be taken. Take it with the provider before the hold ends.',
  },
  collect: {
    todo: 'Ask for another payment',
    why: 'The order is placed, and the hold on the card is gone. Ask the customer to pay in another way.',
  },
  release: {
    todo: 'Release the hold',
    why: 'No order was placed, and the amount may still be held. Release it with the provider.',
  },
  refund: {
    todo: 'Pay back',
    why: 'No order was placed, and the amount was taken. Pay it back with the provider.',
  },
};

/** Page Payments: those that the host could not finish by itself, and what to do about each. */
export function paymentsPage(list: List): Page {
  const waiting = h('p', { class: 'quiet', role: 'status' }, 'Loading the payments …');
  const content = h(
    'section',
    { class: 'page' },
    h('h1', {}, 'Payments'),
    h(
      'p',
      { class: 'quiet lead' },
      'Card payments that need a person. The shop goes on trying to take and to release them, and takes them off this list once that succeeds.',
    ),
    waiting,
  );
  void list().then(
    (payments) => waiting.replaceWith(payments.length === 0 ? nothingToDo() : tableOf(payments)),
    (error: unknown) => {
      if (isSignedOut(error)) content.dispatchEvent(new OrderSignedOutEvent());
      waiting.replaceWith(trouble(error, 'The payments'));
    },
  );
  return { title: 'Payments', content };
}

const nothingToDo = (): HTMLElement =>
  h('p', { class: 'quiet', role: 'status' }, 'Nothing to do: every payment is settled.');

const columns = ['Order', 'Amount', 'To do', 'At the provider', 'Since'];

const tableOf = (payments: readonly Payment[]): HTMLElement =>
  h(
    'div',
    { class: 'scroller tall', role: 'region', 'aria-label': 'Payments', tabindex: '0' },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...columns.map((name) => h('th', { scope: 'col' }, name)))),
      h('tbody', {}, ...payments.map(rowOf)),
    ),
  );

function rowOf(payment: Payment): HTMLElement {
  const { orderId, number, contact, amount, card, paymentId, since } = payment;
  const { todo, why } = advice[payment.advice];
  return h(
    'tr',
    {},
    h(
      'td',
      {},
      number === undefined
        ? 'No order'
        : h('a', { href: addressOf({ page: 'order', id: orderId }) }, h('bdi', {}, number)),
      h('p', { class: 'quiet' }, h('bdi', {}, contact.name)),
    ),
    h(
      'td',
      {},
      h('span', { translate: 'no' }, money(amount)),
      ...(card ? [h('p', { class: 'quiet' }, h('bdi', {}, `${card.brand} ·· ${card.last4}`))] : []),
    ),
    h('td', { class: 'todo' }, h('strong', {}, todo), h('p', { class: 'quiet' }, why)),
    h('td', {}, h('code', { translate: 'no' }, paymentId ?? orderId)),
    h('td', {}, date(since)),
  );
}
