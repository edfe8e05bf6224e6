import { h } from '../dom.ts';
import { host } from '../host.ts';
import type { Page } from '../frame.ts';
import { goTo } from '../routes.ts';

type Mode = 'agent' | 'self';

/** Ecommerce → Orders; a customer's own. */
export const ordersPage = (mode: Mode = 'agent'): Page => ({
  title: mode === 'self' ? 'Your orders' : 'Orders',
  content: h(
    'section',
    { class: 'page' },
    h('h1', {}, mode === 'self' ? 'Past orders' : 'Ecommerce'),
    orders(mode),
  ),
});

/** Ecommerce → Orders → **View order**, and where a placed order lands. */
export const orderPage = (id: string, mode: Mode = 'agent'): Page => {
  const title = mode === 'self' ? 'Your order' : 'Cart order details';
  return { title, content: h('section', { class: 'page' }, h('h1', {}, title), orders(mode, id)) };
};

/** The list, or one of it. Each has an address of its own here, so going there is the page's part. */
function orders(mode: Mode, id?: string): HTMLElement {
  const element = document.createElement('order-pad-orders');
  element.host = host;
  element.order = id;
  element.mode = mode;
  // Fetched by the first page that shows orders.
  import('@orderpad/elements/define/orders.js').catch(() =>
    element.replaceWith(
      h(
        'p',
        { role: 'alert' },
        'The orders could not be fetched. Check the connection and load the page again.',
      ),
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
