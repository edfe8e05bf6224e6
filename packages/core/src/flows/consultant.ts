import { defineFlow } from '../order/define-flow.ts';

/** A representative orders for her customer. What is charged cannot be adjusted, so nobody's way to pay is presumed. */
export const consultant = defineFlow({
  id: 'consultant',
  mode: 'agent',
  steps: ['contact', 'items', 'shipping', 'payment', 'review'],
  policies: { skipShipping: true, shipTo: 'contact', payBy: 'ask', payer: 'contact', shop: 'catalog' },
});
