import type { Flow } from './flow.ts';

/**
 * Returns the flow it is given, with its type checked and its literal types kept. A flow is data: its steps in their order, and
 * its policies.
 *
 * @example
 * const quickSale = defineFlow({
 *   id: 'quick-sale',
 *   mode: 'agent',
 *   steps: ['items', 'contact', 'payment', 'review'],
 *   policies: { skipShipping: true, shipTo: 'contact', payBy: 'first', payer: 'contact' },
 * });
 * const session = startOrder({ host, flow: quickSale });
 */
// @__NO_SIDE_EFFECTS__
export const defineFlow = <const Defined extends Flow>(flow: Defined): Defined => flow;
