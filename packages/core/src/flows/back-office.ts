import { defineFlow } from '../order/define-flow.ts';

/** Staff enter an order for a customer of the shop. */
export const backOffice = defineFlow({
  id: 'back-office',
  mode: 'agent',
  steps: ['contact', 'items', 'shipping', 'payment', 'review'],
  policies: {
    skipShipping: true,
    shipTo: 'contact',
    contactAddress: 'required',
    payBy: 'first',
    payer: 'contact',
    saveForLater: true,
  },
});
