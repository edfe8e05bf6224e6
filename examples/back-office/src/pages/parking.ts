import type { OrderPad } from '@orderpad/elements';
import { h } from '../dom.ts';

/** Buttons above a pad, for several orders at once. What they do is fetched when one is pressed, or where orders are parked. */
export function parkingTools(pad: OrderPad) {
  const parking = document.createElement('order-pad-parking');
  parking.pad = pad;
  const use = (run = (): unknown => undefined) =>
    import('@orderpad/elements/define/parking.js')
      .then(run)
      .catch(() =>
        parking.append(h('p', { role: 'alert' }, 'This could not be loaded. Check the connection.')),
      );
  const park = h('button', { type: 'button', class: 'plain', 'aria-keyshortcuts': 'Alt+P' }, 'Park order');
  park.addEventListener('click', () => void use(() => parking.park()));
  // Once it is fetched, it follows its keys by itself.
  pad.addEventListener('keydown', ({ altKey, code }) => {
    if (altKey && code === 'KeyP' && !customElements.get(parking.localName)) park.click();
  });
  parking.append(park);
  void pad.storage?.listParked?.().then(({ length }) => length > 0 && use());
  return parking;
}
