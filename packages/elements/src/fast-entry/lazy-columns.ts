import type { Translate } from '../messages/messages-controller.ts';
import { lazyElement } from '../ui/lazy-element.ts';
import { Answered } from './answered.ts';

/** Creates the question about columns inside fast entry, under its prefix. Its file is fetched when a table is pasted. */
export function lazyColumns(entry: Element, t: Translate, onAnswered: () => void): HTMLElement {
  const tag = 'order-pad-columns';
  const load = async () => ({ [tag]: (await import('./order-pad-columns.ts')).OrderPadColumns });
  const element = lazyElement(entry, { tag, load, t });
  element.className = 'columns';
  element.addEventListener(Answered.type, onAnswered);
  return element;
}
