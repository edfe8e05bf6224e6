import { createSibling, register, siblingTag } from '../registry.ts';

/** Promotions for the inside of a step, under its prefix. A file of its own, fetched beside the step; without it an order has none. */
export function lazyPromotions(step: Element, picks = false): HTMLElement {
  const promotions = createSibling(step, 'order-pad-promotions');
  promotions.toggleAttribute('picks', picks);
  void import('./order-pad-promotions.ts').then(
    ({ OrderPadPromotions }) => register(siblingTag(step, 'order-pad-promotions'), OrderPadPromotions),
    () => promotions.remove(),
  );
  return promotions;
}
