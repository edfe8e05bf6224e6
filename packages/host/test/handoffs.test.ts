import {
  Contact,
  Handoff,
  HandoffPage,
  Mail,
  MailPage,
  Quote,
  SavedDraft,
  SubmissionState,
} from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { audit, handoffs, orders, settings, variants } from '../src/data/schema.ts';
import { unhurried } from './charging.ts';
import { acceptAs, Browser, handOff, inputFor, newKey, opened, pay, tokenIn } from './handing-off.ts';
import { dora, ines, signedIn } from './in-person.ts';
import { onEachDatabase } from './on-each-database.ts';
import { ScriptedProvider } from './scripted-provider.ts';
import { readOrder, readProblem, type TestUser } from './user.ts';

const provider = new ScriptedProvider();
const card = { methodId: 'card', payer: 'contact' } as const;

beforeEach(() => {
  provider.fault = () => 'none';
  provider.step = async () => undefined;
});

onEachDatabase(
  'hand-offs',
  (shop) => {
    const db = () => shop().database.db;
    const stateOf = (user: TestUser, id: string) => user.read(Handoff, 'GET', `/v1/handoffs/${id}`);
    const rowOf = async (id: string) => {
      const [row] = await db().select().from(handoffs).where(eq(handoffs.id, id));
      if (!row) throw new Error('no such hand-off');
      return row;
    };
    const end = (id: string) =>
      db()
        .update(handoffs)
        .set({ expiresAt: new Date(Date.now() - 1000) })
        .where(eq(handoffs.id, id));

    /** Hands an order of Dora's off, and opens the link. */
    async function handedOff(contactId = dora) {
      const mara = await signedIn(shop(), 'mara');
      const input = await inputFor(mara, contactId);
      const made = await handOff(mara, input);
      const browser = await opened(shop(), made);
      return { mara, input, made, browser, customer: browser.customer };
    }

    /** Takes a card as a page of the host does. */
    const byCard = async (
      customer: TestUser,
      input: Parameters<typeof acceptAs>[1],
      behavior?: 'declined',
    ) => ({
      ...(await acceptAs(customer, input, card)),
      payment: provider.enter(behavior, { channel: 'ecom' }),
    });

    it('charges the card of the customer once, for an order that the operator took', async () => {
      const { mara, input, made, customer } = await handedOff();
      const key = newKey();
      const submission = await byCard(customer, input);

      const order = await readOrder(await pay(customer, submission, key));

      expect(order).toMatchObject({
        draftId: input.draft.id,
        placedBy: mara.signIn.operator.name,
        payment: { payer: 'contact', channel: 'ecom', state: 'captured' },
      });
      expect(order.totals.total).toBe(made.total.amount);
      expect(order.history.map(({ code, by }) => [code, by])).toEqual([
        ['handed-off', 'Mara Okafor'],
        ['placed', 'Dora Vidal'],
        ['payment-authorized', 'Dora Vidal'],
        ['payment-captured', undefined],
      ]);
      expect(await stateOf(mara, made.id)).toMatchObject({
        state: 'paid',
        orderId: order.id,
        number: order.number,
      });
      const entries = await db().select().from(audit).where(eq(audit.subject, order.id));
      expect(entries.find(({ action }) => action === 'order.placed')).toMatchObject({
        userId: mara.signIn.operator.id,
        onBehalfOf: dora,
        details: { handoffId: made.id, paidBy: dora },
      });
      expect(await readOrder(await pay(customer, submission, key))).toEqual(order);
      expect(
        provider.calls.filter(
          ({ intent }) => intent.orderId === order.id && intent.amount.amount !== made.total.amount,
        ),
      ).toEqual([]);
    });

    it('tells the operator of a decline, and lets the customer try again', async () => {
      const { mara, input, made, customer } = await handedOff();

      const problem = await readProblem(await pay(customer, await byCard(customer, input, 'declined')));

      expect(problem.code).toBe('declined');
      expect(await stateOf(mara, made.id)).toMatchObject({
        state: 'failed',
        failure: { code: 'payment-declined' },
      });
      expect((await pay(customer, await byCard(customer, input))).status).toBe(201);
      const { state, failure, history } = await stateOf(mara, made.id);
      expect([state, failure]).toEqual(['paid', undefined]);
      expect(history.map((entry) => entry.state)).toEqual(['waiting', 'opened', 'failed', 'paid']);
    });

    it('charges nothing when prices changed, and tells the operator which total it is now', async () => {
      const { mara, input, made, customer } = await handedOff();
      const submission = await byCard(customer, input);
      const { length } = provider.calls;
      const [line] = input.draft.lines;
      const id = line?.item.kind === 'variant' ? line.item.variantId : '';
      const [before] = await db().select().from(variants).where(eq(variants.id, id));
      const price = before?.price ?? 0;
      await db()
        .update(variants)
        .set({ price: price + 100 })
        .where(eq(variants.id, id));

      const problem = await readProblem(await pay(customer, submission));
      const quote = await customer.read(Quote, 'POST', '/v1/quotes', { body: submission.draft });

      await db().update(variants).set({ price }).where(eq(variants.id, id));
      const changed = { code: 'handoff-total-changed', params: { from: made.total.amount, currency: 'GBP' } };
      expect(problem).toMatchObject({ code: 'refused', issues: [changed] });
      expect(quote.issues.find(({ code }) => code === changed.code)).toMatchObject({ severity: 'error' });
      expect(await stateOf(mara, made.id)).toMatchObject({ state: 'failed', failure: changed });
      expect(provider.calls.slice(length)).toEqual([]);
    });

    it('offers the customer a new card alone, and no account to save it to', async () => {
      const { customer, input } = await handedOff();

      const { paymentMethods } = await customer.quote(input.draft);

      expect(paymentMethods.map(({ id, accounts, fields }) => [id, accounts, fields?.channel])).toEqual([
        ['card', undefined, 'ecom'],
      ]);
    });

    it('prices with the rights of the operator, whose prices and discounts a customer could not set', async () => {
      const mara = await signedIn(shop(), 'mara');
      const line = await mara.lineOf('22632', 2);
      const input = await inputFor(mara, dora, {
        lines: [
          {
            ...line,
            override: { unitPrice: 100, reason: 'Damaged box' },
            discount: { kind: 'rate', rate: 500_000, reason: 'Damaged box' },
          },
        ],
        discount: { kind: 'amount', amount: 10, reason: 'Goodwill' },
      });
      const made = await handOff(mara, input);
      const { customer } = await opened(shop(), made);

      const order = await readOrder(await pay(customer, await byCard(customer, input)));

      expect(order.lines[0]).toMatchObject({ unitPrice: 100, total: 100 });
      expect(order.discounts).toMatchObject([{ source: { kind: 'manual' }, amount: 10 }]);
    });

    it('voids what was held when the operator takes the order back meanwhile', async () => {
      const { mara, input, made, customer } = await handedOff();
      const submission = await byCard(customer, input);
      const key = newKey();
      provider.step = async (operation, at) => {
        if (operation !== 'authorize' || at !== 'after') return;
        await mara.request('POST', `/v1/handoffs/${made.id}/revoke`);
      };

      const problem = await readProblem(await pay(customer, submission, key));

      expect(problem).toMatchObject({ code: 'refused', issues: [{ code: 'handoff-revoked' }] });
      expect((await stateOf(mara, made.id)).state).toBe('revoked');
      expect(await db().select().from(orders).where(eq(orders.draftId, made.draftId))).toEqual([]);
      expect([...provider.ledger.values()].at(-1)?.status.state).toBe('voided');
      const found = await customer.read(SubmissionState, 'GET', `/v1/submissions/${key}`);
      expect(found).toMatchObject({ state: 'rejected', problem: { issues: [{ code: 'handoff-revoked' }] } });
    });

    it('voids what was held when the time is over meanwhile', async () => {
      const { mara, input, made, customer } = await handedOff();
      const submission = await byCard(customer, input);
      provider.step = async (operation, at) => {
        if (operation === 'authorize' && at === 'after') await end(made.id);
      };

      const problem = await readProblem(await pay(customer, submission));

      expect(problem).toMatchObject({ code: 'refused', issues: [{ code: 'handoff-expired' }] });
      expect((await stateOf(mara, made.id)).state).toBe('expired');
      expect([...provider.ledger.values()].at(-1)?.status.state).toBe('voided');
    });

    it('makes one order of two keys that one browser sends at once', async () => {
      const { mara, input, made, customer } = await handedOff();
      const [one, two] = [await byCard(customer, input), await byCard(customer, input)];

      const answers = await Promise.all([pay(customer, one), pay(customer, two)]);

      expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['201', '409']);
      const placed = await db().select().from(orders).where(eq(orders.draftId, made.draftId));
      expect(placed).toHaveLength(1);
      expect(await stateOf(mara, made.id)).toMatchObject({ state: 'paid', orderId: placed[0]?.id });
      const held = [...provider.ledger.values()].slice(-2).map(({ status }) => status.state);
      expect(held.filter((state) => state === 'captured')).toHaveLength(1);
    });

    it.each([0, 1, 2, 3])('is paid or taken back, never both, in race %i', async (round) => {
      const { mara, input, made, customer } = await handedOff();
      const submission = await byCard(customer, input);
      const revoke = () => mara.request('POST', `/v1/handoffs/${made.id}/revoke`);
      const paying =
        round % 2 === 0 ? pay(customer, submission) : revoke().then(() => pay(customer, submission));

      const [paid, revoked] = await Promise.all([paying, revoke()]);

      const { state } = await stateOf(mara, made.id);
      const placed = await db().select().from(orders).where(eq(orders.draftId, made.draftId));
      expect(revoked.status).toBe(200);
      expect([state, placed.length]).toEqual(paid.status === 201 ? ['paid', 1] : ['revoked', 0]);
    });

    it('makes one hand-off of a draft that two operators hand off at once', async () => {
      const [mara, cleo] = [await signedIn(shop(), 'mara'), await signedIn(shop(), 'cleo')];
      const input = await inputFor(mara, dora);
      const { quoteId } = await cleo.accept(input.draft);

      const answers = await Promise.all([
        mara.request('POST', '/v1/handoffs', { body: input, key: newKey() }),
        cleo.request('POST', '/v1/handoffs', { body: { ...input, quoteId }, key: newKey() }),
      ]);

      expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['201', '409']);
      const query = `/v1/handoffs?draftId=${input.draft.id}`;
      expect((await mara.read(HandoffPage, 'GET', query)).items).toHaveLength(1);
    });

    it('makes one hand-off of one key that is sent twice at once, with one link', async () => {
      const mara = await signedIn(shop(), 'mara');
      const input = await inputFor(mara, dora);
      const key = newKey();

      const [one, two] = await Promise.all([handOff(mara, input, key), handOff(mara, input, key)]);

      expect(one).toEqual(two);
    });

    describe('the link', () => {
      it('is stored nowhere, nor are the key and the cookie', async () => {
        const mara = await signedIn(shop(), 'mara');
        const key = newKey();
        const { id, link = '' } = await handOff(
          mara,
          { ...(await inputFor(mara, dora)), sendTo: undefined },
          key,
        );
        const browser = new Browser(shop());
        const answer = await browser.open({ token: tokenIn({ link }) });
        const cookie = /=([^;]+);/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';

        const stored = JSON.stringify([
          await rowOf(id),
          await db().select().from(audit).where(eq(audit.subject, id)),
          await db().select().from(settings),
        ]);

        expect(stored).toContain(id);
        for (const secret of [tokenIn({ link }), key, cookie]) {
          expect(secret).not.toBe('');
          expect(stored).not.toContain(secret);
        }
      });

      it('gives a cookie that no script and no other page can use', async () => {
        const mara = await signedIn(shop(), 'mara');
        const made = await handOff(mara, await inputFor(mara, dora));

        const answer = await new Browser(shop()).open({ token: tokenIn(made) });

        const cookie = answer.headers.get('set-cookie') ?? '';
        expect(cookie).toContain(`orderpad_handoff_${made.id}=`);
        expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/);
      });

      it('opens again in the same browser, by its cookie or by its key, however often it asks, and in no other', async () => {
        const mara = await signedIn(shop(), 'mara');
        const made = await handOff(mara, await inputFor(mara, dora));
        const opening = { token: tokenIn(made) };
        const key = newKey();
        const lost = new Browser(shop());
        await lost.open(opening, key);

        const again = new Browser(shop());
        const byKey = await again.open(opening, key);
        const byCookie = await again.open(opening);
        const stranger = await new Browser(shop()).open(opening);

        expect([byKey.status, byCookie.status]).toEqual([200, 200]);
        expect(await readProblem(stranger)).toMatchObject({ issues: [{ code: 'handoff-opened' }] });
        expect((await again.customer.request('GET', '/v1/profile')).status).toBe(200);
        // The same key gives the same cookie, so that a request that arrives late shuts nobody out.
        expect((await lost.customer.request('GET', '/v1/profile')).status).toBe(200);
      });

      it('lets one of two browsers in that open it at once', async () => {
        const mara = await signedIn(shop(), 'mara');
        const made = await handOff(mara, await inputFor(mara, dora));
        const opening = { token: tokenIn(made) };

        const answers = await Promise.all([
          new Browser(shop()).open(opening),
          new Browser(shop()).open(opening),
        ]);

        expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409']);
      });

      it('is not needed by its contact who is signed in, and by nobody else who is', async () => {
        const mara = await signedIn(shop(), 'mara');
        const made = await handOff(mara, await inputFor(mara, dora));
        const [own, other] = [await signedIn(shop(), 'dora'), await signedIn(shop(), 'ines')];

        const foreign = await new Browser(shop()).signIn(other).open({ id: made.id });
        const staff = await new Browser(shop()).signIn(mara).open({ id: made.id });
        const nobody = await new Browser(shop()).open({ id: made.id });
        const answer = await new Browser(shop()).signIn(own).open({ id: made.id });

        for (const refused of [foreign, staff, nobody]) expect(refused.status).toBe(404);
        expect(answer.status).toBe(200);
        const page = await own.read(HandoffPage, 'GET', '/v1/handoffs');
        expect(page.items.map(({ id }) => id)).toContain(made.id);
      });

      it('is queued for the customer in the transaction that makes it, and withdrawn with it', async () => {
        const mara = await signedIn(shop(), 'mara');
        const made = await handOff(mara, await inputFor(mara, dora));
        const mailsOf = () => mara.read(MailPage, 'GET', `/v1/outbox?about=${made.id}`);

        const queued = await mailsOf();
        await mara.request('POST', `/v1/handoffs/${made.id}/revoke`);
        const withdrawn = await mailsOf();

        expect(queued.items).toMatchObject([{ to: { email: 'customer@shop.example' }, state: 'stored' }]);
        expect(withdrawn.items).toMatchObject([{ state: 'withdrawn' }]);
      });

      it('is written in the language of the contact, where the host has it, else in that of the host', async () => {
        const mara = await signedIn(shop(), 'mara');
        const {
          id,
          addresses: _,
          number: __,
          tier: ___,
          ...names
        } = await mara.read(Contact, 'GET', `/v1/contacts/${dora}`);
        const writtenIn = async (language: string | undefined) => {
          await mara.read(Contact, 'PUT', `/v1/contacts/${id}`, { body: { ...names, language } });
          const made = await handOff(mara, await inputFor(mara, dora));
          const { items } = await mara.read(MailPage, 'GET', `/v1/outbox?about=${made.id}`);
          const { lang, subject } = await mara.read(Mail, 'GET', `/v1/outbox/${items[0]?.id}`);
          await mara.request('POST', `/v1/handoffs/${made.id}/revoke`);
          return [lang, subject.includes('Bestellung')];
        };

        expect(await writtenIn('de-AT')).toEqual(['de-AT', true]);
        expect(await writtenIn('pt')).toEqual(['en-GB', false]);
        expect(await writtenIn(undefined)).toEqual(['en-GB', false]);
      });

      it('ends by the clock of the database, at the latest in 30 days', async () => {
        const mara = await signedIn(shop(), 'mara');
        const input = await inputFor(mara, dora);
        const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

        for (const expiresAt of [inDays(-1), inDays(31)]) {
          const answer = await mara.request('POST', '/v1/handoffs', {
            body: { ...input, expiresAt },
            key: newKey(),
          });
          expect(await readProblem(answer)).toMatchObject({
            code: 'invalid',
            issues: [{ code: 'invalid', path: ['expiresAt'] }],
          });
        }
        const made = await handOff(mara, input);
        await end(made.id);
        const late = await new Browser(shop()).open({ token: tokenIn(made) });
        expect(await readProblem(late)).toMatchObject({ issues: [{ code: 'handoff-expired' }] });
        expect((await stateOf(mara, made.id)).state).toBe('expired');
      });
    });

    describe('the customer’s browser', () => {
      it('reads the draft that was handed off, and no other', async () => {
        const { customer, input } = await handedOff();
        const other = await handedOff(ines);

        const saved = await customer.read(SavedDraft, 'GET', `/v1/drafts/${input.draft.id}`);

        expect(saved.draft).toEqual(input.draft);
        const foreign = await customer.request('GET', `/v1/drafts/${other.input.draft.id}`);
        expect(foreign.status).toBe(404);
      });

      it('prices and places no draft of another hand-off', async () => {
        const { customer } = await handedOff();
        const other = await handedOff(ines);
        const submission = await acceptAs(other.customer, other.input, card);

        const answers = [
          await customer.request('POST', '/v1/quotes', { body: submission.draft }),
          await pay(customer, submission),
        ];

        for (const answer of answers)
          expect(await readProblem(answer)).toMatchObject({ issues: [{ code: 'handoff-draft-changed' }] });
      });

      it('knows no key of another', async () => {
        const { customer } = await handedOff();
        const other = await handedOff(ines);
        const key = newKey();
        await pay(other.customer, await byCard(other.customer, other.input), key);

        const found = await customer.read(SubmissionState, 'GET', `/v1/submissions/${key}`);

        expect(found).toEqual({ state: 'unseen' });
      });

      it('is ended when its contact opens the order elsewhere', async () => {
        const { made, customer } = await handedOff();
        const own = await signedIn(shop(), 'dora');

        await new Browser(shop()).signIn(own).open({ id: made.id });

        expect((await customer.request('GET', '/v1/profile')).status).toBe(401);
      });

      it('writes nothing from a page of another origin', async () => {
        const { customer, input } = await handedOff();
        const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };

        const answer = await customer.request('POST', '/v1/quotes', { body: input.draft, headers });

        expect(await readProblem(answer)).toMatchObject({
          code: 'forbidden',
          issues: [{ code: 'foreign-page' }],
        });
      });
    });
  },
  { payments: provider, charging: unhurried, handoffUrl: 'https://shop.example/pay' },
);
