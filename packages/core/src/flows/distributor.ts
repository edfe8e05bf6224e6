import { defineFlow } from '../order/define-flow.ts';

/** A distributor orders in person, for herself or straight to somebody else; the country decides what there is to order. */
export const distributor = defineFlow({
  id: 'distributor',
  mode: 'self',
  steps: ['destination', 'items', 'shipping', 'payment', 'review'],
  policies: { skipShipping: true, shipTo: 'contact', payBy: 'ask', payer: 'contact' },
});
