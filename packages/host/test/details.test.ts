import {
  Colleague,
  MailPage,
  Mail,
  Order,
  OrderPage,
  SavedDraft,
  SubmissionState,
} from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { audit, orders, users } from '../src/data/schema.ts';
import { setSetting } from '../src/index.ts';
import { bringSearchTextsUpToDate } from '../src/slices/contact/search-texts.ts';
import { acceptAs, handOff, inputFor, newKey, opened, pay } from './handing-off.ts';
import { dora, draftFor, signedIn } from './in-person.ts';
import { onEachDatabase } from './on-each-database.ts';
import { readOrder, type TestUser } from './user.ts';

const kept = { deliveryDate: '2999-03-02', representative: { id: 'u-dana', name: 'Dana' } };
const staffOnly = { internalNote: 'Pays late.', tags: ['Fair 2026'] };

onEachDatabase(
  'the details of an order',
  (shop) => {
    const db = () => shop().database.db;
    const found = async (user: TestUser, text: string) => {
      const { items } = await user.read(OrderPage, 'GET', `/v1/orders?text=${encodeURIComponent(text)}`);
      return items;
    };

    it('find it by a tag however it was placed, and still when all texts are written anew', async () => {
      const mara = await signedIn(shop(), 'mara');
      const [tag, other] = [`Fair ${newKey().slice(0, 8)}`, `Visit ${newKey().slice(0, 8)}`];
      const line = await mara.lineOf('22632');
      const atOnce = await mara.place(await mara.draftOf([line], { details: { tags: [tag, 'x'] } }));
      const byMail = await mara.place(
        await draftFor(mara, dora, { details: { tags: [other], confirmation: true } }),
      );

      for (const rewritten of [false, true]) {
        if (rewritten) {
          await db().update(orders).set({ searchText: '' }).where(eq(orders.id, atOnce.id));
          await setSetting(db(), 'search.version', '1');
          await bringSearchTextsUpToDate(db());
        }
        expect(await found(mara, tag.toUpperCase())).toMatchObject([{ id: atOnce.id, tags: [tag, 'x'] }]);
        expect(await found(mara, other)).toMatchObject([{ id: byMail.id, tags: [other] }]);
      }
    });

    it('of staff are sent to no customer, by none of the requests that she may send', async () => {
      const mara = await signedIn(shop(), 'mara');
      const customer = await signedIn(shop(), 'dora');
      const order = await mara.place(await draftFor(mara, dora, { details: { ...kept, ...staffOnly } }));

      expect(order.details).toEqual({ ...kept, representative: order.details?.representative, ...staffOnly });
      const own = await customer.read(Order, 'GET', `/v1/orders/${order.id}`);
      expect(Object.keys(own.details ?? {})).toEqual(['deliveryDate', 'representative']);
      const listed = (await found(customer, order.number)).find(({ id }) => id === order.id);
      expect(listed).toBeDefined();
      expect(listed).not.toHaveProperty('tags');
    });

    it('of staff are kept with an order that its customer pays by a link, who is sent none of them', async () => {
      const mara = await signedIn(shop(), 'mara');
      const input = await inputFor(mara, dora, { details: { ...kept, ...staffOnly } });
      const { customer } = await opened(shop(), await handOff(mara, input));

      const { draft } = await customer.read(SavedDraft, 'GET', `/v1/drafts/${input.draft.id}`);
      expect(Object.keys(draft.details ?? {})).toEqual(['deliveryDate', 'representative']);
      const key = newKey();
      const placed = await readOrder(await pay(customer, await acceptAs(customer, { ...input, draft }), key));
      const again = await customer.read(SubmissionState, 'GET', `/v1/submissions/${key}`);
      expect(again).toMatchObject({ state: 'placed', order: { id: placed.id } });
      for (const sent of [placed, again]) expect(JSON.stringify(sent)).not.toMatch(/Pays late|Fair 2026/);
      const forStaff = await mara.read(Order, 'GET', `/v1/orders/${placed.id}`);
      expect(forStaff.details).toMatchObject(staffOnly);
    });

    it('confirm it by one e-mail to its customer, and by none where none is asked for', async () => {
      const mara = await signedIn(shop(), 'mara');
      const about = async (order: Order) =>
        (await mara.read(MailPage, 'GET', `/v1/outbox?about=${order.id}`)).items;
      const confirmed = await mara.place(
        await draftFor(mara, dora, { details: { deliveryDate: '2999-03-02', confirmation: true } }),
      );
      const silent = await mara.place(await draftFor(mara, dora, { details: { confirmation: false } }));

      const [mail, ...more] = await about(confirmed);
      expect(mail).toMatchObject({ to: { email: confirmed.contact.email } });
      expect(more).toEqual([]);
      expect(mail?.subject).toContain(confirmed.number);
      const { text } = await mara.read(Mail, 'GET', `/v1/outbox/${mail?.id ?? ''}`);
      expect(text).toContain('2 March 2999');
      expect(text).toContain(`2 × ${confirmed.lines[0]?.item.title}`);
      expect(await about(silent)).toEqual([]);
    });

    it('keep the day on which it was ordered in the audit, with the representative', async () => {
      const mara = await signedIn(shop(), 'mara');
      const details = { orderDate: '2026-02-27', representative: { id: 'u-dana', name: 'Dana' } };
      const { id } = await mara.place(await draftFor(mara, dora, { details }));

      const [entry] = await db().select().from(audit).where(eq(audit.subject, id));
      expect(entry?.details).toMatchObject({ orderDate: '2026-02-27', representative: 'u-dana' });
    });

    describe('are the host’s rule:', () => {
      it('a customer gives a delivery date and nothing else', async () => {
        const customer = await signedIn(shop(), 'dora');
        const draft = await draftFor(customer, dora, {
          details: { deliveryDate: '2999-03-02', orderDate: '2026-02-27', tags: ['vip'], internalNote: 'x' },
        });

        const { issues } = await customer.quote(draft);

        expect(issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
          'not-permitted details.orderDate',
          'not-permitted details.internalNote',
          'not-permitted details.tags',
        ]);
      });

      it('representatives are those who take orders, and whoever left is none of them', async () => {
        const mara = await signedIn(shop(), 'mara');
        const listed = await mara.read(z.array(Colleague), 'GET', '/v1/representatives');
        expect(listed.map(({ id }) => id)).toContain('u-dana');
        await db().update(users).set({ state: 'disabled' }).where(eq(users.id, 'u-dana'));
        const draft = await draftFor(mara, dora, {
          details: { representative: { id: 'u-dana', name: 'D' } },
        });

        const { issues } = await mara.quote(draft);
        await db().update(users).set({ state: 'active' }).where(eq(users.id, 'u-dana'));

        expect(issues).toMatchObject([
          { code: 'representative-unknown', path: ['details', 'representative'], severity: 'error' },
        ]);
      });

      it('a confirmation takes an e-mail address', async () => {
        const mara = await signedIn(shop(), 'mara');
        const body = { lastName: 'Noughtmail' };
        const key = newKey();
        const { id } = await mara.read(z.object({ id: z.string() }), 'POST', '/v1/contacts', { body, key });
        const draft = await draftFor(mara, id, { details: { confirmation: true } });

        const { issues } = await mara.quote(draft);

        expect(issues).toContainEqual(
          expect.objectContaining({ code: 'email-missing', path: ['details', 'confirmation'] }),
        );
      });
    });
  },
  { handoffUrl: 'https://shop.example/pay' },
);
