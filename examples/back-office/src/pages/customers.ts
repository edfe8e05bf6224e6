import { kindsFor, cartOrder } from '../flows.ts';
import type { Page } from '../frame.ts';
import { h } from '../dom.ts';
import { host, type Profile } from '../host.ts';
import { goTo } from '../routes.ts';

/** Page Customers → Customer Center; a consultant sees her own customers. */
export const customersPage = (profile: Profile): Page => ({
  title: 'Customer Center',
  content: h('section', { class: 'page' }, h('h1', {}, 'Customers'), customers(profile)),
});

/** Creates the list. A new order is entered in the kind of order that the person enters first. */
function customers(profile: Profile): HTMLElement {
  const element = document.createElement('order-pad-contacts');
  element.host = host;
  // Fetched by the page that shows them.
  import('@orderpad/elements/define/contacts.js').catch(() =>
    element.replaceWith(
      h(
        'p',
        { role: 'alert' },
        'The customers could not be loaded. Check the connection and reload the page.',
      ),
    ),
  );
  const [kind = cartOrder] = kindsFor(profile);
  element.addEventListener('order-new-wanted', ({ contact }) => {
    if (contact) goTo({ page: 'new-order', kind, contact: contact.id });
  });
  return element;
}
