import type { ShippedStep } from '@orderpad/core';
import { itemsScene } from './items/items.scene.ts';
import { paymentScene } from './payment/payment.scene.ts';
import { placedScene } from './placing/placed.scene.ts';
import { reviewScene } from './review/review.scene.ts';
import { shippingScene } from './shipping/shipping.scene.ts';
import type { SceneLoader } from './steps/scene.ts';
import { fetchModule } from './ui/fetch-module.ts';

/**
 * Modules after the contact step, fetched as one file: whoever takes one step takes the others, and many small files cost
 * more bytes and more waiting.
 */
export { foot } from './pad/foot.ts';
export { OrderPadSave } from './drafts/order-pad-save.ts';
export { OrderPadContactHeader } from './contact/order-pad-contact-header.ts';
export { OrderPadKeys } from './keys/order-pad-keys.ts';
export { lazyRewards } from './rewards/lazy-rewards.ts';
export { summaryFigures } from './summary/summary-figures.ts';

/** The scenes that follow the first step. What few orders show is a file of its own. */
export const scenes: Readonly<Record<Exclude<ShippedStep, 'contact'> | 'handoffs' | 'placed', SceneLoader>> =
  {
    destination: async () =>
      (await fetchModule(() => import('./destination/destination.scene.ts'))).destinationScene,
    items: () => itemsScene,
    shipping: () => shippingScene,
    payment: () => paymentScene,
    review: () => reviewScene,
    handoffs: async () => (await fetchModule(() => import('./handoffs/handoffs.scene.ts'))).handoffsScene,
    placed: () => placedScene,
  };
