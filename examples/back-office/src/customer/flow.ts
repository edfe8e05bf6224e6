import { defineFlow } from '@orderpad/core';
import { distributor } from '@orderpad/core/flows';
import type { Customer } from './shop.ts';

/** Larkspur's own flow: clients browse and order for themselves, and pay as usual. */
const client = defineFlow({
  id: 'larkspur-client',
  mode: 'self',
  steps: ['items', 'shipping', 'payment', 'review'],
  policies: { skipShipping: true, shipTo: 'contact', payBy: 'first', payer: 'contact', shop: 'catalog' },
});

/** Returns the flow of a customer: distributors first choose the country they order for. */
export const flowFor = ({ contact }: Customer) => (contact.company === undefined ? client : distributor);
