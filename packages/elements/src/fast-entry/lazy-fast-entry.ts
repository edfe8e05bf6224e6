import type { Translate } from '../messages/messages-controller.ts';
import { lazyElement } from '../ui/lazy-element.ts';
import type { entryFormMessages } from './entry-form.messages.ts';
import { entrySpace } from './entry-space.ts';
import { LookUp } from './look-up.ts';
import { RowsWanted } from './rows-wanted.ts';

/**
 * Creates fast entry inside a step, under its prefix. Its file is fetched when there is an order to fill; until then its
 * space is reserved by a hidden copy of the form.
 */
export function lazyFastEntry(
  step: Element,
  t: Translate<keyof typeof entryFormMessages>,
  { onLookUp, onRows }: { onLookUp: (text: string) => void; onRows: () => void },
): HTMLElement {
  const tag = 'order-pad-fast-entry';
  const load = async () => ({ [tag]: (await import('./order-pad-fast-entry.ts')).OrderPadFastEntry });
  const entry = lazyElement(step, { tag, load, t, placeholder: entrySpace(t) });
  entry.className = 'entry';
  entry.addEventListener(LookUp.type, ({ text }) => onLookUp(text));
  entry.addEventListener(RowsWanted.type, onRows);
  return entry;
}
