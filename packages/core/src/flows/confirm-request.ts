import { defineFlow } from '../order/define-flow.ts';

/** Staff open what a customer asked for, adjust it where needed, and confirm it by placing it. */
export const confirmRequest = defineFlow({
  id: 'confirm-request',
  mode: 'agent',
  steps: ['contact', 'items', 'shipping', 'payment', 'review'],
  policies: {
    skipShipping: true,
    shipTo: 'contact',
    payBy: 'ask',
    payer: 'contact',
    saveForLater: true,
    placeLabel: 'confirm',
  },
});
