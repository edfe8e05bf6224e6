import type { Contact, ShipTo } from '@orderpad/contracts';
import type { Changes, DraftHead, OrderContext } from './context.ts';
import type { Edits } from './edits.ts';

export const contactEdits: Edits<'contact.choose' | 'contact.clear' | 'destination.choose'> = {
  'contact.choose': (context, { contact }) =>
    contact.id === context.draft.contactId
      ? refreshContact(context, contact)
      : changeContact(context, contact),
  'contact.clear': (context) => changeContact(context, undefined),
  'destination.choose': ({ draft }, { country }) => ({ draft: { ...draft, destination: country } }),
};

/** Another contact has other addresses, prices and ways to pay: what depended on the one before goes. */
export function changeContact(context: OrderContext, contact: Contact | undefined): Changes {
  const { contactId: _, payment: __, ...draft } = context.draft;
  return {
    contact,
    draft: {
      ...(contact ? { ...draft, contactId: contact.id } : draft),
      shipments: firstShipment(context, contact),
    },
    quote: undefined,
    quoteFailure: undefined,
    notices: [],
    acknowledged: [],
    withdrawn: [],
  };
}

/** The same contact, as the host knows it now. An address that is gone is forgotten. */
export function refreshContact(context: OrderContext, contact: Contact): Changes {
  const isGone = (to: ShipTo | undefined): boolean =>
    !to || (to.kind === 'contact' && !contact.addresses.some(({ id }) => id === to.addressId));
  const shipments = context.draft.shipments.map((shipment) => {
    if (!isGone(shipment.to)) return shipment;
    const { to: _, methodId: __, ...rest } = shipment;
    const to = defaultShipTo(context, contact);
    return to ? { ...rest, to } : rest;
  });
  return { contact, draft: { ...context.draft, shipments } };
}

function firstShipment(context: OrderContext, contact: Contact | undefined): DraftHead['shipments'] {
  const id = context.draft.shipments[0]?.id ?? crypto.randomUUID();
  const to = defaultShipTo(context, contact);
  return [to ? { id, to, parts: [] } : { id, parts: [] }];
}

export function defaultShipTo(
  { flow, profile }: OrderContext,
  contact: Contact | undefined,
): ShipTo | undefined {
  const primary = contact?.addresses[0];
  if (flow.policies.shipTo === 'contact' && primary) return { kind: 'contact', addressId: primary.id };
  if (flow.policies.shipTo === 'operator' && profile?.operator.address) return { kind: 'operator' };
  return undefined;
}
