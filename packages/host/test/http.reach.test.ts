import { type RouteName, routes } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { type Clerk, problemOf } from './user.ts';
import { addressOf, dora, draftFor, ines, signedIn } from './in-person.ts';
import { onEachDatabase } from './on-each-database.ts';
import type { Shop } from './shop.ts';

const details = { firstName: 'Dora', lastName: 'Vidal', company: 'Vidal Distribution' };
const place = { line1: '2 Dale Street', city: 'Manchester', postalCode: 'M1 1JA', country: 'GB' };

interface Asked {
  /** The rest of the path, or what stands for its parameters. */
  readonly path?: string;
  readonly body?: unknown;
}

/** The same question about a contact, on every route; `undefined` where nobody is asked about. */
const questions: Record<
  RouteName,
  ((clerk: Clerk, contactId: string, shop: Shop) => Promise<Asked>) | undefined
> = {
  signIn: undefined,
  getSignIn: undefined,
  signOut: undefined,
  describe: undefined,
  lookupSubmission: undefined,
  fenceSubmission: undefined,
  searchContacts: async () => ({ path: '?text=vidal' }),
  createContact: async () => ({ body: { lastName: 'Newcomer' } }),
  getContact: async (_, contactId) => ({ path: contactId }),
  updateContact: async (_, contactId) => ({
    path: contactId,
    body: contactId === dora ? details : { lastName: 'Duarte' },
  }),
  addAddress: async (_, contactId) => ({ path: contactId, body: place }),
  updateAddress: async (_, contactId) => ({ path: `${contactId} ${addressOf(contactId)}`, body: place }),
  searchCatalog: async (_, contactId) => ({ path: `?contactId=${contactId}` }),
  listCategories: async (_, contactId) => ({ path: `?contactId=${contactId}` }),
  listPromotions: async (_, contactId) => ({ path: `?contactId=${contactId}` }),
  listSpecials: async (_, contactId) => ({ path: `?contactId=${contactId}` }),
  getTier: async (_, contactId) => ({ path: contactId === dora ? 'distributor' : 'wholesale' }),
  resolveSkus: async (_, contactId) => ({ body: { skus: ['22632'], contactId } }),
  quote: async (clerk, contactId) => ({ body: await draftFor(clerk, contactId) }),
  async place(_, contactId, shop) {
    const mara = await signedIn(shop, 'mara');
    return { body: await mara.accept(await draftFor(mara, contactId)) };
  },
  listOrders: async (_, contactId) => ({ path: `?contactId=${contactId}` }),
  async getOrder(_, contactId, shop) {
    const mara = await signedIn(shop, 'mara');
    const { id } = await mara.place(await draftFor(mara, contactId));
    return { path: id };
  },
};

/** Says on each route what is asked about a contact. */
async function ask(clerk: Clerk, name: RouteName, contactId: string, shop: Shop): Promise<Response> {
  const { method, path } = routes[name];
  const { path: told = '', body } = (await questions[name]?.(clerk, contactId, shop)) ?? {};
  const values = told.startsWith('?') ? [] : told.split(' ');
  const filled = path.replace(/\{\w+\}/g, () => values.shift() ?? '');
  return clerk.say(method, told.startsWith('?') ? filled + told : filled, { body, key: crypto.randomUUID() });
}

const aboutContacts = (Object.keys(routes) as RouteName[]).filter((name) => questions[name]); // the keys of a const object are its names
const forStaff = new Set<RouteName>(['searchContacts', 'createContact']);
const ofHers = aboutContacts.filter((name) => !forStaff.has(name));
const staff = ['cleo', 'mara', 'dana'];

onEachDatabase('reach', (shop) => {
  describe.each(staff)('%s, of the staff', (username) => {
    it.each(aboutContacts.filter((name) => name !== 'place'))('asks %s about anybody', async (name) => {
      const clerk = await signedIn(shop(), username);

      const answer = await ask(clerk, name, dora, shop());

      expect(answer.ok).toBe(true);
    });
  });

  it.each(ofHers.filter((name) => name !== 'place'))('a customer asks %s about herself', async (name) => {
    const clerk = await signedIn(shop(), 'dora');

    const answer = await ask(clerk, name, dora, shop());

    expect(answer.ok).toBe(true);
  });

  it.each(ofHers)('a customer is refused %s about somebody else, and nothing is told', async (name) => {
    const clerk = await signedIn(shop(), 'dora');

    const answer = await ask(clerk, name, ines, shop());

    const problem = await problemOf(answer);
    expect(problem.code).toBe(name === 'getOrder' ? 'not-found' : 'forbidden');
    expect(JSON.stringify(problem)).not.toMatch(/duarte|bristol/i);
  });

  it('hears of an order of somebody else what she hears of one that does not exist', async () => {
    const clerk = await signedIn(shop(), 'dora');

    const foreign = await ask(clerk, 'getOrder', ines, shop());
    const missing = await clerk.say('GET', `/v1/orders/${crypto.randomUUID()}`);

    expect(await foreign.json()).toEqual(await missing.json());
  });

  it.each([...forStaff])('%s is closed to customers', async (name) => {
    const clerk = await signedIn(shop(), 'dora');

    const answer = await ask(clerk, name, dora, shop());

    expect(await problemOf(answer)).toMatchObject({ code: 'forbidden', issues: [{ code: 'not-permitted' }] });
  });
});
