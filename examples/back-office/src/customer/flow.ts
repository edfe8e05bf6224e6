import { defineFlow } from '@orderpad/core';
import { distributor } from '@orderpad/core/flows';
import type { Customer } from './shop.ts';

/** Larkspur's own: a client orders from the shelves for herself, and pays as she always does. */
const client = defineFlow({
  id: 'larkspur-client',
  mode: 'self',
  steps: ['items', 'shipping', 'payment', 'review'],
  policies: { skipShipping: true, shipTo: 'contact', payBy: 'first', payer: 'contact', shop: 'catalog' },
});

/** A distributor says first which country she orders for; a client is asked for nothing that is known. */
export const flowFor = ({ contact }: Customer) => (contact.company === undefined ? client : distributor);
