import { defineFlow } from '../order/define-flow.ts';

/**
 * A distributor orders in person, to an own address or to somebody else's. The destination decides what can be ordered. Payment and
 * shipping are one screen; before the last look at everything the distributor is asked if it is time for it, so that the button
 * that submits the order is the last word.
 */
export const distributor = defineFlow({
  id: 'distributor',
  mode: 'self',
  steps: ['destination', 'items', 'payment', 'shipping', 'review'],
  screens: [{ name: 'payment-and-shipping', steps: ['payment', 'shipping'] }],
  questions: { review: 'checkout' },
  policies: {
    skipShipping: true,
    shipTo: 'contact',
    payBy: 'ask',
    payer: 'contact',
    placeLabel: 'submit',
    askBeforeCharge: false,
  },
});
