import { followRequests } from '@orderpad/core/requests';
import { h } from '../dom.ts';
import { host } from '../host.ts';
import { addressOf } from '../routes.ts';

/** Milliseconds for which the news of a request stays on the screen. */
const shownFor = 30_000;

/**
 * Follows the requests of customers: `onCount` gets the number that nobody has decided about, and a new one is shown with a link until it
 * is opened, closed or a while ago.
 */
export function requestNews(onCount: (open: number) => void): { element: HTMLElement; stop(): void } {
  const element = h('div', { class: 'news', role: 'status' });
  const stop = followRequests(
    host,
    {},
    {
      onNews({ open, request, isNew }) {
        onCount(open);
        if (request && isNew) show(element, request);
      },
    },
  );
  return { element, stop };
}

interface Sent {
  readonly id: string;
  readonly draftId: string;
  readonly number: string;
  readonly contact: { readonly name: string };
}

function show(element: HTMLElement, { id, draftId, number, contact }: Sent): void {
  const link = h('a', { href: addressOf({ page: 'request', id, draft: draftId }) }, `Open ${number}`);
  const close = h(
    'button',
    { type: 'button', class: 'plain', 'aria-label': `Close the news of ${number}` },
    'Close',
  );
  const text = h('span', {}, 'New request of ', h('bdi', {}, contact.name));
  const item = h('p', {}, text, link, close);
  for (const each of [link, close]) each.addEventListener('click', () => item.remove());
  element.append(item);
  setTimeout(() => item.remove(), shownFor);
}
