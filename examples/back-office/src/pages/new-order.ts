import { h } from '../dom.ts';
import { host } from '../host.ts';
import type { Page } from '../office.ts';
import { goTo } from '../routes.ts';

/** Ecommerce → Add cart order: the whole pad, in these few lines. */
export function newOrderPage(): Page {
  const pad = document.createElement('order-pad');
  pad.host = host;
  pad.addEventListener('order-placed', ({ order }) =>
    goTo({ page: 'order', id: order.id }, { instead: true }),
  );

  return {
    title: 'Add cart order',
    content: h('section', { class: 'page' }, h('h1', {}, 'Add cart order'), pad),
  };
}
