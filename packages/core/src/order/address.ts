import type { Address, ShipTo } from '@orderpad/contracts';
import type { OrderContext } from './context.ts';

/** Returns the address that a `ShipTo` refers to; `undefined` when there is no such address. */
export function addressOf(to: ShipTo | undefined, { contact, profile }: OrderContext): Address | undefined {
  if (to?.kind === 'contact') return contact?.addresses.find(({ id }) => id === to.addressId);
  return to?.kind === 'other' ? to.address : to && profile?.operator.address;
}

/** Tells if the order may be shipped to an address: it exists, and it is in the destination of the order. */
export function canGoTo(to: ShipTo, context: OrderContext): boolean {
  const address = addressOf(to, context);
  return address !== undefined && isInDestination(address, context);
}

/** Tells if an address is in the destination of the order; always `true` for an order without a destination. */
export const isInDestination = ({ country }: Pick<Address, 'country'>, { draft }: OrderContext): boolean =>
  !draft.destination || country === draft.destination;
