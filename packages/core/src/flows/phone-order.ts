import { defineFlow } from '../order/define-flow.ts';

/** Staff enter an order for somebody on the phone, who is asked how to pay. */
export const phoneOrder = defineFlow({
  id: 'phone-order',
  mode: 'agent',
  steps: ['contact', 'items', 'shipping', 'payment', 'review'],
  policies: { skipShipping: true, shipTo: 'contact', payBy: 'ask', payer: 'contact', shop: 'catalog' },
});
