import { Quote, SubmissionState, type SubmissionPayment } from '@orderpad/contracts';
import { eq, or } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { orders, payments, storedCards } from '../src/data/schema.ts';
import { send, unhurried } from './charging.ts';
import { dora, draftFor, ines, signedIn } from './in-person.ts';
import { onOneDatabase } from './on-each-database.ts';
import { ScriptedProvider } from './scripted-provider.ts';
import { readProblem, type TestUser } from './user.ts';

const provider = new ScriptedProvider();
const inPerson = ['dora', 'ines'];
const contacts = ['c-17850', dora, ines];

/** Stored cards by owner. */
const cards = {
  'c-17850': ['card-17850-mastercard', 'card-17850-visa'],
  [dora]: ['card-20005'],
  [ines]: ['card-20006'],
  'u-mara': ['card-mara'],
  'u-cleo': ['card-cleo'],
};
const everyCard = Object.entries(cards).flatMap(([owner, ids]) => ids.map((id) => ({ owner, id })));

/** Users, and the contacts that each may order for. */
const users = [
  { username: 'mara', own: 'u-mara', orderFor: contacts },
  { username: 'cleo', own: 'u-cleo', orderFor: contacts },
  { username: 'dora', own: undefined, orderFor: [dora] },
  { username: 'ines', own: undefined, orderFor: [ines] },
];
const situations = users.flatMap(({ orderFor, ...user }) =>
  orderFor.map((contactId) => ({ ...user, contactId, channel: channelOf(user.username) })),
);

function channelOf(username: string): SubmissionPayment['channel'] {
  return inPerson.includes(username) ? 'ecom' : 'moto';
}

onOneDatabase(
  'access to cards',
  (shop) => {
    const placedFor = (draftId: string) =>
      shop().database.db.select().from(orders).where(eq(orders.draftId, draftId));

    /** Accepts an order without a choice of payment, and then sends one: what no pad would send. */
    async function pay(
      user: TestUser,
      contactId: string,
      choice: { methodId: string; payer: 'contact' | 'operator' },
      payment?: SubmissionPayment,
    ) {
      const draft = await draftFor(user, contactId, { payment: choice });
      const accepted = await user.accept(draft);
      const { length } = provider.calls;
      const answer = await send(user, { ...accepted, ...(payment && { payment }) });
      const placed = await placedFor(draft.id);
      return { answer, placed, calls: provider.calls.slice(length) };
    }

    describe.each(situations)(
      '$username, ordering for $contactId',
      ({ username, own, contactId, channel }) => {
        it('is offered the cards of the payers that may be charged, and no reference of a provider', async () => {
          const user = await signedIn(shop(), username);

          const answer = await user.request('POST', '/v1/quotes', { body: await draftFor(user, contactId) });

          const text = await answer.text();
          const { paymentMethods } = Quote.parse(JSON.parse(text));
          const offered = everyCard.filter(({ owner }) => owner === contactId || owner === own);
          expect(paymentMethods.filter(({ kind }) => kind === 'stored').map(({ id }) => id)).toEqual(
            offered.map(({ id }) => id),
          );
          const card = paymentMethods.find(({ id }) => id === 'card');
          expect(card?.fields?.channel).toBe(channel);
          expect(card?.accounts?.map(({ id }) => id)).toEqual(
            own === undefined ? [contactId] : [contactId, own],
          );
          expect(text).not.toContain('card_test_');
        });

        it.each(everyCard.filter(({ owner }) => owner !== contactId && owner !== own))(
          'is not told that $id of $owner exists, and cannot charge it',
          async ({ id }) => {
            const user = await signedIn(shop(), username);

            const foreign = await pay(user, contactId, { methodId: id, payer: 'contact' });
            const missing = await pay(user, contactId, { methodId: 'card-none', payer: 'contact' });

            const problem = await readProblem(foreign.answer);
            expect(problem).toMatchObject({ code: 'refused', issues: [{ code: 'method-not-offered' }] });
            expect(problem).toEqual(await readProblem(missing.answer));
            expect([foreign.placed, foreign.calls]).toEqual([[], []]);
          },
        );

        it.each([
          { what: 'to an account of another contact', saveTo: contactId === dora ? ines : dora },
          { what: 'to an account of another user', saveTo: own === 'u-mara' ? 'u-cleo' : 'u-mara' },
          { what: 'to no account that exists', saveTo: 'c-none' },
        ])('cannot save a card $what', async ({ saveTo }) => {
          const user = await signedIn(shop(), username);
          const payment = provider.enter('succeeds', { channel, saveTo });

          const { answer, placed, calls } = await pay(
            user,
            contactId,
            { methodId: 'card', payer: 'contact' },
            payment,
          );

          expect(await readProblem(answer)).toMatchObject({
            code: 'refused',
            issues: [{ code: 'not-permitted', path: ['payment', 'saveTo'] }],
          });
          expect([placed, calls]).toEqual([[], []]);
        });

        it('cannot say that a card was taken in another way', async () => {
          const user = await signedIn(shop(), username);
          const payment = provider.enter('succeeds', { channel: channel === 'moto' ? 'ecom' : 'moto' });

          const { answer, calls } = await pay(
            user,
            contactId,
            { methodId: 'card', payer: 'contact' },
            payment,
          );

          expect(await readProblem(answer)).toMatchObject({
            code: 'refused',
            issues: [{ code: 'invalid', path: ['payment', 'channel'] }],
          });
          expect(calls).toEqual([]);
        });
      },
    );

    it.each(['mara', 'cleo'])(
      '%s cannot save a card of her own to the account of a contact',
      async (username) => {
        const user = await signedIn(shop(), username);
        const payment = provider.enter('succeeds', { saveTo: 'c-17850' });

        const { answer, placed } = await pay(
          user,
          'c-17850',
          { methodId: 'card', payer: 'operator' },
          payment,
        );

        expect(await readProblem(answer)).toMatchObject({
          issues: [{ code: 'not-permitted', path: ['payment', 'saveTo'] }],
        });
        expect(placed).toEqual([]);
        const saved = await shop()
          .database.db.select()
          .from(storedCards)
          .where(or(eq(storedCards.contactId, 'c-17850'), eq(storedCards.userId, 'u-mara')));
        expect(saved.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
          'card-17850-mastercard',
          'card-17850-visa',
          'card-mara',
        ]);
      },
    );

    it('nobody pays with a card in the name of the other payer', async () => {
      const [mara, own] = [await signedIn(shop(), 'mara'), await signedIn(shop(), 'dora')];
      const answers = await Promise.all([
        pay(mara, 'c-17850', { methodId: 'card-mara', payer: 'contact' }),
        pay(mara, 'c-17850', { methodId: 'card-17850-mastercard', payer: 'operator' }),
        pay(
          own,
          dora,
          { methodId: 'card', payer: 'operator' },
          provider.enter('succeeds', { channel: 'ecom' }),
        ),
      ]);

      for (const { answer, placed } of answers) {
        expect(await readProblem(answer)).toMatchObject({
          code: 'refused',
          issues: [{ code: 'not-permitted', path: ['payment', 'payer'] }],
        });
        expect(placed).toEqual([]);
      }
    });

    it.each([
      ['nothing for a new card', 'card', undefined, 'payment-card-required', ['payment']],
      ['nothing for a CVV that is asked', 'card-17850-visa', undefined, 'payment-cvv-required', ['payment']],
      ['a new card for a CVV', 'card-17850-visa', 'card', 'invalid', ['payment', 'ref', 'kind']],
      ['a CVV for a new card', 'card', 'cvv', 'invalid', ['payment', 'ref', 'kind']],
      ['a card that nobody asked for', 'cash', 'card', 'invalid', ['payment']],
    ] as const)('an order with %s is refused', async (_, methodId, kind, code, path) => {
      const mara = await signedIn(shop(), 'mara');
      const { ref, ...rest } = provider.enter();
      const payment = kind && { ...rest, ref: { ...ref, kind } };

      const { answer, calls } = await pay(mara, 'c-17850', { methodId, payer: 'contact' }, payment);

      expect(await readProblem(answer)).toMatchObject({
        code: 'refused',
        issues: [{ code, path: [...path] }],
      });
      expect(calls).toEqual([]);
    });

    it('a token of another provider is refused', async () => {
      const mara = await signedIn(shop(), 'mara');
      const { ref, ...rest } = provider.enter();
      const payment = { ...rest, ref: { ...ref, adapter: 'other' } };

      const { answer } = await pay(mara, 'c-17850', { methodId: 'card', payer: 'contact' }, payment);

      expect(await readProblem(answer)).toMatchObject({
        issues: [{ code: 'invalid', path: ['payment', 'ref', 'adapter'] }],
      });
    });

    it('a stored card whose CVV is asked is charged with it', async () => {
      const mara = await signedIn(shop(), 'mara');
      const { ref, ...rest } = provider.enter();
      const payment = { ...rest, ref: { ...ref, kind: 'cvv' as const } };

      const { placed } = await pay(
        mara,
        'c-17850',
        { methodId: 'card-17850-visa', payer: 'contact' },
        payment,
      );

      expect(provider.ledger.get(`${placed[0]?.id ?? ''}/1`)).toMatchObject({
        status: { state: 'captured' },
        source: { kind: 'stored', reference: 'card_test_visa' },
      });
    });

    it('an expired card is not offered', async () => {
      const mara = await signedIn(shop(), 'mara');
      const { db } = shop().database;
      const [expired] = await db
        .insert(storedCards)
        .values({
          id: 'card-expired',
          contactId: 'c-17850',
          provider: provider.id,
          reference: 'old',
          brand: 'visa',
          last4: '1111',
          expiry: '2020-01',
          addedAt: new Date(),
        })
        .returning();

      const { paymentMethods } = await mara.quote(await draftFor(mara, 'c-17850'));
      await db.delete(storedCards).where(eq(storedCards.id, expired?.id ?? ''));

      expect(paymentMethods.map(({ id }) => id)).not.toContain('card-expired');
    });

    it('a key that waits for its payer is unseen by others, who cannot fence it either', async () => {
      const mara = await signedIn(shop(), 'mara');
      const draft = await draftFor(mara, 'c-17850', { payment: { methodId: 'card', payer: 'contact' } });
      const key = crypto.randomUUID();
      await send(mara, { ...(await mara.accept(draft)), payment: provider.enter('challenges') }, key);

      for (const username of ['cleo', 'dora']) {
        const other = await signedIn(shop(), username);
        const path = `/v1/submissions/${key}`;
        expect(await other.read(SubmissionState, 'GET', path)).toEqual({ state: 'unseen' });
        expect(await other.read(SubmissionState, 'POST', `${path}/fence`)).toEqual({ state: 'fenced' });
      }
      const [payment] = await shop().database.db.select().from(payments).where(eq(payments.key, key));
      expect(payment?.state).toBe('needs-action');
    });
  },
  { payments: provider, charging: unhurried, sweepSeconds: 86_400 },
);

onOneDatabase('a host without a payment provider', (shop) => {
  it('offers what is settled outside, and no card', async () => {
    const mara = await signedIn(shop(), 'mara');

    const { paymentMethods } = await mara.quote(await draftFor(mara, 'c-17850'));

    expect(paymentMethods.map(({ kind }) => kind)).not.toContain('card');
    expect(paymentMethods.map(({ kind }) => kind)).not.toContain('stored');
  });
});
