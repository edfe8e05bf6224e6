import { Contact, type RouteName, routes } from '@orderpad/contracts';
import { asc, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { audit } from '../src/data/schema.ts';
import { handOff, inputFor } from './handing-off.ts';
import { draftFor, signedIn } from './in-person.ts';
import { onOneDatabase } from './on-each-database.ts';
import { readProblem } from './user.ts';

/** The body of a request to each route of administration that names somebody. */
const administration: Partial<Record<RouteName, unknown>> = {
  getUser: undefined,
  updateUser: { name: 'Nico Hart' },
  setPassword: { password: 'orderpad' },
  generateCredentials: undefined,
  sendReset: undefined,
  listUserSignIns: undefined,
  endUserSignIns: undefined,
  setOrdering: { allowed: false },
};
const names = Object.keys(administration) as (keyof typeof administration)[]; // the keys of a const object are its names

const tomas = 'c-20031';

onOneDatabase(
  'administration',
  (shop) => {
    it.each(names)('%s does not know an id that does not exist', async (name) => {
      const { method, path } = routes[name];
      const mara = await signedIn(shop(), 'mara');

      const answer = await mara.request(method, path.replace('{id}', 'nobody'), {
        body: administration[name],
        key: crypto.randomUUID(),
      });

      expect(await readProblem(answer)).toMatchObject({ code: 'not-found' });
    });

    it('E1: a contact cannot be ordered for by anybody until ordering is allowed, which is recorded', async () => {
      const [mara, cleo] = [await signedIn(shop(), 'mara'), await signedIn(shop(), 'cleo')];
      const client = await shop().as('55g848f888897');
      const draft = await draftFor(cleo, tomas);
      const barred = [{ code: 'contact-barred', params: { bar: 'ordering-not-allowed' } }];
      const allow = (allowed: boolean) =>
        mara.read(Contact, 'PUT', `/v1/contacts/${tomas}/ordering`, { body: { allowed } });

      const before = {
        client: await client.request('POST', '/v1/quotes', { body: draft }),
        quoted: await cleo.quote(draft),
        placed: await cleo.submit(await cleo.accept(draft)),
        handedOff: await cleo.request('POST', '/v1/handoffs', {
          body: await inputFor(cleo, tomas),
          key: crypto.randomUUID(),
        }),
      };
      const allowed = await allow(true);
      const order = await client.place(draft);
      const handedOff = await handOff(cleo, await inputFor(cleo, tomas));
      const stopped = await allow(false);

      const refused = { code: 'forbidden', issues: [{ code: 'ordering-not-allowed' }] };
      expect(await readProblem(before.client)).toMatchObject(refused);
      expect(before.quoted.issues).toMatchObject(barred);
      for (const answer of [before.placed, before.handedOff])
        expect((await readProblem(answer)).issues).toMatchObject(barred);
      expect(allowed.bar).toBeUndefined();
      expect(order.contact.id).toBe(tomas);
      expect(handedOff.contactId).toBe(tomas);
      expect(stopped.bar).toBe('ordering-not-allowed');
      const acts = await shop()
        .database.db.select()
        .from(audit)
        .where(eq(audit.subject, tomas))
        .orderBy(asc(audit.seq));
      expect(acts).toMatchObject([
        { userId: 'u-mara', action: 'contact.ordering-allowed', onBehalfOf: tomas },
        { userId: 'u-mara', action: 'contact.ordering-stopped', onBehalfOf: tomas },
      ]);
    });

    it.each([
      ['c-20003', 'admin-account'],
      ['c-20004', 'blocked'],
    ])('E1: ordering is not allowed for %s, who is barred for another reason', async (id, bar) => {
      const mara = await signedIn(shop(), 'mara');

      const answer = await mara.request('PUT', `/v1/contacts/${id}/ordering`, { body: { allowed: true } });

      const issues = [{ code: 'contact-barred', params: { bar } }];
      expect(await readProblem(answer)).toMatchObject({ code: 'refused', issues });
      expect((await mara.findContact(id.slice(2))).bar).toBe(bar);
    });
  },
  { handoffUrl: 'https://shop.example/pay', resetUrl: 'https://shop.example/reset.html' },
);
