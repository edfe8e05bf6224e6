import { h } from '../dom.ts';
import type { Page } from '../frame.ts';
import { host } from '../host.ts';
import { goTo } from '../routes.ts';

/** Page on which managers decide what staff may take off beyond their limit. */
export function approvalsPage(): Page {
  const list = document.createElement('order-pad-approvals');
  list.host = host;
  list.addEventListener('order-opened', (event) => {
    event.preventDefault();
    goTo({ page: 'order', id: event.order });
  });
  import('@orderpad/elements/define/approvals.js').catch(() =>
    list.replaceWith(
      h(
        'p',
        { role: 'alert' },
        'The approvals could not be loaded. Check the connection and reload the page.',
      ),
    ),
  );
  return { title: 'Approvals', content: h('section', { class: 'page' }, h('h1', {}, 'Ecommerce'), list) };
}
