import { render } from 'lit';
import { createSibling, register, siblingTag } from '../registry.ts';
import { skeleton } from '../ui/surface.ts';

const shopping = () => import('./order-pad-shopping.ts');

/** Creates the catalog inside a step, under its prefix. Its file is fetched when the person wants to browse. */
export function lazyShopping(step: Element, onMissing: () => void): HTMLElement {
  void shopping().then(
    ({ OrderPadShopping }) => register(siblingTag(step, 'order-pad-shopping'), OrderPadShopping),
    onMissing,
  );
  const catalog = createSibling(step, 'order-pad-shopping');
  // Visible until the element renders its own shadow root.
  render(skeleton(9), catalog);
  return catalog;
}

/** Creates the button that opens the cart. It is removed when its file cannot be fetched. */
export function lazyCart(step: Element): HTMLElement {
  const cart = createSibling(step, 'order-pad-cart');
  void shopping().then(
    ({ OrderPadCart }) => register(siblingTag(step, 'order-pad-cart'), OrderPadCart),
    () => cart.remove(),
  );
  return cart;
}
