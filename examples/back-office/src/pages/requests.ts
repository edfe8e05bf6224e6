import { confirmRequest } from '@orderpad/core/flows';
import { h } from '../dom.ts';
import type { Page } from '../frame.ts';
import { host, type Profile } from '../host.ts';
import { payments } from '../payments.ts';
import { addressOf, goTo, type Route } from '../routes.ts';
import { nameWindow } from '../title.ts';
import { drafts } from './new-order.ts';

type Mode = 'agent' | 'self';

/** Page of the orders that customers ask for; for customers their own. */
export function requestsPage(mode: Mode = 'agent'): Page {
  const list = document.createElement('order-pad-requests');
  list.host = host;
  list.mode = mode;
  fetchParts(list);
  list.addEventListener('order-request-opened', ({ request, draft }) =>
    goTo({ page: 'request', id: request, draft }),
  );
  list.addEventListener('order-opened', (event) => {
    event.preventDefault();
    goTo({ page: 'order', id: event.order });
  });
  const title = mode === 'self' ? 'Your requests' : 'Requests';
  return {
    title,
    content: h('section', { class: 'page' }, h('h1', {}, mode === 'self' ? title : 'Ecommerce'), list),
  };
}

/** Page of one request: what was asked for above the pad, in which it is adjusted and confirmed. */
export function requestPage(profile: Profile, { id, draft }: Extract<Route, { page: 'request' }>): Page {
  const asked = document.createElement('order-pad-asked');
  asked.request = id;
  asked.slot = 'header';
  const pad = document.createElement('order-pad');
  pad.host = host;
  pad.payments = payments;
  pad.flow = confirmRequest;
  pad.storage = drafts(profile);
  pad.draft = draft;
  pad.append(asked);
  fetchParts(asked);

  const title = h('h1', {}, 'Confirm a request');
  const back = h('a', { href: addressOf({ page: 'requests' }) }, 'All requests');
  const content = h('section', { class: 'page' }, h('div', { class: 'heading' }, title, back), pad);
  content.addEventListener('order-placed', ({ order }) => {
    history.replaceState(null, '', addressOf({ page: 'order', id: order.id }));
    title.textContent = 'Cart order details';
    nameWindow(title.textContent);
  });
  content.addEventListener('order-saved', ({ where }) => {
    if (where === 'host') goTo({ page: 'requests' });
  });
  content.addEventListener('order-new-wanted', (event) => {
    event.preventDefault();
    goTo({ page: 'requests' });
  });
  content.addEventListener('order-list-wanted', (event) => {
    event.preventDefault();
    goTo({ page: 'orders' });
  });
  return { title: 'Confirm a request', content };
}

/** Fetches the elements of requests, by the first page that shows them. */
function fetchParts(element: HTMLElement): void {
  import('@orderpad/elements/define/requests.js').catch(() =>
    element.replaceWith(
      h(
        'p',
        { role: 'alert' },
        'The requests could not be loaded. Check the connection and reload the page.',
      ),
    ),
  );
}
