import { expect, it } from 'vitest';
import { acceptAs, Browser, handOff, inputFor, newKey, opened } from './handing-off.ts';
import { dora, ines, signedIn } from './in-person.ts';
import { onOneDatabase } from './on-each-database.ts';

onOneDatabase(
  'access by a link',
  (shop) => {
    async function handedOff(contactId: string) {
      const mara = await signedIn(shop(), 'mara');
      const input = await inputFor(mara, contactId);
      const made = await handOff(mara, input);
      return { input, made, browser: await opened(shop(), made) };
    }

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

    it('the list of a customer has no hand-off of another', async () => {
      const { made } = await handedOff(dora);
      const other = await signedIn(shop(), 'ines');

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
