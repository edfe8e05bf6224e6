import { deviceStorage } from '@orderpad/elements';
import { h } from '../dom.ts';
import { host, type Profile } from '../host.ts';
import type { Page } from '../office.ts';
import { goTo } from '../routes.ts';

/** Ecommerce → Add cart order: the whole pad, in these few lines. Each person's drafts are kept apart on a shared device. */
export function newOrderPage({ operator }: Profile): Page {
  const pad = document.createElement('order-pad');
  pad.host = host;
  pad.storage = deviceStorage(`larkspur-${operator.id}`);
  pad.addEventListener('order-placed', ({ order }) =>
    goTo({ page: 'order', id: order.id }, { instead: true }),
  );

  return {
    title: 'Add cart order',
    content: h('section', { class: 'page' }, h('h1', {}, 'Add cart order'), pad),
  };
}
