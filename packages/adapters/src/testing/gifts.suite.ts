import { type Gift, isBlocking, type Line, Order, Quote, type ShipmentGift, sum } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { type HostFixture, offers } from './fixture.ts';
import { acceptingOf, call, completed, draftFor, keyed, lineOf } from './preparing.ts';
import { splitDraft } from './split-draft.ts';

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

    const [unitPrice] = offered.map(({ giftWrap }) => giftWrap?.unitPrice);
    if (unitPrice === undefined) {
      expect(quote.issues.filter(isBlocking)).toMatchObject([
        { code: 'gift-wrap-not-offered', path: ['lines', draft.lines[0]?.id, 'gift', 'wrap'] },
      ]);
      return;
    }
    expect(offered.every(({ giftWrap }) => giftWrap?.pieces === 0)).toBe(true);
    expect(quote.lines).toMatchObject([{ giftWrap: { unitPrice, pieces: 3 } }]);
    expect(quote.totals.giftWrap).toBe(3 * unitPrice);
    expect(quote.totals.subtotal).toBe(sum(quote.lines.map(({ total }) => total)));
    const order = Order.parse(await host.orders.place(acceptingOf(draft, quote), keyed()));
    expect(order.lines).toMatchObject([{ gift: { wrap: true }, giftWrap: 3 * unitPrice }]);
    expect(order.totals).toEqual(quote.totals);
  });

  if (offers(fixture, 'shipments.multiple')) checkGiftsByAddress(fixture);
}

/** Checks gifts of pieces that go to one of several addresses. */
function checkGiftsByAddress(fixture: HostFixture): void {
  /** Returns a complete draft of three pieces, one of which goes elsewhere. `marked` returns the gifts of the line. */
  const draftWith = async (marked: (home: string, away: string) => Pick<Line, 'gift' | 'gifts'>) => {
    const { host, draft, further } = await splitDraft(fixture, [3], [[0, 1]]);
    const gifts = marked(draft.shipments[0]?.id ?? '', further.id);
    const lines = draft.lines.map((line) => ({ ...line, ...gifts }));
    return { host, draft: await completed(host, { ...draft, lines }) };
  };
  const placed = async ({ host, draft }: Awaited<ReturnType<typeof draftWith>>) => {
    const quote = Quote.parse(await host.orders.quote(draft, call()));
    const order = Order.parse(await host.orders.place(acceptingOf(draft, quote), keyed()));
    return { quote, order };
  };

  it('keeps a gift for each address of a line', async () => {
    let gifts: ShipmentGift[] = [];
    const gift = { message: 'For both of you', wrap: false };
    const there = await draftWith((home, away) => {
      gifts = [{ shipmentId: away, gift: { message: 'Happy birthday!', wrap: false } }, { shipmentId: home }];
      return { gift, gifts };
    });

    const { order } = await placed(there);

    expect(order.lines).toMatchObject([{ gift, gifts }]);
    expect(order.totals.giftWrap ?? 0).toBe(0);
  });

  it('wraps and charges the pieces that are a gift, and no others', async () => {
    for (const [pieces, marked] of [
      [1, (_: string, away: string) => ({ gifts: [{ shipmentId: away, gift: { wrap: true } }] })],
      [2, (home: string) => ({ gifts: [{ shipmentId: home, gift: { wrap: true } }] })],
      [2, (_: string, away: string) => ({ gift: { wrap: true }, gifts: [{ shipmentId: away }] })],
      [3, () => ({ gift: { wrap: true }, gifts: [{ shipmentId: 'no-such-shipment' }] })],
    ] as const) {
      const there = await draftWith(marked);
      const plain = await draftWith(() => ({}));
      const { lines } = await plain.host.orders.quote(plain.draft, call());
      const unitPrice = lines[0]?.giftWrap?.unitPrice;
      if (unitPrice === undefined) return;

      const { quote, order } = await placed(there);

      expect(quote.lines).toMatchObject([{ giftWrap: { unitPrice, pieces } }]);
      expect(quote.totals.giftWrap).toBe(pieces * unitPrice);
      expect(order.lines).toMatchObject([{ giftWrap: pieces * unitPrice }]);
      expect(order.totals).toEqual(quote.totals);
    }
  });
}
