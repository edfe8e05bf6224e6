import type { Translate } from '../messages/messages-controller.ts';
import { lazyElement } from '../ui/lazy-element.ts';

/**
 * Creates the tier of the contact inside a step, under its prefix. Its file is fetched where a contact has a tier; without it
 * the order is priced all the same.
 */
export function lazyTier(step: Element, t: Translate): HTMLElement {
  const tag = 'order-pad-tier';
  const load = async () => ({ [tag]: (await import('./order-pad-tier.ts')).OrderPadTier });
  return lazyElement(step, { tag, load, t });
}
