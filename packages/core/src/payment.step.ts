import { accepted, arriving } from './accepted.ts';
import { order } from './setup.ts';

/** How it is paid, and whose money. */
export const payment = order.createStateConfig({ entry: arriving('payment') });

export const paymentEvents = {
  'payment.choose': accepted,
  'payment.refer': accepted,
} as const;
