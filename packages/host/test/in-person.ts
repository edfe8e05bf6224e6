import type { Draft } from '@orderpad/contracts';
import type { TestUser } from './user.ts';
import { carriagePaid, type Shop } from './shop.ts';

/** Contact ids of two customers who have a sign-in of their own. */
export const dora = 'c-20005';
export const ines = 'c-20006';
export const addressOf = (contactId: string) => contactId.replace('c-', 'a-').concat('-1');

/** Makes a complete draft for a contact. */
export const draftFor = async (
  user: TestUser,
  contactId: string,
  more: Partial<Draft> = {},
): Promise<Draft> => ({
  id: crypto.randomUUID(),
  revision: 1,
  flow: 'distributor',
  currency: 'GBP',
  contactId,
  lines: more.lines ?? [await user.lineOf('22632', 2)],
  codes: [],
  promotions: [],
  shipments: [
    { id: 's1', to: { kind: 'contact', addressId: addressOf(contactId) }, methodId: carriagePaid, parts: [] },
  ],
  payment: { methodId: 'cash', payer: 'contact' },
  context: {},
  ...more,
});

const signIns = new WeakMap<Shop, Map<string, Promise<TestUser>>>();

/** Returns a signed-in user of a shop. Signs in once per shop, since hashing a password is slow on purpose. */
export function signedIn(shop: Shop, username: string): Promise<TestUser> {
  const known = signIns.get(shop) ?? new Map<string, Promise<TestUser>>();
  signIns.set(shop, known);
  const user = known.get(username) ?? shop.as(username);
  known.set(username, user);
  return user;
}
