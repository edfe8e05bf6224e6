import type { Flow } from './flow.ts';

/** Name a flow of your own. It is data: which steps, in which order, under which policies. */
export const defineFlow = <const Defined extends Flow>(flow: Defined): Defined => flow;

/** Staff enter an order for a customer of the shop. */
export const backOffice = defineFlow({
  id: 'back-office',
  mode: 'agent',
  steps: ['contact', 'items', 'shipping', 'payment', 'review'],
  policies: { skipShipping: true, shipTo: 'contact', payBy: 'first', payer: 'contact' },
});
