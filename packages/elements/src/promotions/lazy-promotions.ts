import type { Translate } from '../messages/messages-controller.ts';
import { lazyElement } from '../ui/lazy-element.ts';

/** Creates promotions inside a step, under its prefix. Their file is fetched beside the step. */
export function lazyPromotions(step: Element, t: Translate, picks = false): HTMLElement {
  const tag = 'order-pad-promotions';
  const load = async () => ({ [tag]: (await import('./order-pad-promotions.ts')).OrderPadPromotions });
  const promotions = lazyElement(step, { tag, load, t });
  promotions.toggleAttribute('picks', picks);
  return promotions;
}
