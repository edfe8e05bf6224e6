import { h } from '../dom.ts';
import { host } from '../host.ts';
import type { Page } from '../frame.ts';
import { goTo } from '../routes.ts';

type Mode = 'agent' | 'self';

/** Page Ecommerce → Orders; for customers their own. */
export const ordersPage = (mode: Mode = 'agent'): Page => ({
  title: mode === 'self' ? 'Your orders' : 'Orders',
  content: h(
    'section',
    { class: 'page' },
    h('h1', {}, mode === 'self' ? 'Past orders' : 'Ecommerce'),
    orders(mode),
  ),
});

/** Page Ecommerce → Orders → **View order**, also shown after placing. */
export const orderPage = (id: string, mode: Mode = 'agent'): Page => {
  const title = mode === 'self' ? 'Your order' : 'Cart order details';
  return { title, content: h('section', { class: 'page' }, h('h1', {}, title), orders(mode, id)) };
};

/** Creates the element with the list or one order. Each order has an address here, so the page handles opening. */
function orders(mode: Mode, id?: string): HTMLElement {
  const element = document.createElement('order-pad-orders');
  element.host = host;
  element.order = id;
  element.mode = mode;
  // Fetched by the first page that shows orders.
  import('@orderpad/elements/define/orders.js').catch(() =>
    element.replaceWith(
      h('p', { role: 'alert' }, 'The orders could not be loaded. Check the connection and reload the page.'),
    ),
  );
  element.addEventListener('order-opened', (event) => {
    event.preventDefault();
    goTo({ page: 'order', id: event.order });
  });
  element.addEventListener('order-closed', (event) => {
    event.preventDefault();
    goTo({ page: 'orders' });
  });
  return element;
}
