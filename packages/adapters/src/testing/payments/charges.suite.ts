import { isOutcomeUnknown } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import type { PaymentsServer } from './fixture.ts';
import { call, newIntent } from './intents.ts';

/** Declares the promises about holding, taking and releasing money. */
export function checkCharges({
  create,
  unreachable,
  card,
  cards,
  books,
  currencies = ['GBP', 'JPY', 'KWD'],
}: PaymentsServer): void {
  describe('a payment', () => {
    it.each(currencies)('holds and takes the exact amount in %s', async (currency) => {
      const [provider, intent] = [await create(), newIntent({ amount: { amount: 12_340, currency } })];

      const held = await provider.authorize(intent, await card('succeeds'), call());
      const before = await books(intent.orderId);
      const taken = await provider.capture(intent, call());

      expect(held).toMatchObject({ state: 'authorized', amount: intent.amount });
      expect(before).toEqual([{ state: 'held', ...intent.amount }]);
      expect(taken).toMatchObject({ state: 'captured', amount: intent.amount });
      expect(await books(intent.orderId)).toEqual([{ state: 'taken', ...intent.amount }]);
    });

    it('is one, however often it is asked for', async () => {
      const [provider, intent, source] = [await create(), newIntent(), await card('succeeds')];

      const first = await provider.authorize(intent, source, call());
      const more = await Promise.all(
        Array.from({ length: 4 }, () => provider.authorize(intent, source, call())),
      );

      expect(more).toEqual([first, first, first, first]);
      expect(await books(intent.orderId)).toHaveLength(1);
    });

    it('is one when it is asked for many times at once', async () => {
      const [provider, intent, source] = [await create(), newIntent(), await card('succeeds')];

      await Promise.allSettled(Array.from({ length: 5 }, () => provider.authorize(intent, source, call())));

      expect(await provider.status(intent, call())).toMatchObject({ state: 'authorized' });
      expect(await books(intent.orderId)).toHaveLength(1);
    });

    it('is another one for another attempt', async () => {
      const [provider, first] = [await create(), newIntent()];
      const second = { ...first, attempt: 2 };

      await provider.authorize(first, await card('succeeds'), call());
      await provider.authorize(second, await card('succeeds'), call());

      expect(await books(first.orderId)).toHaveLength(2);
    });

    it('is taken once', async () => {
      const [provider, intent] = [await create(), newIntent()];
      await provider.authorize(intent, await card('succeeds'), call());

      const captures = await Promise.all([1, 2, 3].map(() => provider.capture(intent, call())));

      expect(captures.map(({ state }) => state)).toEqual(['captured', 'captured', 'captured']);
      expect(await books(intent.orderId)).toEqual([{ state: 'taken', ...intent.amount }]);
    });

    it('is found again by its order and attempt, in every state', async () => {
      const [provider, intent] = [await create(), newIntent()];

      const unseen = await provider.status(intent, call());
      const held = await provider.authorize(intent, await card('succeeds'), call());
      const found = await provider.status(intent, call());
      const taken = await provider.capture(intent, call());

      expect(unseen).toEqual({ state: 'unseen' });
      expect(found).toEqual(held);
      expect(await provider.status(intent, call())).toEqual(taken);
    });

    it('is released once, and not taken afterwards', async () => {
      const [provider, intent] = [await create(), newIntent()];
      await provider.authorize(intent, await card('succeeds'), call());

      const released = [await provider.void(intent, call()), await provider.void(intent, call())];
      const taken = await provider.capture(intent, call());

      expect([...released, taken].map(({ state }) => state)).toEqual(['voided', 'voided', 'voided']);
      expect(await books(intent.orderId)).toEqual([]);
    });

    it('holds nothing when it arrives after it was voided', async () => {
      const [provider, intent] = [await create(), newIntent()];

      const closed = await provider.void(intent, call());
      const late = await provider.authorize(intent, await card('succeeds'), call());

      expect([closed.state, late.state]).toEqual(['voided', 'voided']);
      expect(await books(intent.orderId)).toEqual([]);
    });

    it('that was taken stays taken', async () => {
      const [provider, intent] = [await create(), newIntent()];
      await provider.authorize(intent, await card('succeeds'), call());
      await provider.capture(intent, call());

      expect(await provider.void(intent, call())).toMatchObject({ state: 'captured' });
      expect(await books(intent.orderId)).toEqual([{ state: 'taken', ...intent.amount }]);
    });

    it('that is unseen is not taken', async () => {
      const [provider, intent] = [await create(), newIntent()];

      const taken = await provider.capture(intent, call());

      expect(['unseen', 'voided']).toContain(taken.state);
      expect(await books(intent.orderId)).toEqual([]);
    });
  });

  describe('a card', () => {
    const declines = (['declined', 'insufficient-funds'] as const).filter((each) => cards.includes(each));
    it.each(declines)('that is %s holds nothing, and another one may be tried', async (kind) => {
      const [provider, intent] = [await create(), newIntent()];

      const declined = await provider.authorize(intent, await card(kind), call());
      const again = { ...intent, attempt: 2 };
      const paid = await provider.authorize(again, await card('succeeds'), call());

      expect(declined).toMatchObject({ state: 'declined', reason: kind });
      expect(await provider.status(intent, call())).toMatchObject({ state: 'declined', reason: kind });
      expect(paid).toMatchObject({ state: 'authorized' });
      expect(await books(intent.orderId)).toHaveLength(1);
    });

    it('that was entered pays once', async () => {
      const [provider, first, second] = [await create(), newIntent(), newIntent()];
      const source = await card('succeeds');

      await provider.authorize(first, source, call());
      const again = await provider.authorize(second, source, call());

      expect(again).toMatchObject({ state: 'declined', reason: 'token-expired' });
      expect(await books(second.orderId)).toEqual([]);
    });

    it('is described by brand and last four digits', async () => {
      const [provider, intent] = [await create(), newIntent()];

      const held = await provider.authorize(intent, await card('succeeds'), call());

      expect(held).toMatchObject({
        card: { brand: expect.stringMatching(/\w/), last4: expect.stringMatching(/^\d{4}$/) },
      });
    });

    it('is saved where that was asked for, and pays again by its reference', async () => {
      const [provider, first] = [await create(), newIntent({ saveTo: 'contact-1' })];

      const held = await provider.authorize(first, await card('succeeds'), call());
      const reference = 'saved' in held ? held.saved : undefined;
      const second = newIntent();
      const paid = await provider.authorize(second, { kind: 'stored', reference: reference ?? '' }, call());

      expect(reference).toEqual(expect.any(String));
      expect(paid).toMatchObject({ state: 'authorized', amount: second.amount });
    });

    it('is not saved where nobody asked for it', async () => {
      const held = await (await create()).authorize(newIntent(), await card('succeeds'), call());

      expect(held).not.toHaveProperty('saved');
    });

    it.runIf(cards.includes('pending'))('that takes its time ends as authorized', async () => {
      const [provider, intent] = [await create(), newIntent()];

      const first = await provider.authorize(intent, await card('pending'), call());
      await provider.status(intent, call());

      expect(first).toMatchObject({ state: 'pending' });
      expect(await provider.status(intent, call())).toMatchObject({ state: 'authorized' });
    });
  });

  describe('an answer that does not come', () => {
    it.runIf(cards.includes('lost'))('after the money was held is found by its status', async () => {
      const [provider, intent, source] = [await create(), newIntent(), await card('lost')];

      const failure: unknown = await provider.authorize(intent, source, call()).then(
        () => undefined,
        (error: unknown) => error,
      );
      const found = await provider.status(intent, call());
      const again = await provider.authorize(intent, source, call());

      expect(failure).toMatchObject({ name: 'HostError', code: expect.toSatisfy(isOutcomeUnknown) });
      expect(found).toMatchObject({ state: 'authorized', amount: intent.amount });
      expect(again).toEqual(found);
      expect(await books(intent.orderId)).toHaveLength(1);
    });

    it('is a HostError with an unknown outcome', async () => {
      const [provider, intent] = [await unreachable(), newIntent()];

      for (const operation of ['status', 'capture', 'void'] as const)
        await expect(provider[operation](intent, call())).rejects.toMatchObject({
          name: 'HostError',
          code: expect.toSatisfy(isOutcomeUnknown),
        });
    });

    it('is not waited for when the caller gave up', async () => {
      const signal = AbortSignal.abort();

      await expect((await create()).status(newIntent(), { signal })).rejects.toMatchObject({
        name: 'HostError',
        code: 'aborted',
      });
    });
  });

  describe('the fields', () => {
    it.each(['ecom', 'moto'] as const)(
      'for %s are those of the browser half, for that channel',
      async (channel) => {
        const provider = await create();

        expect(provider.fieldsFor(channel)).toMatchObject({ adapter: provider.id, channel });
      },
    );
  });
}
