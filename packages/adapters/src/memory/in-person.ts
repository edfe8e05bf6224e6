import { HostError, nameOf, type Capability, type Id } from '@orderpad/contracts';
import type { Shop } from './shop.ts';

/** Capabilities that customers lack. */
const staffOnly: ReadonlySet<Capability> = new Set([
  'contacts.list',
  'contacts.create',
  'contacts.fields',
  'contacts.record',
  'contacts.credit',
  'contacts.notes',
  'lines.custom',
  'lines.override',
  'lines.discount',
  'orders.discount',
  'orders.date',
  'orders.representative',
  'orders.internal-note',
  'orders.tags',
  'shipments.price',
  'handoffs',
  'approvals',
  'drafts.transfers',
]);

/** Returns the same shop as a contact who orders in person meets it, with keys of its own. */
export function shopFor(shop: Shop, contactId: Id): Shop {
  const contact = shop.contacts.get(contactId);
  if (!contact) throw new HostError('not-found', `there is no contact ${contactId}`);
  const operator = { id: `user-${contactId}`, name: nameOf(contact), role: 'customer' as const, contactId };
  const { overrideLimit: _, shippingLimit: __, ...profile } = shop.profile;
  return {
    ...shop,
    operator,
    profile: {
      ...profile,
      operator,
      capabilities: profile.capabilities.filter((each) => !staffOnly.has(each)),
      ...(contact.bar && { entryBar: 'not-permitted' as const }),
    },
    submissions: new Map(),
  };
}
