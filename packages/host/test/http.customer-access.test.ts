import type { RouteName } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { aboutContacts, ask } from './about-contacts.ts';
import { readProblem } from './user.ts';
import { dora, ines, signedIn } from './in-person.ts';
import { onOneDatabase } from './on-each-database.ts';

const forStaff = new Set<RouteName>([
  'searchContacts',
  'createContact',
  'getContactRecord',
  'addContactNote',
  'createHandoff',
  'revokeHandoff',
  'watchHandoff',
  'declineRequest',
  'openRequest',
  'closeRequest',
  'transferDraft',
  'takeOverDraft',
]);
const forCustomers = new Set<RouteName>(['sendRequest', 'withdrawRequest']);
/** Routes that answer for another's record as for a missing one. */
const hidden = new Set<RouteName>([
  'getOrder',
  'getDraft',
  'removeDraft',
  'getHandoff',
  'getRequest',
  'withdrawRequest',
]);
const ownRoutes = aboutContacts.filter((name) => !forStaff.has(name));
const staff = ['cleo', 'mara', 'dana'];

onOneDatabase(
  'customer access',
  (shop) => {
    describe.each(staff)('staff user %s', (username) => {
      it.each(aboutContacts.filter((name) => name !== 'place' && !forCustomers.has(name)))(
        'may call %s for every contact',
        async (name) => {
          const user = await signedIn(shop(), username);

          const answer = await ask(user, name, dora, shop());

          expect(answer.ok).toBe(true);
        },
      );
    });

    it.each(ownRoutes.filter((name) => name !== 'place'))(
      'a customer may call %s for their own contact',
      async (name) => {
        const user = await signedIn(shop(), 'dora');

        const answer = await ask(user, name, dora, shop());

        expect(answer.ok).toBe(true);
      },
    );

    it.each(ownRoutes)(
      'a customer may not call %s for another contact, and learns nothing about it',
      async (name) => {
        const user = await signedIn(shop(), 'dora');

        const answer = await ask(user, name, ines, shop());

        const problem = await readProblem(answer);
        expect(problem.code).toBe(hidden.has(name) ? 'not-found' : 'forbidden');
        expect(JSON.stringify(problem)).not.toMatch(/duarte|bristol/i);
      },
    );

    it('a customer gets the same answer for another’s order as for a missing one', async () => {
      const user = await signedIn(shop(), 'dora');

      const foreign = await ask(user, 'getOrder', ines, shop());
      const missing = await user.request('GET', `/v1/orders/${crypto.randomUUID()}`);

      expect(await foreign.json()).toEqual(await missing.json());
    });

    it.each([...forCustomers])('staff may not call %s', async (name) => {
      const mara = await signedIn(shop(), 'mara');

      const answer = await ask(mara, name, dora, shop());

      expect(await readProblem(answer)).toMatchObject({
        code: 'forbidden',
        issues: [{ code: 'not-permitted' }],
      });
    });

    it.each([...forStaff])('customers may not call %s', async (name) => {
      const user = await signedIn(shop(), 'dora');

      const answer = await ask(user, name, dora, shop());

      expect(await readProblem(answer)).toMatchObject({
        code: 'forbidden',
        issues: [{ code: 'not-permitted' }],
      });
    });
  },
  { handoffUrl: 'https://shop.example/pay' },
);
