import { MailPage, OrderRequest, RequestPage, SavedDraft } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { array, assert, asyncProperty, constantFrom, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contacts, drafts, orders, requestOpenings, requests, users } from '../src/data/schema.ts';
import { closeDue } from '../src/requested/keep-closing.ts';
import { removeAbandoned } from '../src/slices/drafts/drafts.ts';
import { handOff, inputFor } from './handing-off.ts';
import { ines, signedIn } from './in-person.ts';
import { onEachDatabase } from './on-each-database.ts';
import { seed } from './random-seed.ts';
import { confirm, decline, open, readRequest, requestFor, sendRequest, withdraw } from './requesting.ts';
import { readOrder, readProblem, type TestUser } from './user.ts';

onEachDatabase(
  'order requests',
  (shop) => {
    const db = () => shop().database.db;
    const people = async () => ({
      client: await signedIn(shop(), 'ines'),
      mara: await signedIn(shop(), 'mara'),
      cleo: await signedIn(shop(), 'cleo'),
    });

    it('are numbered, and hold what the customer asked for and saw', async () => {
      const { client, mara } = await people();
      const input = await requestFor(client);

      const request = await sendRequest(client, input);

      expect(request.number).toMatch(/^R-\d+$/);
      expect(request).toMatchObject({
        draftId: input.draft.id,
        contact: { id: ines },
        requestedBy: { name: client.signIn.operator.name },
        state: 'sent',
        items: 2,
        total: input.total,
        asked: { draft: input.draft, quoted: { totals: { total: input.total.amount } } },
      });
      expect(await readRequest(mara, request.id)).toEqual(request);
    });

    it('are confirmed by one order, with a message to the customer', async () => {
      const { client, mara } = await people();
      const request = await sendRequest(client);

      const order = await readOrder(await confirm(mara, request.asked.draft));

      const confirmed = await readRequest(client, request.id);
      expect(confirmed).toMatchObject({
        state: 'confirmed',
        order: { id: order.id, number: order.number },
        history: [{ state: 'sent' }, { state: 'confirmed', by: mara.signIn.operator.name }],
      });
      const { items } = await mara.read(MailPage, 'GET', `/v1/outbox?about=${request.id}`);
      expect(items.map(({ subject }) => subject)).toEqual([expect.stringContaining('is confirmed')]);
    });

    it('are declined with the reason in a message to the customer, and without their draft', async () => {
      const { client, mara } = await people();
      const request = await sendRequest(client);

      const answer = await decline(mara, request.id, 'Not before\nspring');

      expect(OrderRequest.parse(await answer.json())).toMatchObject({
        state: 'declined',
        reason: 'Not before\nspring',
      });
      const { items } = await mara.read(MailPage, 'GET', `/v1/outbox?about=${request.id}`);
      const mail = await mara.request('GET', `/v1/outbox/${items[0]?.id}`);
      expect(await mail.text()).toContain('Not before');
      expect(await db().select().from(drafts).where(eq(drafts.id, request.draftId))).toEqual([]);
    });

    it('need a reason to be declined', async () => {
      const { client, mara } = await people();
      const { id } = await sendRequest(client);

      const problem = await readProblem(await decline(mara, id, ' '));

      expect(problem).toMatchObject({ code: 'invalid', issues: [{ path: ['reason'] }] });
      expect((await readRequest(client, id)).state).toBe('sent');
    });

    it('are sent while the contact may order, and not otherwise', async () => {
      const { client } = await people();
      const input = await requestFor(client);
      await db().update(contacts).set({ bar: 'blocked' }).where(eq(contacts.id, ines));
      const barred = await client.request('POST', '/v1/requests', { body: input, key: crypto.randomUUID() });
      await db().update(contacts).set({ bar: null }).where(eq(contacts.id, ines));
      const username = 'ines';
      await db().update(users).set({ mayEnter: false }).where(eq(users.username, username));
      const closed = await client.request('POST', '/v1/requests', { body: input, key: crypto.randomUUID() });
      await db().update(users).set({ mayEnter: true }).where(eq(users.username, username));

      expect(await readProblem(barred)).toMatchObject({ code: 'forbidden' });
      expect(await readProblem(closed)).toMatchObject({ code: 'forbidden' });
      expect((await sendRequest(client, input)).state).toBe('sent');
    });

    it('replace what their customer had saved of the draft, and leave the list of saved drafts', async () => {
      const { client, mara } = await people();
      const input = await requestFor(client);
      await client.request('PUT', `/v1/drafts/${input.draft.id}`, {
        body: { draft: { ...input.draft, note: 'Not yet' } },
        headers: { 'if-none-match': '*' },
      });

      await sendRequest(client, input);

      const saved = await mara.read(SavedDraft, 'GET', `/v1/drafts/${input.draft.id}`);
      expect(saved.draft).toEqual(input.draft);
      for (const user of [client, mara]) {
        const list = await user.request('GET', `/v1/drafts?contactId=${ines}&limit=100`);
        expect(await list.text()).not.toContain(input.draft.id);
      }
    });

    it('keep their draft, however long nobody decides', async () => {
      const { client, mara } = await people();
      const { draftId } = await sendRequest(client);
      await db()
        .update(drafts)
        .set({ savedAt: new Date(0) })
        .where(eq(drafts.id, draftId));

      await removeAbandoned({ db: db(), now: () => new Date() });

      expect((await mara.request('GET', `/v1/drafts/${draftId}`)).status).toBe(200);
    });

    it('can be handed off by staff, whose customer then confirms them by paying', async () => {
      const { client, mara } = await people();
      const request = await sendRequest(client);
      const input = await inputFor(mara, ines, { ...request.asked.draft, revision: 2 });
      const { tag } = await mara.read(SavedDraft, 'GET', `/v1/drafts/${request.draftId}`);

      const made = await handOff(mara, { ...input, base: tag });

      expect(made.state).toBe('waiting');
      expect(await readProblem(await decline(mara, request.id))).toMatchObject({
        code: 'refused',
        issues: [{ code: 'draft-handed-off' }],
      });
    });

    it('forget a page that has not said for a while that it shows them', async () => {
      const { client, mara, cleo } = await people();
      const { id } = await sendRequest(client);
      await open(mara, id);
      const both = await open(cleo, id);
      const gone = eq(requestOpenings.userId, mara.signIn.operator.id);
      await db()
        .update(requestOpenings)
        .set({ until: new Date(0) })
        .where(gone);

      await closeDue({ db: db() });

      expect(both.viewers.map(({ name }) => name)).toEqual([
        mara.signIn.operator.name,
        cleo.signIn.operator.name,
      ]);
      expect((await readRequest(cleo, id)).viewers.map(({ name }) => name)).toEqual([
        cleo.signIn.operator.name,
      ]);
      expect(await db().select().from(requestOpenings).where(gone)).toEqual([]);
    });

    it('are found by part of their number', async () => {
      const { client, mara } = await people();
      const { id, number } = await sendRequest(client);

      const page = await mara.read(RequestPage, 'GET', `/v1/requests?text=${number.toLowerCase()}`);

      expect(page.items.map((each) => each.id)).toContain(id);
    });

    const acts = ['confirm', 'confirm again', 'decline', 'withdraw', 'save', 'send again'] as const;
    type Act = (typeof acts)[number];

    describe('whatever happens at once', () => {
      it('are one order at most, and never an order beside a refusal', { timeout: 300_000 }, async () => {
        const { client, mara, cleo } = await people();
        await assert(
          asyncProperty(shuffledSubarray([...acts], { minLength: 2 }), async (order: Act[]) => {
            const input = await requestFor(client);
            const { id, draftId, asked } = await sendRequest(client, input);
            const does: Readonly<Record<Act, () => Promise<Response>>> = {
              confirm: () => confirm(mara, asked.draft),
              'confirm again': () => confirm(cleo, { ...asked.draft, note: 'Ring the bell' }),
              decline: () => decline(cleo, id),
              withdraw: () => withdraw(client, id),
              save: () => saved(mara, { ...asked.draft, revision: 9 }),
              'send again': () =>
                client.request('POST', '/v1/requests', { body: input, key: crypto.randomUUID() }),
            };

            await Promise.all(order.map((act) => does[act]()));

            const { state, order: named } = await readRequest(client, id);
            const placed = await db().select().from(orders).where(eq(orders.draftId, draftId));
            expect(placed.map((each) => each.id)).toEqual(named ? [named.id] : []);
            expect(state === 'confirmed').toBe(named !== undefined);
            expect(await db().select().from(requests).where(eq(requests.draftId, draftId))).toHaveLength(1);
          }),
          { numRuns: 20, seed, endOnFailure: true },
        );
        expect(shop().faults).toEqual([]);
      });

      it('never change what was asked for', { timeout: 300_000 }, async () => {
        const { client, mara, cleo } = await people();
        const act = constantFrom('save', 'note', 'open', 'decline', 'withdraw', 'confirm');
        await assert(
          asyncProperty(array(act, { minLength: 1, maxLength: 6 }), async (does) => {
            const { id, asked, history } = await sendRequest(client);
            let draft = asked.draft;
            for (const each of does) {
              draft = { ...draft, revision: draft.revision + 1, note: `${each} ${draft.revision}` };
              if (each === 'save' || each === 'note') await saved(mara, draft);
              if (each === 'open') await open(cleo, id);
              if (each === 'decline') await decline(cleo, id);
              if (each === 'withdraw') await withdraw(client, id);
              if (each === 'confirm') await confirm(mara, draft);

              const now = await readRequest(mara, id);

              expect(now.asked).toEqual(asked);
              expect(now.history.slice(0, history.length)).toEqual(history);
            }
          }),
          { numRuns: 15, seed, endOnFailure: true },
        );
      });
    });
  },
  { handoffUrl: 'https://shop.example/pay' },
);

/** Saves a draft over the state that is saved now. */
async function saved(user: TestUser, draft: OrderRequest['asked']['draft']): Promise<Response> {
  const there = await user.request('GET', `/v1/drafts/${draft.id}`);
  return user.request('PUT', `/v1/drafts/${draft.id}`, {
    body: { draft },
    headers: { 'if-match': there.headers.get('etag') ?? '"none"' },
  });
}
