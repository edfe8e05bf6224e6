import type { OrderContext } from '../order/context.ts';

/**
 * Tells if the contact step waits for an address: where the flow requires one, and where it has no shipping step that could ask for it.
 * Where nothing in the order ships none is needed.
 */
export function needsAddress({ flow: { policies, steps }, lines }: OrderContext): boolean {
  if (lines.size > 0 && lines.ships === 0) return false;
  return (
    policies.contactAddress === 'required' || (policies.shipTo === 'contact' && !steps.includes('shipping'))
  );
}
