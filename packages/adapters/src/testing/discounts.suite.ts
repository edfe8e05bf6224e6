import {
  type Draft,
  type Host,
  isBlocking,
  type ManualDiscount,
  Order,
  Quote,
  type QuotedLine,
  share,
  sum,
} from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { type HostFixture, offers } from './fixture.ts';
import { acceptingOf, call, completed, draftFor, keyed, lineOf } from './preparing.ts';

/** Checks a host that takes discounts and shipping prices from staff. The fixture's operator may give one per cent, and no more than all. */
export function checkDiscounts(fixture: HostFixture): void {
  const prepared = async (changed: (draft: Draft) => Draft = (draft) => draft) => {
    const host = await fixture.create();
    const draft = await completed(host, await draftFor(host, fixture, await lineOf(host, fixture, 3)));
    const plain = Quote.parse(await host.orders.quote(draft, call()));
    const reduced = changed(draft);
    return { host, plain, draft: reduced, quote: Quote.parse(await host.orders.quote(reduced, call())) };
  };
  const onLine =
    (discount: ManualDiscount) =>
    (draft: Draft): Draft => ({ ...draft, lines: draft.lines.map((line) => ({ ...line, discount })) });
  const placed = async ({ host, draft, quote }: { host: Host; draft: Draft; quote: Quote }) =>
    Order.parse(await host.orders.place(acceptingOf(draft, quote), keyed()));

  if (offers(fixture, 'lines.discount'))
    describe('on a line', () => {
      it('take their rate off the net of the line, rounded once, and keep the reason with the order', async () => {
        const there = await prepared(onLine({ ...one, reason: 'A scratch' }));
        const { plain, quote } = there;

        const [before] = plain.lines;
        const [line] = quote.lines;
        const off = share(before?.total ?? 0, one.rate, 1_000_000);
        expect(off).toBeGreaterThan(0);
        expect(manualOn(line)).toEqual([
          { level: 'item', source: { kind: 'manual', rate: one.rate }, name: 'A scratch', amount: off },
        ]);
        expect(line?.total).toBe((before?.total ?? 0) - off);
        expect(quote.totals.subtotal).toBe(sum(quote.lines.map(({ total }) => total)));
        const order = await placed(there);
        expect(order.lines[0]?.discounts).toEqual(line?.discounts);
        expect(order.totals).toEqual(quote.totals);
      });

      it('take their amount off the line as a whole', async () => {
        const { plain, quote } = await prepared(onLine({ kind: 'amount', amount: 1, reason: 'Goodwill' }));

        expect(manualOn(quote.lines[0])).toMatchObject([{ source: { kind: 'manual' }, amount: 1 }]);
        expect(quote.lines[0]?.total).toBe((plain.lines[0]?.total ?? 0) - 1);
      });

      it('that take off more than the line costs are refused, with the largest one as a fix', async () => {
        const amount = 100_000_000;
        const { host, draft, quote } = await prepared(onLine({ kind: 'amount', amount, reason: 'Goodwill' }));

        const [refused] = quote.issues.filter(isBlocking);
        const id = draft.lines[0]?.id;
        expect(refused).toMatchObject({ code: 'discount-too-large', path: ['lines', id, 'discount'] });
        expect(quote.lines[0]?.total).toBeGreaterThanOrEqual(0);
        const largest = Number(refused?.params['largest']);
        const within = onLine({ kind: 'amount', amount: largest, reason: 'Goodwill' })(draft);
        const again = Quote.parse(await host.orders.quote(within, call()));
        expect(again.issues.filter(isBlocking)).toEqual([]);
      });
    });

  if (offers(fixture, 'orders.discount'))
    describe('on the order', () => {
      it('take their rate off all goods, after every other discount, and are kept with the order', async () => {
        const there = await prepared((draft) => ({ ...draft, discount: { ...one, reason: 'Regular' } }));
        const { plain, quote } = there;

        const others = sum(plain.discounts.map(({ amount }) => amount));
        const off = share(plain.totals.subtotal - others, one.rate, 1_000_000);
        expect(quote.discounts.at(-1)).toEqual({
          level: 'order',
          source: { kind: 'manual', rate: one.rate },
          name: 'Regular',
          amount: off,
        });
        expect(quote.totals.discount).toBe(others + off);
        expect(quote.totals.shipping).toBe(plain.totals.shipping);
        const order = await placed(there);
        expect(order.discounts).toEqual(quote.discounts);
        expect(order.totals).toEqual(quote.totals);
      });

      it('that take off more than the goods cost are refused', async () => {
        const { quote } = await prepared((draft) => ({
          ...draft,
          discount: { kind: 'amount', amount: 100_000_000, reason: 'Goodwill' },
        }));

        expect(quote.issues.filter(isBlocking)).toMatchObject([
          { code: 'discount-too-large', path: ['discount'] },
        ]);
        expect(quote.totals.discount).toBeLessThanOrEqual(quote.totals.subtotal);
      });
    });

  if (offers(fixture, 'shipments.price'))
    describe('of shipping', () => {
      it('make the price that staff set for it that of the shipment, beside the one of the host', async () => {
        const { plain } = await prepared();
        const hostPrice = plain.shipments[0]?.options[0]?.price ?? 0;
        const override = { price: hostPrice + 125, reason: 'By courier' };
        const there = await prepared((draft) => ({
          ...draft,
          shipments: draft.shipments.map((shipment) => ({ ...shipment, override })),
        }));
        const { quote } = there;

        expect(quote.shipments).toMatchObject([{ price: hostPrice + 125, hostPrice, discounts: [] }]);
        expect(quote.totals.shipping).toBe(hostPrice + 125);
        expect((await placed(there)).shipments).toMatchObject([
          { override, price: hostPrice + 125, hostPrice },
        ]);
      });
    });
}

/** One per cent: every member of staff may give it. */
const one = { kind: 'rate', rate: 10_000 } as const;

const manualOn = (line: QuotedLine | undefined) =>
  line?.discounts.filter(({ source }) => source.kind === 'manual');
