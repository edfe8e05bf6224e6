import { createSibling, register, siblingTag } from '../registry.ts';
import { LookUp } from './look-up.ts';

/** Fast entry for the inside of a step, under its prefix: a file of its own, fetched when there is an order to fill. */
export function fastEntryIn(step: Element, onLookUp: (text: string) => void): HTMLElement {
  const entry = createSibling(step, 'order-pad-fast-entry');
  entry.className = 'entry';
  entry.addEventListener(LookUp.type, ({ text }) => onLookUp(text));
  void import('./fast-entry.ts').then(
    ({ FastEntry }) => register(siblingTag(step, 'order-pad-fast-entry'), FastEntry),
    // Without it items are added one by one.
    () => entry.remove(),
  );
  return entry;
}
