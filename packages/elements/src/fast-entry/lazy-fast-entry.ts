import { createSibling, register, siblingTag } from '../registry.ts';
import { LookUp } from './look-up.ts';
import { RowsWanted } from './rows-wanted.ts';

/** Creates fast entry inside a step, under its prefix. Its file is fetched when there is an order to fill. */
export function lazyFastEntry(
  step: Element,
  { onLookUp, onRows }: { onLookUp: (text: string) => void; onRows: () => void },
): HTMLElement {
  const entry = createSibling(step, 'order-pad-fast-entry');
  entry.className = 'entry';
  entry.addEventListener(LookUp.type, ({ text }) => onLookUp(text));
  entry.addEventListener(RowsWanted.type, onRows);
  void import('./order-pad-fast-entry.ts').then(
    ({ OrderPadFastEntry }) => register(siblingTag(step, 'order-pad-fast-entry'), OrderPadFastEntry),
    // Without fast entry items are added one by one.
    () => entry.remove(),
  );
  return entry;
}
