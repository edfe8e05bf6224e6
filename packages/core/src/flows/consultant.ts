import { defineFlow } from '../order/define-flow.ts';

/** A representative orders for a customer. A charge cannot be adjusted later, so the payment method is always asked for. */
export const consultant = defineFlow({
  id: 'consultant',
  mode: 'agent',
  steps: ['contact', 'items', 'shipping', 'payment', 'review'],
  policies: {
    skipShipping: true,
    shipTo: 'contact',
    payBy: 'ask',
    payer: 'contact',
    shop: 'catalog',
    saveForLater: true,
  },
});
