/**
 * Modules after the contact step, fetched as one file: whoever takes one step takes the others, and many small files cost
 * more bytes and more waiting.
 */
export { applyFix } from './fixes/apply-fix.ts';
export { showBlocked } from './fixes/show-blocked.ts';
export { OrderPadItems } from './items/order-pad-items.ts';
/** Only for flows that ask for the country: a file of its own. */
export const destination = () => import('./destination/order-pad-destination.ts');
export { OrderPadPayment } from './payment/order-pad-payment.ts';
export { OrderPadPlaced } from './placing/order-pad-placed.ts';
export { lazyRewards } from './rewards/lazy-rewards.ts';
export { OrderPadReview } from './review/order-pad-review.ts';
export { OrderPadShipping } from './shipping/order-pad-shipping.ts';
export { summaryFigures } from './summary/summary-figures.ts';
