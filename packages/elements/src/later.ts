/**
 * What comes after the search for a contact: fetched as one file, since whoever takes one step takes the others. Many small
 * files cost more, in bytes and in waiting.
 */
export { fix } from './fixes/fix-desk.ts';
export { showBlocked } from './fixes/show-blocked.ts';
export { ItemsStep } from './items/items-step.ts';
/** Only for flows that ask for the country: a file of its own. */
export const destination = () => import('./destination/destination-step.ts');
export { PaymentStep } from './payment/payment-step.ts';
export { OrderPlaced } from './placed/order-placed.ts';
export { rewardsIn } from './rewards/rewards-in.ts';
export { ReviewStep } from './review/review-step.ts';
export { ShippingStep } from './shipping/shipping-step.ts';
export { summaryFigures } from './summary/summary-figures.ts';
