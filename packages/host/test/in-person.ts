import type { Draft } from '@orderpad/contracts';
import type { Clerk } from './user.ts';
import type { Shop } from './shop.ts';

/** Two customers with accounts of their own, as contacts. */
export const dora = 'c-20005';
export const ines = 'c-20006';
export const addressOf = (contactId: string) => contactId.replace('c-', 'a-').concat('-1');

/** A complete draft for a contact, whoever enters it. */
export const draftFor = async (
  clerk: Clerk,
  contactId: string,
  more: Partial<Draft> = {},
): Promise<Draft> => ({
  id: crypto.randomUUID(),
  revision: 1,
  flow: 'distributor',
  currency: 'GBP',
  contactId,
  lines: [await clerk.lineOf('22632', 2)],
  codes: [],
  promotions: [],
  shipments: [
    { id: 's1', to: { kind: 'contact', addressId: addressOf(contactId) }, methodId: 'collection', parts: [] },
  ],
  payment: { methodId: 'cash', payer: 'contact' },
  context: {},
  ...more,
});

const sessions = new WeakMap<Shop, Map<string, Promise<Clerk>>>();

/** Somebody at the counter of a shop; signed in once, since that is made to take its time. */
export function signedIn(shop: Shop, username: string): Promise<Clerk> {
  const known = sessions.get(shop) ?? new Map<string, Promise<Clerk>>();
  sessions.set(shop, known);
  const clerk = known.get(username) ?? shop.as(username);
  known.set(username, clerk);
  return clerk;
}
