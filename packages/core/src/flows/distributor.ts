import { defineFlow } from '../order/define-flow.ts';

/** A distributor orders in person, to an own address or to somebody else's. The destination decides what can be ordered. */
export const distributor = defineFlow({
  id: 'distributor',
  mode: 'self',
  steps: ['destination', 'items', 'shipping', 'payment', 'review'],
  policies: { skipShipping: true, shipTo: 'contact', payBy: 'ask', payer: 'contact' },
});
