import type { Call, PaymentIntent } from '@orderpad/contracts';

export const call = (): Call => ({ signal: new AbortController().signal });

/** An intent to pay 12.50 pounds for an order of its own. */
export const newIntent = (more: Partial<PaymentIntent> = {}): PaymentIntent => ({
  orderId: crypto.randomUUID(),
  attempt: 1,
  amount: { amount: 1250, currency: 'GBP' },
  channel: 'ecom',
  initiator: 'customer',
  ...more,
});

/** An hour from now. */
export const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString();
