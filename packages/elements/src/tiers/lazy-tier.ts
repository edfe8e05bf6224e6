import { createSibling, register, siblingTag } from '../registry.ts';

/**
 * Creates the tier of the contact inside a step, under its prefix. Its file is fetched where a contact has a tier; without it
 * the order is priced all the same.
 */
export function lazyTier(step: Element): HTMLElement {
  const tier = createSibling(step, 'order-pad-tier');
  void import('./order-pad-tier.ts').then(
    ({ OrderPadTier }) => register(siblingTag(step, 'order-pad-tier'), OrderPadTier),
    () => tier.remove(),
  );
  return tier;
}
