import { nameOf } from '@orderpad/contracts';
import { restore } from '@orderpad/core/storage';
import { h } from '../dom.ts';
import type { Page } from '../frame.ts';
import { newestOrders, orderTable } from '../pages/newest.ts';
import { trouble } from '../pages/trouble.ts';
import { drafts } from '../pages/new-order.ts';
import { closedReasons } from '../shell/closed-reasons.ts';
import { accountCard } from './account-card.ts';
import { asksForOrders, flowFor } from './flow.ts';
import type { Customer } from './shop.ts';
import { tierCard } from './tier-card.ts';

/** Home page of a customer: the cart, past orders, and account details. */
export function homePage(customer: Customer): Page {
  const { contact } = customer;
  const past = h('p', { class: 'quiet', role: 'status' }, 'Loading your orders …');
  const cards = [accountCard(customer), tierCard(customer)].flatMap((card) => card ?? []);
  const content = h(
    'section',
    { class: 'page' },
    h('h1', {}, `Good to see you, ${contact.firstName ?? nameOf(contact)}`),
    cartCard(customer),
    h('div', { class: 'sides' }, h('div', {}, past), h('div', { class: 'cards' }, ...cards)),
  );
  void fill(past);
  return { title: 'Home', content };
}

/** Card of the cart, the main action. Where ordering is closed, it stays and shows why. */
function cartCard(customer: Customer): HTMLElement {
  const { entryBar } = customer.profile;
  const asks = asksForOrders(customer);
  const name = asks ? 'Place an order' : 'View my cart / order online';
  const state = h(
    'p',
    { id: 'cart-state' },
    entryBar ? closedReasons[entryBar].inPerson : 'Your cart is empty.',
  );
  if (!entryBar) void showCartState(state, customer);
  return h(
    'section',
    { class: 'cart-card', 'aria-labelledby': 'cart-title' },
    h('div', {}, h('h2', { id: 'cart-title' }, 'Your cart'), state),
    entryBar
      ? h(
          'button',
          { type: 'button', class: 'primary', 'aria-disabled': 'true', 'aria-describedby': 'cart-state' },
          name,
        )
      : h('a', { class: 'primary', href: '#/cart' }, name),
  );
}

/** Shows how many items the saved draft holds. */
async function showCartState(state: HTMLElement, customer: Customer): Promise<void> {
  const flow = flowFor(customer).id;
  const saved = await drafts(customer.profile)
    .listDrafts()
    .catch(() => []);
  const restored = saved.map((stored) => restore(stored));
  const draft = restored
    .flatMap((each) => (each.kind === 'restored' ? each.draft : []))
    .find((each) => each.flow === flow);
  const items = draft?.lines.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0;
  if (items > 0) state.textContent = items === 1 ? 'One item waits in it.' : `${items} items wait in it.`;
}

async function fill(past: HTMLElement): Promise<void> {
  try {
    const { items = [] } = (await newestOrders(past)) ?? {};
    past.replaceWith(
      items.length === 0
        ? h('p', { class: 'quiet' }, 'Your orders will be listed here as soon as you have placed one.')
        : orderTable('Past orders', items.slice(0, 5), 'self'),
    );
  } catch (error) {
    past.replaceWith(trouble(error, 'Your orders'));
  }
}
