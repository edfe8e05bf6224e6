import { backOffice, defineFlow } from '@orderpad/core';

/** The flow of the back office, with the delivery window after the shipping. */
export const flow = defineFlow({
  ...backOffice,
  id: 'own-step',
  steps: ['contact', 'items', 'shipping', 'delivery-window', 'payment', 'review'],
});
