import { defineFlow } from '../order/define-flow.ts';

/** The customer checks and pays an order that was handed off to her. */
export const payOrder = defineFlow({
  id: 'pay-order',
  mode: 'self',
  steps: ['payment', 'review'],
  policies: { skipShipping: true, shipTo: 'contact', payBy: 'ask', payer: 'contact' },
});
