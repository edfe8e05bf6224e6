import { deviceStorage, type OrderPlacedElsewhereEvent, type OrderPlacedEvent } from '@orderpad/elements';
import { h } from '../dom.ts';
import { kindOf, type OrderKind } from '../flows.ts';
import { host, type Profile } from '../host.ts';
import type { Page } from '../frame.ts';
import { payments } from '../payments.ts';
import { parkingTools } from './parking.ts';
import { addressOf, goTo, type Route } from '../routes.ts';
import { nameWindow } from '../title.ts';

/** Returns the storage for one person's drafts on this device. */
export const drafts = ({ operator }: Pick<Profile, 'operator'>) => deviceStorage(`larkspur-${operator.id}`);

/**
 * Page **+** → an order of some kind. Each person's drafts are stored apart; an unfinished one is continued, or the one that was saved
 * for later under `draft`. One for `contact` begins with this contact.
 */
export function newOrderPage(
  { operator }: Profile,
  { kind, draft, contact }: Extract<Route, { page: 'new-order' }>,
): Page {
  const storage = drafts({ operator });
  const pad = padWith(storage, kind);
  pad.draft = draft;
  pad.contact = contact;

  const parking = parkingTools(pad);
  const title = h('h1', {}, kind.name);
  const startOver = h('button', { type: 'button', class: 'plain' }, 'Start over');
  startOver.addEventListener('click', () => {
    const count = parking.pad?.session?.persist().data.lines.length ?? 0;
    const lines = count === 1 ? 'Its line is' : `Its ${count} lines are`;
    const lost =
      count > 0 ? `${lines} lost, with everything else entered for it.` : 'What was entered for it is lost.';
    if (confirm(`Discard this order and begin a new one? ${lost}`)) parking.pad?.begin();
  });

  const content = h(
    'section',
    { class: 'page' },
    h('div', { class: 'heading' }, title, startOver),
    parking,
    pad,
  );
  // Another window may have placed it. The pad shows what was placed; loaded again, the address shows it from the list.
  const showPlaced = ({ order }: OrderPlacedEvent | OrderPlacedElsewhereEvent): void => {
    history.replaceState(null, '', addressOf({ page: 'order', id: order.id }));
    title.textContent = 'Cart order details';
    nameWindow(title.textContent);
    startOver.remove();
  };
  // The address names the order in view no longer: a parked one has to be confirmed before it is continued.
  content.addEventListener('order-swapped', ({ flow }) => {
    const now = kindOf(flow) ?? kind;
    history.replaceState(null, '', addressOf({ page: 'new-order', kind: now }));
    title.textContent = now.name;
    nameWindow(now.name);
  });
  content.addEventListener('order-placed', showPlaced);
  content.addEventListener('order-placed-elsewhere', showPlaced);
  content.addEventListener('order-saved', ({ where }) => {
    if (where === 'host') goTo({ page: 'drafts' });
  });
  content.addEventListener('order-new-wanted', (event) => {
    event.preventDefault();
    goTo({ page: 'new-order', kind });
  });
  content.addEventListener('order-list-wanted', (event) => {
    event.preventDefault();
    goTo({ page: 'orders' });
  });
  return { title: kind.name, content };
}

/** Creates the pad, in these few lines. */
function padWith(storage: ReturnType<typeof deviceStorage>, { flow }: OrderKind) {
  const pad = document.createElement('order-pad');
  pad.host = host;
  pad.payments = payments;
  pad.flow = flow;
  pad.storage = storage;
  return pad;
}
