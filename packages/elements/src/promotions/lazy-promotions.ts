import { createSibling, register, siblingTag } from '../registry.ts';

/**
 * Creates promotions inside a step, under its prefix. Their file is fetched beside the step; without it the order has no
 * promotions.
 */
export function lazyPromotions(step: Element, picks = false): HTMLElement {
  const promotions = createSibling(step, 'order-pad-promotions');
  promotions.toggleAttribute('picks', picks);
  void import('./order-pad-promotions.ts').then(
    ({ OrderPadPromotions }) => register(siblingTag(step, 'order-pad-promotions'), OrderPadPromotions),
    () => promotions.remove(),
  );
  return promotions;
}
