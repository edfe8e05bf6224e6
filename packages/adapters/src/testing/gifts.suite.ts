import { type Gift, isBlocking, Order, Quote, sum } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import type { HostFixture } from './fixture.ts';
import { acceptingOf, call, completed, draftFor, keyed, lineOf } from './preparing.ts';

/** Checks a host that takes gifts: messages, and wrapping where it offers it. */
export function checkGifts(fixture: HostFixture): void {
  const draftWith = async (gift: Gift | undefined) => {
    const host = await fixture.create();
    const line = { ...(await lineOf(host, fixture, 3)), ...(gift && { gift }) };
    return { host, draft: await completed(host, await draftFor(host, fixture, line)) };
  };

  it('keeps the message of a gift with the order, at no charge', async () => {
    const gift = { message: 'Happy birthday!\nLove, Ada', wrap: false };
    const { host, draft } = await draftWith(gift);
    const quote = await host.orders.quote(draft, call());

    const order = Order.parse(await host.orders.place(acceptingOf(draft, quote), keyed()));

    expect(order.lines).toMatchObject([{ gift }]);
    expect(order.lines.every(({ giftWrap }) => giftWrap === undefined)).toBe(true);
    expect(order.totals.giftWrap ?? 0).toBe(0);
  });

  it('charges what it says that wrapping costs, or says that a line cannot be wrapped', async () => {
    const plain = await draftWith(undefined);
    const { lines: offered } = Quote.parse(await plain.host.orders.quote(plain.draft, call()));
    const { host, draft } = await draftWith({ wrap: true });

    const quote = Quote.parse(await host.orders.quote(draft, call()));

    const [price] = offered.map(({ giftWrap }) => giftWrap?.price);
    if (price === undefined) {
      expect(quote.issues.filter(isBlocking)).toMatchObject([
        { code: 'gift-wrap-not-offered', path: ['lines', draft.lines[0]?.id, 'gift', 'wrap'] },
      ]);
      return;
    }
    expect(offered.every(({ giftWrap }) => giftWrap?.charged === false)).toBe(true);
    expect(quote.lines).toMatchObject([{ giftWrap: { price, charged: true } }]);
    expect(quote.totals.giftWrap).toBe(price);
    expect(quote.totals.subtotal).toBe(sum(quote.lines.map(({ total }) => total)));
    const order = Order.parse(await host.orders.place(acceptingOf(draft, quote), keyed()));
    expect(order.lines).toMatchObject([{ gift: { wrap: true }, giftWrap: price }]);
    expect(order.totals).toEqual(quote.totals);
  });
}
