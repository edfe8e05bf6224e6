import { h } from '../dom.ts';
import { host } from '../host.ts';
import type { Page } from '../office.ts';
import { goTo } from '../routes.ts';

/** Ecommerce → Orders. */
export const ordersPage = (): Page => ({
  title: 'Orders',
  content: h('section', { class: 'page' }, h('h1', {}, 'Ecommerce'), orders()),
});

/** Ecommerce → Orders → **View order**, and where a placed order lands. */
export const orderPage = (id: string): Page => ({
  title: 'Cart order details',
  content: h('section', { class: 'page' }, h('h1', {}, 'Cart order details'), orders(id)),
});

/** The list, or one of it. Each has an address of its own here, so going there is the page's part. */
function orders(id?: string): HTMLElement {
  const element = document.createElement('order-pad-orders');
  element.host = host;
  element.order = id;
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
