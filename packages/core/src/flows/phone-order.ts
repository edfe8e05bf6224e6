import { defineFlow } from '../order/define-flow.ts';

/**
 * Staff enter an order for a caller, whose account details are verified first, and who is asked for the payment
 * method.
 */
export const phoneOrder = defineFlow({
  id: 'phone-order',
  mode: 'agent',
  steps: ['contact', 'items', 'shipping', 'payment', 'review'],
  policies: {
    skipShipping: true,
    shipTo: 'contact',
    verifyContact: true,
    payBy: 'ask',
    payer: 'contact',
    shop: 'catalog',
    saveForLater: true,
  },
});
