import { describe, expect, it } from 'vitest';
import type { PaymentsServer } from './fixture.ts';
import { call, inAnHour, newIntent } from './intents.ts';

/** Declares the promises about links on which a customer pays. */
export function checkLinks({ create, books }: PaymentsServer, pay: NonNullable<PaymentsServer['pay']>): void {
  const linked = async () => {
    const provider = await create();
    const intent = newIntent();
    const terms = { expiresAt: inAnHour() };
    const make = () => some(provider.createLink?.(intent, terms, call()));
    const link = await make();
    return {
      provider,
      link,
      again: make,
      find: () => some(provider.link?.(link.id, call())),
      expire: () => some(provider.expireLink?.(link.id, call())),
      intent: { ...intent, linkId: link.id },
    };
  };

  describe('a payment link', () => {
    it('asks for the exact amount until it expires, on a page of the provider', async () => {
      const { link, intent, find } = await linked();

      expect(link).toMatchObject({
        amount: intent.amount,
        state: 'open',
        url: expect.stringMatching(/^https?:/),
      });
      expect(Date.parse(link.expiresAt)).toBeGreaterThan(Date.now());
      expect(await find()).toMatchObject({ id: link.id, amount: intent.amount });
    });

    it('is one, however often it is asked for', async () => {
      const { link, again } = await linked();

      expect((await again()).id).toBe(link.id);
    });

    it('that nobody has paid holds nothing', async () => {
      const { provider, intent } = await linked();

      expect(await provider.status(intent, call())).toEqual({ state: 'unseen' });
      expect(await books(intent.orderId)).toEqual([]);
    });

    it('is paid once, and then taken like any payment', async () => {
      const { provider, link, intent, find } = await linked();

      await pay(link.url);
      await pay(link.url);
      const held = await provider.status(intent, call());
      const taken = await provider.capture(intent, call());

      expect(await find()).toMatchObject({ state: 'paid' });
      expect(held).toMatchObject({ state: 'authorized', amount: intent.amount });
      expect(taken).toMatchObject({ state: 'captured' });
      expect(await books(intent.orderId)).toEqual([{ state: 'taken', ...intent.amount }]);
    });

    it('that was closed is not paid any more', async () => {
      const { link, intent, expire } = await linked();

      const closed = await expire();
      await pay(link.url);

      expect(closed.state).toBe('expired');
      expect(await books(intent.orderId)).toEqual([]);
    });

    it('that is paid stays paid when it is closed', async () => {
      const { link, intent, expire } = await linked();
      await pay(link.url);

      expect((await expire()).state).toBe('paid');
      expect(await books(intent.orderId)).toHaveLength(1);
    });

    it('is closed, and what it holds released, when its payment is voided', async () => {
      const [paid, open] = [await linked(), await linked()];
      await pay(paid.link.url);

      await paid.provider.void(paid.intent, call());
      await open.provider.void(open.intent, call());
      await pay(open.link.url);

      expect(await books(paid.intent.orderId)).toEqual([]);
      expect(await books(open.intent.orderId)).toEqual([]);
    });
  });
}

function some<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a provider with links has all three operations');
  return value;
}
