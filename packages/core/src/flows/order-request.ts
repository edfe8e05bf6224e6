import { defineFlow } from '../order/define-flow.ts';

/** A customer asks for an order in person. Nothing is charged: the business confirms it, and takes the payment. */
export const orderRequest = defineFlow({
  id: 'order-request',
  mode: 'self',
  steps: ['items', 'shipping', 'review'],
  policies: {
    skipShipping: true,
    shipTo: 'contact',
    payBy: 'ask',
    payer: 'contact',
    shop: 'catalog',
    placeLabel: 'request',
    placeAs: 'request',
    askBeforeCharge: false,
  },
});
