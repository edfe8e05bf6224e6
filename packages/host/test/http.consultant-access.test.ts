import { ContactPage, DraftPage, HandoffPage, OrderPage } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { users } from '../src/data/schema.ts';
import { handOff, inputFor } from './handing-off.ts';
import { draftFor, ines, signedIn } from './in-person.ts';
import { onOneDatabase } from './on-each-database.ts';
import type { Shop } from './shop.ts';
import { readContact, readProblem, type TestUser } from './user.ts';

/** A customer of Carla's. */
const abigail = 'c-21001';

onOneDatabase(
  'consultant access',
  (shop) => {
    const carla = () => signedIn(shop(), 'carla');

    it('a consultant places orders for her own customers only', async () => {
      const user = await carla();

      const order = await user.place(await draftFor(user, abigail));
      const foreign = await draftFor(user, ines);
      const refused = await user.submit({
        draft: foreign,
        quoteId: (await user.quote(foreign)).id,
        acceptedTotal: { amount: 1, currency: 'GBP' },
        acknowledged: [],
      });

      expect(order.contact.id).toBe(abigail);
      expect(await readProblem(refused)).toMatchObject({
        code: 'refused',
        issues: expect.arrayContaining([expect.objectContaining({ code: 'contact-gone' })]),
      });
    });

    it('no address of another’s customer is given away by an order for her own', async () => {
      const user = await carla();
      const shipments = [{ id: 's1', to: { kind: 'contact' as const, addressId: 'a-20006-1' }, parts: [] }];

      const quote = await user.quote(await draftFor(user, abigail, { shipments }));

      expect(quote.issues.map(({ code }) => code)).toContain('address-unknown');
      expect(JSON.stringify(quote)).not.toMatch(/duarte|colston/i);
    });

    it('a consultant sets no prices', async () => {
      const user = await carla();
      const line = await user.lineOf('22632', 1, { override: { unitPrice: 9900, reason: 'More' } });

      const answer = await user.request('POST', '/v1/quotes', {
        body: await draftFor(user, abigail, { lines: [line] }),
      });

      expect(await readProblem(answer)).toMatchObject({
        code: 'forbidden',
        issues: [{ code: 'not-permitted', path: ['lines', line.id, 'override'] }],
      });
    });

    describe('the lists of a consultant', () => {
      it('are of her own customers, who are counted', async () => {
        const page = await (await carla()).read(ContactPage, 'GET', '/v1/contacts?sort=number&limit=100');

        expect(page.items.length).toBeGreaterThanOrEqual(40);
        expect(page.items.slice(0, 2).map(({ number }) => number)).toEqual(['20012', '21001']);
        expect(page.total).toEqual({ count: page.items.length, isExact: true });
      });

      it('find nobody else, whatever is searched for', async () => {
        const user = await carla();
        const mara = await signedIn(shop(), 'mara');
        const order = await mara.place(await draftFor(mara, ines));

        for (const text of ['Duarte', '20006', 'ines.duarte@example.com', '0117 496 0188', order.number]) {
          const query = `text=${encodeURIComponent(text)}`;
          expect((await user.read(ContactPage, 'GET', `/v1/contacts?${query}`)).items).toEqual([]);
          expect((await user.read(OrderPage, 'GET', `/v1/orders?${query}`)).items).toEqual([]);
        }
      });

      it('have the orders, drafts and hand-offs of her customers, whoever made them', async () => {
        const user = await carla();
        const mara = await signedIn(shop(), 'mara');
        const made = await Promise.all([abigail, ines].map((contactId) => recordsFor(mara, contactId)));
        const [own, foreign] = made;

        const listed = [
          await user.read(OrderPage, 'GET', '/v1/orders?limit=100'),
          await user.read(DraftPage, 'GET', '/v1/drafts?limit=100'),
          await user.read(HandoffPage, 'GET', '/v1/handoffs?limit=100'),
        ].flatMap(({ items }): string[] => items.map(({ id }) => id));

        expect(listed).toEqual(expect.arrayContaining(own ?? []));
        expect(listed.filter((id) => foreign?.includes(id))).toEqual([]);
      });

      it('have a customer whom she creates, and those of another consultant have not', async () => {
        const user = await carla();
        const otto = await anotherConsultant(shop());

        const created = await readContact(
          await user.request('POST', '/v1/contacts', {
            body: { lastName: 'Newcomer-Own' },
            key: crypto.randomUUID(),
          }),
        );

        expect((await user.findContact('newcomer-own')).id).toBe(created.id);
        expect((await otto.read(ContactPage, 'GET', '/v1/contacts?text=newcomer-own')).items).toEqual([]);
        expect((await otto.request('GET', `/v1/contacts/${created.id}`)).status).toBe(404);
        expect((await (await signedIn(shop(), 'cleo')).findContact('newcomer-own')).id).toBe(created.id);
      });
    });
  },
  { handoffUrl: 'https://shop.example/pay' },
);

/** Places, saves and hands off an order for a contact. Returns their ids. */
async function recordsFor(user: TestUser, contactId: string): Promise<string[]> {
  const order = await user.place(await draftFor(user, contactId));
  const draft = await draftFor(user, contactId);
  await user.request('PUT', `/v1/drafts/${draft.id}`, { body: { draft }, headers: { 'if-none-match': '*' } });
  const handoff = await handOff(user, await inputFor(user, contactId));
  return [order.id, draft.id, handoff.id];
}

/** Signs a second consultant in, who has the password of the first. */
async function anotherConsultant(shop: Shop): Promise<TestUser> {
  const { db } = shop.database;
  const [carla] = await db.select().from(users).where(eq(users.username, 'carla'));
  if (!carla) throw new Error('the seed has no carla');
  await db
    .insert(users)
    .values({ ...carla, id: 'u-otto', username: 'otto', name: 'Otto Lang' })
    .onConflictDoNothing();
  return signedIn(shop, 'otto');
}
