import { Order, OrderPage, PaymentAttentions, SubmissionState } from '@orderpad/contracts';
import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { audit, orders, payments, storedCards, submissions, variants } from '../src/data/schema.ts';
import { advance } from '../src/slices/placing/advance.ts';
import { claim } from '../src/slices/placing/leases.ts';
import { abandon } from '../src/slices/placing/settle.ts';
import { sweep } from '../src/slices/placing/sweep.ts';
import { cardOrder, send, unhurried } from './charging.ts';
import { signedIn } from './in-person.ts';
import { onEachDatabase } from './on-each-database.ts';
import { ScriptedProvider } from './scripted-provider.ts';
import { readOrder, readProblem, type TestUser } from './user.ts';

const newKey = () => crypto.randomUUID();
const provider = new ScriptedProvider();
let now = new Date();
beforeEach(() => {
  now = new Date();
  provider.fault = () => 'none';
  provider.step = async () => undefined;
});

const inMinutes = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};

onEachDatabase(
  'charging',
  (shop) => {
    const db = () => shop().database.db;
    const service = () => ({
      db: db(),
      now: () => now,
      uuid: newKey,
      quoteMinutes: 15,
      payments: provider,
      charging: { ...unhurried, failures: 3 },
    });
    const faults: unknown[] = [];
    const sweepOnce = () => sweep(service(), (_, error) => faults.push(error));
    const stateOf = (user: TestUser, key: string) =>
      user.read(SubmissionState, 'GET', `/v1/submissions/${key}`);
    const fence = (user: TestUser, key: string) =>
      user.read(SubmissionState, 'POST', `/v1/submissions/${key}/fence`);
    const paymentOf = async (key: string) => {
      const [row] = await db().select().from(payments).where(eq(payments.key, key));
      return row;
    };
    const ledgerOf = async (key: string) =>
      provider.ledger.get(`${(await paymentOf(key))?.orderId ?? ''}/1`)?.status;

    it('authorizes the accepted total, places the order and captures it', async () => {
      const mara = await signedIn(shop(), 'mara');
      const submission = await cardOrder(mara, provider.enter());
      const key = newKey();

      const answer = await send(mara, submission, key);

      const order = await readOrder(answer);
      expect(answer.status).toBe(201);
      expect(order.payment).toEqual({
        methodId: 'card',
        payer: 'contact',
        name: 'Visa ending in 4242',
        card: { brand: 'visa', last4: '4242', expiry: '2034-05' },
        channel: 'moto',
        state: 'captured',
      });
      expect(order.history.map(({ code }) => code)).toEqual([
        'placed',
        'payment-authorized',
        'payment-captured',
      ]);
      expect(await ledgerOf(key)).toMatchObject({ state: 'captured', amount: submission.acceptedTotal });
      expect(provider.ledger.get(`${order.id}/1`)?.intent).toMatchObject({
        orderId: order.id,
        channel: 'moto',
        initiator: 'staff',
      });
    });

    it('answers a repeated submission, with another token too, and charges nothing again', async () => {
      const mara = await signedIn(shop(), 'mara');
      const submission = await cardOrder(mara, provider.enter());
      const key = newKey();
      const first = await readOrder(await send(mara, submission, key));
      const { length } = provider.calls;

      const again = await send(mara, { ...submission, payment: provider.enter() }, key);

      expect(again.headers.get('idempotency-replayed')).toBe('true');
      expect(await readOrder(again)).toEqual(first);
      expect(provider.calls).toHaveLength(length);
    });

    it('charges one payment for twenty simultaneous submissions with one key', async () => {
      const mara = await signedIn(shop(), 'mara');
      const submission = await cardOrder(mara, provider.enter());
      const key = newKey();

      const answers = await Promise.all(Array.from({ length: 20 }, () => send(mara, submission, key)));

      expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
      expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
      const authorized = provider.calls.filter(
        ({ operation, intent }) =>
          operation === 'authorize' && intent.orderId === provider.calls.at(-1)?.intent.orderId,
      );
      expect(authorized).toHaveLength(1);
      expect(await db().select().from(orders).where(eq(orders.draftId, submission.draft.id))).toHaveLength(1);
    });

    it('charges a stored card without a token when its CVV is not asked', async () => {
      const mara = await signedIn(shop(), 'mara');
      const submission = await cardOrder(mara, undefined, {
        payment: { methodId: 'card-17850-mastercard', payer: 'contact' },
      });

      const order = await readOrder(await send(mara, submission));

      expect(order.payment).toMatchObject({ methodId: 'card-17850-mastercard', state: 'captured' });
      expect(provider.ledger.get(`${order.id}/1`)?.source).toEqual({
        kind: 'stored',
        reference: 'card_test_mastercard',
      });
    });

    it('charges nothing for an order that costs nothing', async () => {
      const mara = await signedIn(shop(), 'mara');
      const free = await mara.lineOf('22632', 1, { override: { unitPrice: 0, reason: 'Goodwill' } });
      const { length } = provider.calls;

      const order = await mara.place(
        await mara.draftOf([free], { payment: { methodId: 'card', payer: 'contact' } }),
      );

      expect(order.payment).not.toHaveProperty('state');
      expect(provider.calls).toHaveLength(length);
    });

    it('refuses for good what the bank declines, and takes another card under a new key', async () => {
      const mara = await signedIn(shop(), 'mara');
      const submission = await cardOrder(mara, provider.enter('insufficient-funds'));
      const key = newKey();

      const declined = await send(mara, submission, key);
      const state = await stateOf(mara, key);
      const second = await send(mara, { ...submission, payment: provider.enter(), supersedes: key });

      expect(declined.status).toBe(402);
      const problem = await readProblem(declined);
      expect(problem).toMatchObject({
        code: 'declined',
        issues: [{ code: 'payment-insufficient-funds', path: ['payment'] }],
      });
      expect(state).toMatchObject({ state: 'rejected', problem: { code: 'declined' } });
      expect((await readOrder(second)).payment.state).toBe('captured');
    });

    it('waits for a payer who has to act, and goes on with the same key', async () => {
      const mara = await signedIn(shop(), 'mara');
      const submission = await cardOrder(mara, provider.enter('challenges'));
      const key = newKey();

      const asked = await send(mara, submission, key);
      const waiting = await stateOf(mara, key);
      const orderId = (await paymentOf(key))?.orderId ?? '';
      provider.answer(orderId, true);
      const placed = await send(mara, submission, key);

      const action = { adapter: 'test-payments', data: `challenge-${orderId}` };
      expect(asked.status).toBe(402);
      expect(await readProblem(asked)).toMatchObject({
        code: 'needs-action',
        action,
        issues: [{ code: 'payment-needs-action' }],
      });
      expect(waiting).toEqual({ state: 'needs-action', action });
      expect((await readOrder(placed)).payment.state).toBe('captured');
    });

    it('places the order of a payer who acted after a reload, when the key is looked up', async () => {
      const mara = await signedIn(shop(), 'mara');
      const key = newKey();
      await send(mara, await cardOrder(mara, provider.enter('challenges')), key);
      provider.answer((await paymentOf(key))?.orderId ?? '', true);

      expect(await stateOf(mara, key)).toMatchObject({
        state: 'placed',
        order: { payment: { state: 'captured' } },
      });
    });

    it('refuses when the payer does not confirm, or not in time', async () => {
      const mara = await signedIn(shop(), 'mara');
      const [denied, idle] = [newKey(), newKey()];
      await send(mara, await cardOrder(mara, provider.enter('challenges')), denied);
      await send(mara, await cardOrder(mara, provider.enter('challenges')), idle);
      provider.answer((await paymentOf(denied))?.orderId ?? '', false);
      inMinutes(15);

      await sweepOnce();

      for (const key of [denied, idle])
        expect(await stateOf(mara, key)).toMatchObject({
          state: 'rejected',
          problem: { code: 'declined', issues: [{ code: 'payment-not-confirmed' }] },
        });
      expect((await ledgerOf(idle))?.state).toBe('voided');
    });

    it('releases the payment of a key that is fenced while it waits for the payer', async () => {
      const mara = await signedIn(shop(), 'mara');
      const submission = await cardOrder(mara, provider.enter('challenges'));
      const key = newKey();
      await send(mara, submission, key);

      expect(await fence(mara, key)).toEqual({ state: 'fenced' });

      expect((await ledgerOf(key))?.state).toBe('voided');
      expect(await readProblem(await send(mara, submission, key))).toMatchObject({ code: 'fenced' });
    });

    it('leaves a hold to the provider that has it when its key is fenced at a host of another one', async () => {
      const mara = await signedIn(shop(), 'mara');
      const key = newKey();
      await send(mara, await cardOrder(mara, provider.enter('challenges')), key);
      const other = new ScriptedProvider('other-payments');
      const payment = await claim(service(), (await paymentOf(key))?.orderId ?? '');
      if (!payment) throw new Error('the payment is free');
      const { length } = provider.calls;

      const fenced = await abandon(service(), payment, { state: 'fenced' });
      await advance({ ...service(), payments: other }, fenced);
      await advance({ ...service(), payments: undefined }, fenced);

      expect(other.calls).toEqual([]);
      expect(provider.calls).toHaveLength(length);
      expect(await paymentOf(key)).toMatchObject({ state: 'voiding', lease: null });
      await sweepOnce();
      expect((await ledgerOf(key))?.state).toBe('voided');
    });

    it('keeps the order of a payment that was authorized while its key was being fenced', async () => {
      const mara = await signedIn(shop(), 'mara');
      const key = newKey();
      provider.fault = (operation) => (operation === 'capture' ? 'lost-before' : 'none');
      const order = await readOrder(await send(mara, await cardOrder(mara, provider.enter()), key));
      const payment = await claim(service(), order.id);
      if (!payment) throw new Error('the payment is free');
      provider.fault = () => 'none';

      await advance(service(), await abandon(service(), payment, { state: 'fenced' }));

      expect(await fence(mara, key)).toMatchObject({ state: 'placed', order: { id: order.id } });
      expect((await ledgerOf(key))?.state).toBe('captured');
    });

    it('takes a payment that the bank has not decided yet further, when it is looked up', async () => {
      const mara = await signedIn(shop(), 'mara');
      const key = newKey();

      const first = await send(mara, await cardOrder(mara, provider.enter('pends')), key);

      expect(await readProblem(first)).toMatchObject({ code: 'in-progress' });
      expect(await stateOf(mara, key)).toEqual({ state: 'in-progress' });
      expect(await stateOf(mara, key)).toMatchObject({ state: 'placed' });
    });

    it.each(['lost-before', 'lost-after'] as const)(
      'charges once when the first call to the provider is %s',
      async (fault) => {
        const mara = await signedIn(shop(), 'mara');
        const key = newKey();
        const once = [fault];
        provider.fault = () => once.pop() ?? 'none';

        const order = await readOrder(await send(mara, await cardOrder(mara, provider.enter()), key));

        expect(order.payment.state).toBe('captured');
        expect((await ledgerOf(key))?.state).toBe('captured');
      },
    );

    it('says that nothing was charged while the provider is out of reach, and releases what arrives late', async () => {
      const mara = await signedIn(shop(), 'mara');
      const key = newKey();
      provider.fault = (operation) => (operation === 'authorize' ? 'late' : 'lost-before');

      const answer = await send(mara, await cardOrder(mara, provider.enter()), key);
      provider.fault = () => 'none';
      provider.deliver();
      const before = (await ledgerOf(key))?.state;
      inMinutes(1);
      await sweepOnce();

      expect(await readProblem(answer)).toMatchObject({
        code: 'declined',
        issues: [{ code: 'payment-unavailable' }],
      });
      expect(before).toBe('authorized');
      expect((await ledgerOf(key))?.state).toBe('voided');
      expect((await paymentOf(key))?.state).toBe('voided');
    });

    it('holds nothing when an authorization arrives after its payment was voided', async () => {
      const mara = await signedIn(shop(), 'mara');
      const key = newKey();
      provider.fault = (operation) => (operation === 'authorize' ? 'late' : 'none');

      await send(mara, await cardOrder(mara, provider.enter()), key);
      provider.deliver();

      expect((await ledgerOf(key))?.state).toBe('voided');
    });

    it('refuses when the provider refuses the shop', async () => {
      const mara = await signedIn(shop(), 'mara');
      provider.fault = () => 'refused';

      const answer = await send(mara, await cardOrder(mara, provider.enter()));

      expect(await readProblem(answer)).toMatchObject({ issues: [{ code: 'payment-unavailable' }] });
    });

    it('releases the hold when the stock is gone by the time the bank agreed', async () => {
      const mara = await signedIn(shop(), 'mara');
      const key = newKey();
      const submission = await cardOrder(mara, provider.enter());
      const [before] = await db().select().from(variants).where(eq(variants.id, 'v-22632'));
      provider.step = async (operation, at) => {
        if (operation === 'authorize' && at === 'after')
          await db().update(variants).set({ stock: 1 }).where(eq(variants.id, 'v-22632'));
      };

      const answer = await send(mara, submission, key);
      await db()
        .update(variants)
        .set({ stock: before?.stock ?? 0 })
        .where(eq(variants.id, 'v-22632'));

      expect((await readProblem(answer)).code).toBe('quote-changed');
      expect((await ledgerOf(key))?.state).toBe('voided');
      expect(await db().select().from(orders).where(eq(orders.draftId, submission.draft.id))).toEqual([]);
    });

    it('charges one of two keys that place one draft, and releases the other', async () => {
      const mara = await signedIn(shop(), 'mara');
      const submission = await cardOrder(mara, provider.enter());
      const keys = [newKey(), newKey()];

      const answers = await Promise.all(
        keys.map((key) => send(mara, { ...submission, payment: provider.enter() }, key)),
      );

      expect(answers.map(({ status }) => status)).toEqual(expect.arrayContaining([201, 409]));
      const states = await Promise.all(keys.map(async (key) => (await ledgerOf(key))?.state));
      expect(states.filter((state) => state === 'captured')).toHaveLength(1);
      expect(states.filter((state) => state === 'authorized')).toEqual([]);
    });

    it('asks nobody for money before the order was checked', async () => {
      const mara = await signedIn(shop(), 'mara');
      const submission = await cardOrder(mara, provider.enter());
      const { length } = provider.calls;

      const answer = await send(mara, { ...submission, quoteId: 'none' });

      expect(await readProblem(answer)).toMatchObject({ code: 'quote-changed' });
      expect(provider.calls).toHaveLength(length);
    });

    it('saves a new card to the account of its payer', async () => {
      const mara = await signedIn(shop(), 'mara');
      const own = provider.enter('succeeds', { saveTo: 'u-mara' });

      const order = await readOrder(
        await send(mara, await cardOrder(mara, own, { payment: { methodId: 'card', payer: 'operator' } })),
      );

      const [saved] = await db()
        .select()
        .from(storedCards)
        .where(eq(storedCards.reference, `saved-${order.id}`));
      expect(saved).toMatchObject({ userId: 'u-mara', contactId: null, brand: 'visa', last4: '4242' });
    });

    describe('after the order is placed', () => {
      it('captures later what could not be captured at once', async () => {
        const mara = await signedIn(shop(), 'mara');
        provider.fault = (operation) => (operation === 'capture' ? 'lost-before' : 'none');
        const order = await readOrder(await send(mara, await cardOrder(mara, provider.enter())));
        provider.fault = () => 'none';
        inMinutes(1);

        await sweepOnce();

        expect(order.payment.state).toBe('authorized');
        const later = await mara.read(Order, 'GET', `/v1/orders/${order.id}`);
        expect(later.payment.state).toBe('captured');
        expect(provider.ledger.get(`${order.id}/1`)?.status.state).toBe('captured');
      });

      it('tells staff after some failures what to do, and clears it when the capture succeeds', async () => {
        const mara = await signedIn(shop(), 'mara');
        provider.fault = (operation) => (operation === 'authorize' ? 'none' : 'lost-before');
        const placed = await readOrder(await send(mara, await cardOrder(mara, provider.enter())));
        for (let count = 0; count < 3; count += 1) {
          inMinutes(1);
          await sweepOnce();
        }

        const halted = await mara.read(Order, 'GET', `/v1/orders/${placed.id}`);
        const listed = await mara.read(OrderPage, 'GET', '/v1/orders?status=needs-attention');
        const due = await mara.read(PaymentAttentions, 'GET', '/v1/payments/attention');
        provider.fault = () => 'none';
        inMinutes(1);
        await sweepOnce();
        const mended = await mara.read(Order, 'GET', `/v1/orders/${placed.id}`);

        expect(halted).toMatchObject({ status: 'needs-attention', payment: { state: 'needs-attention' } });
        expect(halted.history.at(-1)).toMatchObject({
          code: 'payment-uncaptured',
          status: 'needs-attention',
        });
        expect(listed.items.map(({ id }) => id)).toContain(placed.id);
        expect(due.find(({ orderId }) => orderId === placed.id)).toMatchObject({
          advice: 'capture',
          number: placed.number,
          problem: 'unreachable',
        });
        expect(mended).toMatchObject({ status: placed.status, payment: { state: 'captured' } });
        expect(await mara.read(PaymentAttentions, 'GET', '/v1/payments/attention')).not.toContainEqual(
          expect.objectContaining({ orderId: placed.id }),
        );
      });

      it('tells staff when the hold is gone, since another payment is needed', async () => {
        const mara = await signedIn(shop(), 'mara');
        provider.fault = (operation) => (operation === 'capture' ? 'lost-before' : 'none');
        const { id } = await readOrder(await send(mara, await cardOrder(mara, provider.enter())));
        const entry = provider.ledger.get(`${id}/1`);
        if (entry) entry.status = { state: 'voided' };
        provider.fault = () => 'none';
        inMinutes(1);

        await sweepOnce();

        const due = await mara.read(PaymentAttentions, 'GET', '/v1/payments/attention');
        expect(due.find(({ orderId }) => orderId === id)).toMatchObject({ advice: 'collect' });
        expect(await mara.read(Order, 'GET', `/v1/orders/${id}`)).toMatchObject({
          status: 'needs-attention',
        });
      });
    });

    it('tells staff about a hold that cannot be released, and about money that was taken without an order', async () => {
      const mara = await signedIn(shop(), 'mara');
      const [stuck, taken] = [newKey(), newKey()];
      for (const key of [stuck, taken])
        await send(mara, await cardOrder(mara, provider.enter('challenges')), key);
      provider.fault = (operation) => (operation === 'void' ? 'lost-before' : 'none');
      for (const key of [stuck, taken]) await fence(mara, key);
      for (let count = 0; count < 3; count += 1) {
        inMinutes(1);
        await sweepOnce();
      }
      const before = await mara.read(PaymentAttentions, 'GET', '/v1/payments/attention');
      const ids = await Promise.all([stuck, taken].map(async (key) => (await paymentOf(key))?.orderId));
      const entry = provider.ledger.get(`${ids[1] ?? ''}/1`);
      if (entry) entry.status = { state: 'captured', paymentId: 'p', amount: { amount: 1, currency: 'GBP' } };
      provider.fault = () => 'none';
      inMinutes(1);
      await sweepOnce();

      const adviceFor = (list: PaymentAttentions, id: string | undefined) =>
        list.find(({ orderId }) => orderId === id)?.advice;
      const after = await mara.read(PaymentAttentions, 'GET', '/v1/payments/attention');
      expect(ids.map((id) => adviceFor(before, id))).toEqual(['release', 'release']);
      expect(ids.map((id) => adviceFor(after, id))).toEqual([undefined, 'refund']);
    });

    it('writes no token anywhere', async () => {
      const mara = await signedIn(shop(), 'mara');
      await send(mara, await cardOrder(mara, provider.enter('succeeds', { saveTo: 'c-17850' })));
      await send(mara, await cardOrder(mara, provider.enter('declined')));

      const texts = await Promise.all(
        [payments, submissions, orders, audit, storedCards].map((table) =>
          db()
            .select({ text: sql<string>`coalesce(string_agg(${table}::text, ''), '')` })
            .from(table),
        ),
      );

      for (const [row = { text: '' }] of texts) {
        expect(row.text.length).toBeGreaterThan(0);
        expect(row.text).not.toContain('tok_secret');
      }
      expect(faults).toEqual([]);
    });
  },
  {
    payments: provider,
    now: () => now,
    charging: { ...unhurried, failures: 3 },
    sweepSeconds: 86_400,
  },
);
