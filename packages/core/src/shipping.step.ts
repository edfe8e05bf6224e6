import { accepted, arriving } from './accepted.ts';
import { order } from './setup.ts';

/** Where it goes, and how fast. */
export const shipping = order.createStateConfig({ entry: arriving('shipping') });

export const shippingEvents = {
  'shipping.sendTo': accepted,
  'shipping.chooseMethod': accepted,
} as const;
