import type { OrderPad } from '@orderpad/elements';
import { h } from '../dom.ts';

type Act = 'park' | 'done' | 'cancel' | 'mayLeave';

/**
 * Buttons above a pad, for several orders at once and to leave one. What they do is fetched when one is pressed, when the page is left, or
 * where orders are parked.
 */
export function parkingTools(pad: OrderPad) {
  const parking = document.createElement('order-pad-parking');
  parking.pad = pad;
  const use = (act?: Act) =>
    import('@orderpad/elements/define/parking.js')
      .then(() => act && parking[act]())
      .catch(() => {
        parking.append(h('p', { role: 'alert' }, 'This could not be loaded. Check the connection.'));
        // The order is saved on this device.
        return act === 'mayLeave';
      });
  const button = (act: Act, label: string, keys?: string) => {
    const element = h('button', { type: 'button', class: 'plain', 'aria-keyshortcuts': keys }, label);
    element.addEventListener('click', () => void use(act));
    return element;
  };
  const park = button('park', 'Park order', 'Alt+P');
  parking.append(park, button('done', 'Done'), button('cancel', 'Cancel order'));
  // Once it is fetched, it follows its keys, and the order, by itself.
  pad.addEventListener('keydown', ({ altKey, code }) => {
    if (altKey && code === 'KeyP' && !customElements.get(parking.localName)) park.click();
  });
  let isBegun = false;
  for (const type of ['order-ready', 'order-changed'] as const)
    pad.addEventListener(type, () => {
      isBegun = pad.session?.persist().data.contactId !== undefined;
    });
  for (const type of ['order-placed', 'order-placed-elsewhere', 'order-handoff-changed'] as const)
    pad.addEventListener(type, () => {
      isBegun = false;
    });
  void pad.storage?.listParked?.().then(({ length }) => length > 0 && use());
  return {
    parking,
    /** Tells if leaving would leave an order unfinished. */
    isUnderWay: () => parking.isUnderWay ?? isBegun,
    mayLeave: () => use('mayLeave'),
  };
}
