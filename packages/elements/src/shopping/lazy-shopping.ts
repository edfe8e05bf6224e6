import { render } from 'lit';
import { createSibling, register, siblingTag } from '../registry.ts';
import { skeleton } from '../ui/surface.ts';

const shopping = () => import('./order-pad-shopping.ts');

/** The catalog for the inside of a step, under its prefix. A file of its own, fetched when somebody wants to browse. */
export function lazyShopping(step: Element, onMissing: () => void): HTMLElement {
  void shopping().then(
    ({ OrderPadShopping }) => register(siblingTag(step, 'order-pad-shopping'), OrderPadShopping),
    onMissing,
  );
  const catalog = createSibling(step, 'order-pad-shopping');
  // In sight until the element has a root of its own.
  render(skeleton(9), catalog);
  return catalog;
}

/** The button that opens the cart, for the top right of whatever is shopped in. Without its file there is none. */
export function lazyCart(step: Element): HTMLElement {
  const cart = createSibling(step, 'order-pad-cart');
  void shopping().then(
    ({ OrderPadCart }) => register(siblingTag(step, 'order-pad-cart'), OrderPadCart),
    () => cart.remove(),
  );
  return cart;
}
