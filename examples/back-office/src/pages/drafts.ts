import { cartOrder, kindOf } from '../flows.ts';
import type { Page } from '../frame.ts';
import { h } from '../dom.ts';
import { host } from '../host.ts';
import { goTo } from '../routes.ts';

/** Page Ecommerce → Saved orders: those that were saved for later. */
export const draftsPage = (): Page => ({
  title: 'Saved orders',
  content: h('section', { class: 'page' }, h('h1', {}, 'Ecommerce'), drafts()),
});

/** Creates the list. An order is continued in the kind of order that it was entered as. */
function drafts(): HTMLElement {
  const element = document.createElement('order-pad-drafts');
  element.host = host;
  // Fetched by the page that shows them.
  import('@orderpad/elements/define/drafts.js').catch(() =>
    element.replaceWith(
      h(
        'p',
        { role: 'alert' },
        'The saved orders could not be loaded. Check the connection and reload the page.',
      ),
    ),
  );
  element.addEventListener('order-draft-opened', ({ draft, flow }) =>
    goTo({ page: 'new-order', kind: kindOf(flow) ?? cartOrder, draft }),
  );
  return element;
}
