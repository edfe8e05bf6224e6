import type { Address, Contact, Id, ShipTo } from '@orderpad/contracts';
import type { Changes, DraftHead, OrderContext } from '../order/context.ts';
import { withDestination, withoutPricing, withoutLines } from '../destination/destination.edits.ts';
import { addressOf, canGoTo, isInDestination } from '../order/address.ts';
import type { Edits } from '../order/edit.ts';

/** The edits of the contact. */
export const contactEdits = {
  'contact.select': (context, { contact, without }) => {
    const taken = withoutLines(context, without);
    const changes = (contact.id === context.draft.contactId ? refreshContact : changeContact)(
      { ...context, ...taken },
      contact,
    );
    return { ...taken, ...changes };
  },
  'contact.clear': (context) => changeContact(context, undefined),
} satisfies Edits;

/**
 * Sets another contact, who has other addresses, prices and payment methods: everything that depended on the former one is
 * cleared. An order that goes to an address of the contact goes to that of the new one, even in another country.
 */
export function changeContact(context: OrderContext, contact: Contact | undefined): Changes {
  const { draft } = context;
  const isFollowing = draft.destination && draft.shipments[0]?.to?.kind === 'contact';
  const country = isFollowing && contact?.addresses[0]?.country;
  const headed = country ? withDestination(context, country) : { draft };
  const { contactId: _, payment: __, ...rest } = headed.draft;
  const after = { ...context, draft: rest };
  return {
    ...headed,
    contact,
    draft: {
      ...rest,
      ...(contact && { contactId: contact.id }),
      shipments: firstShipment(after, contact),
    },
    ...withoutPricing(),
  };
}

/**
 * Updates the selected contact. An address that no longer exists is replaced by the default one, and the first default address goes to
 * shipments without one. Where one has moved to another
 * place, the shipping method is chosen anew.
 */
export function refreshContact(context: OrderContext, contact: Contact): Changes {
  const after = { ...context, contact };
  const { draft, quote } = context;
  const moved = new Set<Id>();
  // Without an address although there was a default one, a shipment waits for another that is being typed.
  const isFirst = !defaultShipTo(context, context.contact);
  const shipments = draft.shipments.map((shipment) => {
    const { to: former, methodId: _, ...rest } = shipment;
    const isThere = former && canGoTo(former, after);
    if (!former && !isFirst) return shipment;
    if (isThere && isSamePlace(addressOf(former, context), addressOf(former, after))) return shipment;
    moved.add(shipment.id);
    // A copy: the methods in hand were offered for the former address.
    const to = isThere ? { ...former } : defaultShipTo(context, contact);
    return to ? { ...rest, to } : rest;
  });
  return {
    contact,
    draft: { ...draft, shipments },
    ...(quote && {
      quote: { ...quote, shipments: quote.shipments.filter(({ shipmentId }) => !moved.has(shipmentId)) },
    }),
  };
}

/** Tells if methods and prices for one address hold for another: they are in one place. An unknown one was never priced. */
const isSamePlace = (a: Address | undefined, b: Address | undefined): boolean =>
  !a || (['country', 'region', 'postalCode', 'city'] as const).every((part) => a[part] === b?.[part]);

function firstShipment(context: OrderContext, contact: Contact | undefined): DraftHead['shipments'] {
  const id = context.draft.shipments[0]?.id ?? crypto.randomUUID();
  const to = defaultShipTo(context, contact);
  return [to ? { id, to, parts: [] } : { id, parts: [] }];
}

/** Returns the default address by the policy of the flow: the contact's first one in the destination, or the operator's. */
export function defaultShipTo(context: OrderContext, contact: Contact | undefined): ShipTo | undefined {
  const { flow, profile } = context;
  const primary = contact?.addresses.find((address) => isInDestination(address, context));
  if (flow.policies.shipTo === 'contact' && primary) return { kind: 'contact', addressId: primary.id };
  if (flow.policies.shipTo === 'operator' && profile?.operator.address) return { kind: 'operator' };
  return undefined;
}
