import { describe, expect, it } from 'vitest';
import { call, draftFor, edited, keyed, lineOf, type Shop } from './shop.ts';

const codesOf = ({ issues }: { issues: readonly { code: string }[] }) => issues.map(({ code }) => code);

/** Declares tests of answers that Vendure calls a success and that are none, for a shop or for its recorded answers. */
export function describeTraps(shop: Shop): void {
  /** The sum of a draft order as Vendure itself says it. */
  const saidOf = async (context: Record<string, string> = {}) => {
    const { order } = await shop.ask<{
      order: { totalWithTax: number; shippingLines: { shippingMethod: { id: string } }[] };
    }>('query($id: ID!) { order(id: $id) { totalWithTax shippingLines { shippingMethod { id } } } }', {
      id: context['vendure.order'],
    });
    return { total: order.totalWithTax, method: order.shippingLines[0]?.shippingMethod.id };
  };

  describe('host: what Vendure calls a success', () => {
    it('is not one when a variant without a price in the currency costs nothing', async () => {
      const host = shop.host();
      const lines = [await lineOf(host, 'CAP'), await lineOf(host, 'LAMP')];
      const draft = await draftFor(host, 'grace', lines, { currency: 'EUR' });

      const quote = await host.orders.quote(draft, call());

      expect(quote.issues).toMatchObject([
        { code: 'free-line', severity: 'warning', path: ['lines', lines[1]?.id] },
      ]);
      expect(quote.currency).toBe('EUR');
    });

    it('keeps the shipping method when every line that was there when it was set is gone', async () => {
      const host = shop.host();
      const draft = await draftFor(host, 'grace', [await lineOf(host, 'LAMP')]);
      const { context = {} } = await host.orders.quote(draft, call());
      const others = edited(draft, { lines: [await lineOf(host, 'COMPASS')], context });

      const quote = await host.orders.quote(others, call());

      expect(quote.shipments[0]).toMatchObject({ methodId: '1', price: 500 });
      expect(await saidOf(quote.context)).toEqual({ total: quote.totals.total, method: '1' });
    });

    it('takes no other shipping method for the one that does not go to the new address', async () => {
      const host = shop.host();
      const draft = await draftFor(host, 'ada', [await lineOf(host, 'LAMP')]);
      const [contact] = (await host.contacts?.search({ text: 'ada', limit: 1 }, call()))?.items ?? [];
      const german = contact?.addresses.find(({ country }) => country === 'DE');
      const [shipment] = draft.shipments;
      if (!german || !shipment) throw new Error('the shop knows a German address of Ada');
      const ground = { ...shipment, methodId: '4' };
      const { context = {}, ...before } = await host.orders.quote({ ...draft, shipments: [ground] }, call());
      const moved = { ...ground, to: { kind: 'contact' as const, addressId: german.id } };

      const quote = await host.orders.quote(edited(draft, { shipments: [moved], context }), call());

      expect(before.shipments[0]?.methodId).toBe('4');
      expect(codesOf(quote)).toEqual(['method-not-offered']);
      expect(quote.shipments.map(({ methodId }) => methodId)).toEqual([undefined]);
      expect(quote.totals.shipping).toBe(0);
      expect(quote.totals.total).toBeLessThan((await saidOf(quote.context)).total);
    });

    it('prices for the group of a customer who was chosen last', async () => {
      const host = shop.host();
      const draft = await draftFor(host, 'grace', [await lineOf(host, 'COMPASS')]);
      const [ada] = (await host.contacts?.search({ text: 'ada lovelace', limit: 1 }, call()))?.items ?? [];
      const { context = {} } = await host.orders.quote(draft, call());

      const quote = await host.orders.quote(
        edited(draft, { contactId: ada?.id, shipments: [{ id: 's', parts: [] }], context }),
        call(),
      );

      expect(quote.discounts).toMatchObject([{ level: 'order', name: 'VIP 20 %', amount: 1800 }]);
      expect(quote.promotions).toMatchObject([{ name: 'VIP 20 %', access: 'automatic' }]);
    });

    it('gives a present as a line of its promotion, which leaves with its reason', async () => {
      const host = shop.host();
      const [laptop, lamp] = [await lineOf(host, 'LAPTOP'), await lineOf(host, 'LAMP')];
      const draft = await draftFor(host, 'grace', [laptop, lamp]);

      const given = await host.orders.quote(draft, call());
      const taken = await host.orders.quote(
        edited(draft, { lines: [lamp], context: given.context ?? {} }),
        call(),
      );

      expect(
        given.lines.map(({ item, cause, total }) => ['sku' in item ? item.sku : '', cause.kind, total]),
      ).toEqual([
        ['LAPTOP', 'operator', 129_900],
        ['LAMP', 'operator', 3495],
        ['USB', 'promotion', 0],
      ]);
      expect(taken.lines.map(({ lineId }) => lineId)).toEqual([lamp.id]);
      expect(taken.issues).toEqual([]);
    });

    it('keeps lines of one variant apart by their notes, and counts those without together', async () => {
      const host = shop.host();
      const lamps = await Promise.all([1, 2, 4].map((quantity) => lineOf(host, 'LAMP', quantity)));
      const lines = lamps.map((line, index) => (index === 1 ? { ...line, note: 'For the stern' } : line));

      const draft = await draftFor(host, 'grace', lines);
      const quote = await host.orders.quote(draft, call());
      const { id, totals, currency } = quote;
      const submission = {
        draft: { ...draft, context: quote.context ?? {} },
        quoteId: id,
        acceptedTotal: { amount: totals.total, currency },
        acknowledged: [],
      };
      const order = await host.orders.place(submission, keyed());

      expect(quote.lines.map(({ quantity, total }) => [quantity, total])).toEqual(
        [1, 2, 4].map((each) => [each, each * 3495]),
      );
      expect(
        order.lines
          .map(({ quantity, note }) => [quantity, note])
          .toSorted(([a = 0], [b = 0]) => Number(a) - Number(b)),
      ).toEqual([
        [2, 'For the stern'],
        [5, undefined],
      ]);
    });

    it('says of each code why it was refused', async () => {
      const host = shop.host();
      const lines = [await lineOf(host, 'COMPASS')];
      const draft = await draftFor(host, 'grace', lines, { codes: ['nonsense', 'OLD20', ' save10 '] });

      const quote = await host.orders.quote(draft, call());

      expect(quote.issues).toMatchObject([
        { code: 'unknown-code', path: ['codes', 0] },
        { code: 'promotion-expired', path: ['codes', 1] },
      ]);
      expect(quote.totals.discount).toBe(900);
      expect(quote.promotions).toMatchObject([
        { name: '10 % off the order', scope: 'order', access: 'code', code: 'save10' },
      ]);
    });
  });
}
