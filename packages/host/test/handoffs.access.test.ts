import { type Route, type RouteName, routes } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { acceptAs, Browser, handOff, inputFor, newKey, opened } from './handing-off.ts';
import { dora, ines, signedIn } from './in-person.ts';
import { onOneDatabase } from './on-each-database.ts';
import { readProblem, type TestUser } from './user.ts';

/** Routes that serve a browser that opened a hand-off. */
const open = ['describe', 'getDraft', 'quote', 'place', 'lookupSubmission', 'fenceSubmission'];
const names = (Object.keys(routes) as RouteName[]).filter((name) => !('open' in routes[name])); // the keys of a const object are its names
const closed = names.filter((name) => !open.includes(name));

onOneDatabase(
  'access by a link',
  (shop) => {
    /** Sends a request of a route with one id in all its places, from its path to its body. */
    function ask(user: TestUser, name: RouteName, id: string, headers: Record<string, string> = {}) {
      const route: Route = routes[name];
      return user.request(route.method, route.path.replaceAll(/\{\w+\}/g, id), {
        key: newKey(),
        headers: { 'if-none-match': '*', ...headers },
        ...(route.body && { body: { id, draftId: id, contactId: id } }),
      });
    }

    async function handedOff(contactId: string) {
      const mara = await signedIn(shop(), 'mara');
      const input = await inputFor(mara, contactId);
      const made = await handOff(mara, input);
      return { input, made, browser: await opened(shop(), made) };
    }

    it.each(closed)('%s meets a stranger', async (name) => {
      const { browser, made } = await handedOff(dora);

      for (const id of [made.id, made.draftId, dora, newKey()]) {
        const problem = await readProblem(await ask(browser.customer, name, id));
        expect(problem).toEqual({ code: 'unauthenticated', detail: 'not signed in', issues: [] });
      }
    });

    it.each(names)('%s knows no cookie without the header that names the hand-off', async (name) => {
      const { browser, made } = await handedOff(dora);

      const answer = await ask(browser.customer, name, made.draftId, { 'orderpad-handoff': '' });

      expect(answer.status).toBe(401);
    });

    it.each(names)('%s knows no cookie of another hand-off', async (name) => {
      const one = await handedOff(dora);
      const two = await handedOff(ines);

      const answer = await ask(one.browser.customer, name, two.made.draftId, {
        'orderpad-handoff': two.made.id,
      });

      expect(answer.status).toBe(401);
    });

    describe('a browser that is signed in as staff besides', () => {
      it.each(closed)('is a stranger to %s on the page of the hand-off', async (name) => {
        const { browser, made } = await handedOff(dora);
        browser.signIn(await signedIn(shop(), 'mara'));

        expect((await ask(browser.customer, name, made.id)).status).toBe(401);
      });
    });

    it('no id of another inside a body gives anything away', async () => {
      const one = await handedOff(dora);
      const two = await handedOff(ines);
      const { customer } = one.browser;
      const { draft, ...submission } = await acceptAs(customer, one.input);
      const address = `${ines.replace('c-', 'a-')}-1`;
      const changes = [
        { ...draft, id: two.made.draftId },
        { ...draft, contactId: ines },
        {
          ...draft,
          shipments: draft.shipments.map((each) => ({
            ...each,
            to: { kind: 'contact', addressId: address },
          })),
        },
        { ...two.input.draft, payment: draft.payment },
      ];

      for (const changed of changes) {
        const answers = [
          await customer.request('POST', '/v1/quotes', { body: changed }),
          await customer.request('POST', '/v1/orders', {
            body: { ...submission, draft: changed },
            key: newKey(),
          }),
        ];
        for (const answer of answers) {
          const text = await answer.text();
          expect(answer.status).toBe(409);
          expect(text).toContain('handoff-draft-changed');
          expect(text).not.toMatch(/duarte|bristol/i);
        }
      }
      const methods = await customer.request('POST', '/v1/quotes', {
        body: { ...draft, payment: { methodId: 'card-20006', payer: 'operator' } },
      });
      expect(await methods.text()).toContain('method-not-offered');
    });

    it('no customer reads, follows or takes back the hand-off of another', async () => {
      const { made } = await handedOff(dora);
      const other = await signedIn(shop(), 'ines');

      const statuses = [
        await other.request('GET', `/v1/handoffs/${made.id}`),
        await other.request('GET', `/v1/handoffs/${made.id}/events`),
        await other.request('POST', `/v1/handoffs/${made.id}/revoke`),
        await other.request('GET', `/v1/handoffs?contactId=${dora}`),
      ].map(({ status }) => status);

      expect(statuses).toEqual([404, 403, 403, 403]);
      expect(await (await other.request('GET', '/v1/handoffs')).text()).not.toContain(made.id);
    });

    it('nobody guesses a link', async () => {
      const { made } = await handedOff(dora);

      for (const token of [made.id.replaceAll('-', ''), 'A'.repeat(43)])
        expect((await new Browser(shop()).open({ token })).status).toBe(404);
    });
  },
  { handoffUrl: 'https://shop.example/pay' },
);
