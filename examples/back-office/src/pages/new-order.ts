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

  const { parking, isUnderWay, mayLeave } = parkingTools(pad);
  const title = h('h1', {}, kind.name);
  const content = h('section', { class: 'page' }, h('div', { class: 'heading' }, title, parking), pad);
  // Another window may have placed it. The pad shows what was placed; loaded again, the address shows it from the list.
  const showPlaced = ({ order }: OrderPlacedEvent | OrderPlacedElsewhereEvent): void => {
    history.replaceState(null, '', addressOf({ page: 'order', id: order.id }));
    title.textContent = 'Cart order details';
    nameWindow(title.textContent);
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
  content.addEventListener('order-left', () => goTo({ page: 'dashboard' }));
  return { title: kind.name, content, isUnderWay, mayLeave };
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
