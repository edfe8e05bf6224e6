import { defineFlow } from '@orderpad/core';
import { distributor, orderRequest } from '@orderpad/core/flows';
import type { Customer } from './shop.ts';

/** Larkspur's own flow: clients browse and order for themselves, and pay as usual. */
const client = defineFlow({
  id: 'larkspur-client',
  mode: 'self',
  steps: ['items', 'shipping', 'payment', 'review'],
  policies: { skipShipping: true, shipTo: 'contact', payBy: 'first', payer: 'contact', shop: 'catalog' },
});

/** Tells if a customer asks for orders, which the office confirms: clients do, where the host takes requests. */
export const asksForOrders = ({ contact, profile }: Customer): boolean =>
  contact.company === undefined && profile.capabilities.includes('requests');

/** Returns the flow of a customer: distributors first choose the country they order for, and clients ask for orders. */
export const flowFor = (customer: Customer) => {
  if (customer.contact.company !== undefined) return distributor;
  return asksForOrders(customer) ? orderRequest : client;
};
