import { createSibling, register, siblingTag } from '../registry.ts';

/**
 * The tier of the contact for the inside of a step, under its prefix: a file of its own, fetched where a contact may have
 * one. Without it the order is priced all the same.
 */
export function lazyTier(step: Element): HTMLElement {
  const tier = createSibling(step, 'order-pad-tier');
  void import('./order-pad-tier.ts').then(
    ({ OrderPadTier }) => register(siblingTag(step, 'order-pad-tier'), OrderPadTier),
    () => tier.remove(),
  );
  return tier;
}
