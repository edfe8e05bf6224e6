import type { Address, Contact, Draft, Shipment } from '@orderpad/contracts';
import type { User } from '../../service/service.ts';
import type { Market } from './market.ts';

/**
 * Returns the address of a shipment. Addresses of the contact and the operator are looked up by id, never taken from
 * the draft.
 */
export function addressOf(
  { to }: Shipment,
  user: Pick<User, 'address'>,
  contact: Contact | undefined,
): Address | undefined {
  if (to?.kind === 'contact') return withoutId(contact?.addresses.find(({ id }) => id === to.addressId));
  if (to?.kind === 'operator') return user.address ?? undefined;
  return to?.address;
}

/**
 * Returns the country that decides what is sold: the draft's destination, else that of the first shipment, else the
 * contact's.
 */
export function destinationOf(
  draft: Pick<Draft, 'destination' | 'shipments'>,
  user: Pick<User, 'address'>,
  contact: Contact | undefined,
): string | undefined {
  if (draft.destination !== undefined) return draft.destination;
  const [first] = draft.shipments;
  const address = first && addressOf(first, user, contact);
  return address?.country ?? contact?.addresses[0]?.country;
}

/**
 * Returns the address that decides the taxes on what is not shipped: the first one in the country of the market, of the first shipment
 * or else of the contact, as the contact has it. An address elsewhere tells nothing about them.
 */
export function unshippedAddressOf({
  draft,
  user,
  contact,
  market,
}: {
  readonly draft: Pick<Draft, 'shipments'>;
  readonly user: Pick<User, 'address'>;
  readonly contact: Contact | undefined;
  readonly market: Pick<Market, 'country'>;
}): Address | undefined {
  const [first] = draft.shipments;
  const saved = contact?.addresses ?? [];
  const { to } = first ?? {};
  const chosen =
    to?.kind === 'contact'
      ? saved.find(({ id }) => id === to.addressId)
      : first && addressOf(first, user, contact);
  return [...(chosen ? [chosen] : []), ...saved].find(
    ({ country }) => market.country === undefined || country === market.country,
  );
}

function withoutId(saved: Contact['addresses'][number] | undefined): Address | undefined {
  if (!saved) return undefined;
  const { id: _, ...address } = saved;
  return address;
}
