import type { OrderPlacedElsewhereEvent, OrderPlacedEvent } from '@orderpad/elements';
import { h } from '../dom.ts';
import type { Page } from '../frame.ts';
import { host } from '../host.ts';
import { drafts } from '../pages/new-order.ts';
import { payments } from '../payments.ts';
import { addressOf, goTo } from '../routes.ts';
import { nameWindow } from '../title.ts';
import { asksForOrders, flowFor } from './flow.ts';
import type { Customer } from './shop.ts';

/** Page **View my cart / order online**: the cart is saved between visits. */
export function cartPage(customer: Customer): Page {
  const pad = document.createElement('order-pad');
  pad.host = host;
  pad.payments = payments;
  pad.flow = flowFor(customer);
  pad.storage = drafts(customer.profile);

  const asks = asksForOrders(customer);
  const name = asks ? 'Place an order' : 'Your cart';
  const title = h('h1', {}, name);
  const content = h('section', { class: 'page' }, h('div', { class: 'heading' }, title), pad);
  // Another window may have placed it. The pad shows what was placed; loaded again, the address shows it from the list.
  const showPlaced = ({ order }: OrderPlacedEvent | OrderPlacedElsewhereEvent): void => {
    history.replaceState(null, '', addressOf({ page: 'order', id: order.id }));
    title.textContent = 'Your order';
    nameWindow(title.textContent);
  };
  content.addEventListener('order-placed', showPlaced);
  content.addEventListener('order-placed-elsewhere', showPlaced);
  content.addEventListener('order-new-wanted', (event) => {
    event.preventDefault();
    // The address may be this one already: the pad begins by itself then.
    if (location.hash === '#/cart') pad.begin();
    else location.hash = '#/cart';
  });
  content.addEventListener('order-requested', () => {
    title.textContent = 'Your request';
    nameWindow(title.textContent);
  });
  content.addEventListener('order-list-wanted', (event) => {
    event.preventDefault();
    goTo({ page: asks ? 'requests' : 'orders' });
  });
  return { title: name, content };
}
