import type { Translate } from '../messages/messages-controller.ts';
import { lazyElement } from '../ui/lazy-element.ts';
import { skeleton } from '../ui/surface.ts';

/** Fetches catalog and cart, which share a file. */
const load = async () => {
  const { OrderPadShopping, OrderPadCart } = await import('./order-pad-shopping.ts');
  return { 'order-pad-shopping': OrderPadShopping, 'order-pad-cart': OrderPadCart };
};

/** Creates the catalog inside a step, under its prefix. Its file is fetched when the person wants to browse. */
export const lazyShopping = (step: Element, t: Translate): HTMLElement =>
  lazyElement(step, { tag: 'order-pad-shopping', load, t, placeholder: skeleton(9) });

/** Creates the button that opens the cart. Where its file is missing, the catalog says so and fetches both again. */
export const lazyCart = (step: Element, t: Translate): HTMLElement =>
  lazyElement(step, { tag: 'order-pad-cart', load, t, onMissing: () => undefined });
