import { render } from 'lit';
import { createSibling, register, siblingTag } from '../registry.ts';
import { skeleton } from '../ui/surface.ts';

const shopping = () => import('./shopping.ts');

/** The catalog for the inside of a step, under its prefix. A file of its own, fetched when somebody wants to browse. */
export function shoppingIn(step: Element, onMissing: () => void): HTMLElement {
  void shopping().then(
    ({ Shopping }) => register(siblingTag(step, 'order-pad-shopping'), Shopping),
    onMissing,
  );
  const catalog = createSibling(step, 'order-pad-shopping');
  // In sight until the element has a root of its own.
  render(skeleton(9), catalog);
  return catalog;
}

/** The button that opens the cart, for the top right of whatever is shopped in. Without its file there is none. */
export function cartIn(step: Element): HTMLElement {
  const cart = createSibling(step, 'order-pad-cart');
  void shopping().then(
    ({ Cart }) => register(siblingTag(step, 'order-pad-cart'), Cart),
    () => cart.remove(),
  );
  return cart;
}
