import { isBlocking, type Draft, type Host, type Quote } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { goodIn, offerIn } from './goods.ts';
import { acceptingOf } from '../../src/testing/preparing.ts';
import { shops } from './running.ts';
import { call, draftFor, edited, keyed, lineOf, shopAt } from './shop.ts';

/** A draft as the pad holds it after its first price: bound to its Vendure order. */
async function priced(host: Host, draft: Draft): Promise<{ draft: Draft; quote: Quote }> {
  const quote = await host.orders.quote(draft, call());
  return { quote, draft: { ...draft, context: quote.context ?? {} } };
}

const codesOf = ({ issues }: { issues: readonly { code: string }[] }) => issues.map(({ code }) => code);

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

for (const { database, url } of shops) {
  const shop = shopAt(url);
  const placedOf = async (draft: Draft) => {
    const { orders } = await shop.ask<{ orders: { items: { orderPlacedAt: string | null }[] } }>(
      'query($id: String!) { orders(options: { filter: { clientRequestId: { contains: $id } } }) { items { orderPlacedAt } } }',
      { id: draft.id },
    );
    return orders.items.filter(({ orderPlacedAt }) => orderPlacedAt);
  };

  describe(`while an order is entered in Vendure on ${database}`, () => {
    it('says that somebody else changed the draft order, and waits until that is accepted', async () => {
      const host = shop.host();
      const line = await lineOf(host, 'COMPASS', 2);
      const { draft, quote } = await priced(host, await draftFor(host, 'grace', [line]));
      const foreign = await lineOf(host, 'LAMP');
      await shop.ask(
        'mutation($id: ID!, $input: AddItemToDraftOrderInput!) { addItemToDraftOrder(orderId: $id, input: $input) { __typename } }',
        {
          id: draft.context['vendure.order'],
          input: {
            productVariantId: foreign.item.kind === 'variant' ? foreign.item.variantId : '',
            quantity: 1,
          },
        },
      );

      const unaware = await refusal(host.orders.place(acceptingOf(draft, quote), keyed()));
      const again = await host.orders.quote(draft, call());

      expect(unaware).toMatchObject({ code: 'refused', issues: [{ code: 'changed-elsewhere' }] });
      expect(codesOf(again)).toEqual(['changed-elsewhere']);
      expect(again.totals).toEqual(quote.totals);
      const order = await host.orders.place(acceptingOf(draft, again), keyed());
      expect(order.lines.map(({ item }) => item)).toMatchObject([{ sku: 'COMPASS' }]);
    });

    it('makes one order of two pads that hold the same draft', async () => {
      const pads = [shop.host(), shop.host()] as const;
      const line = await lineOf(pads[0], 'COMPASS');
      const draft = await draftFor(pads[0], 'grace', [line]);
      const held = await Promise.all(pads.map((pad) => priced(pad, draft)));

      const ends = await Promise.allSettled(
        held.map(({ draft: own, quote }, index) =>
          pads[index === 0 ? 0 : 1].orders.place(acceptingOf(own, quote), keyed()),
        ),
      );

      expect(await placedOf(draft)).toHaveLength(1);
      // The one who placed it a moment later learns which order the draft has become.
      const orders = ends.map((end) =>
        end.status === 'fulfilled' ? end.value.id : (end.reason as { orderId?: string }).orderId,
      );
      expect(new Set(orders).size, JSON.stringify(ends)).toBe(1);
    });

    it('notices that a product was deleted, before and when it is placed', async () => {
      const host = shop.host();
      const good = await goodIn(shop);
      const lines = [await lineOf(host, good.sku, 2), await lineOf(host, 'LAMP')];
      const { draft, quote } = await priced(host, await draftFor(host, 'grace', lines));
      expect(quote.issues).toEqual([]);
      await shop.ask('mutation($id: ID!) { deleteProduct(id: $id) { result } }', { id: good.productId });

      const refused = await refusal(host.orders.place(acceptingOf(draft, quote), keyed()));
      const again = await host.orders.quote(draft, call());

      expect(refused).toMatchObject({ code: 'refused', issues: [{ code: 'not-sold' }] });
      expect(again.issues.filter(isBlocking)).toMatchObject([
        { code: 'not-sold', path: ['lines', lines[0]?.id, 'item'] },
      ]);
      expect(await placedOf(draft)).toEqual([]);
      const without = await priced(host, edited(draft, { lines: lines.slice(1) }));
      expect(without.quote.issues).toEqual([]);
      await host.orders.place(acceptingOf(without.draft, without.quote), keyed());
      expect(await placedOf(draft)).toHaveLength(1);
    });

    it('charges nothing at a price whose code expired, and says which code', async () => {
      const host = shop.host();
      const { code, end } = await offerIn(shop);
      const line = await lineOf(host, 'COMPASS');
      const { draft, quote } = await priced(host, await draftFor(host, 'grace', [line], { codes: [code] }));
      expect(quote.totals.discount).toBe(900);
      await end();

      const once = keyed();
      const refused = await refusal(host.orders.place(acceptingOf(draft, quote), once));
      const again = await host.orders.quote(draft, call());

      expect(refused).toMatchObject({ code: 'refused', issues: [{ code: 'promotion-expired' }] });
      expect(await host.orders.lookup(once.key, call())).toMatchObject({ state: 'rejected' });
      expect(again).toMatchObject({
        totals: { discount: 0 },
        issues: [{ code: 'promotion-expired', params: { code } }],
      });
      expect(await placedOf(draft)).toEqual([]);
      const without = await priced(host, edited(draft, { codes: [] }));
      const order = await host.orders.place(acceptingOf(without.draft, without.quote), keyed());
      expect(order.totals.total).toBe(again.totals.total);
    });

    it('charges nothing at a price whose code somebody else used up', async () => {
      const host = shop.host();
      const { code } = await offerIn(shop, { usageLimit: 1 });
      const line = await lineOf(host, 'COMPASS');
      const [ours, theirs] = await Promise.all(
        ['grace', 'ada'].map(async (who) =>
          priced(host, await draftFor(host, who, [line], { codes: [code] })),
        ),
      );
      if (!ours || !theirs) throw new Error('two drafts were priced');
      await host.orders.place(acceptingOf(theirs.draft, theirs.quote), keyed());

      const refused = await refusal(host.orders.place(acceptingOf(ours.draft, ours.quote), keyed()));

      expect(refused).toMatchObject({ code: 'refused', issues: [{ code: 'promotion-used' }] });
      expect(await placedOf(ours.draft)).toEqual([]);
    });

    it('places nothing of what somebody else bought away, and says how much is left', async () => {
      const host = shop.host();
      const { sku } = await goodIn(shop, { stock: 3 });
      const ours = await priced(host, await draftFor(host, 'grace', [await lineOf(host, sku, 3)]));
      const theirs = await priced(host, await draftFor(host, 'ada', [await lineOf(host, sku, 2)]));
      await host.orders.place(acceptingOf(theirs.draft, theirs.quote), keyed());

      const refused = await refusal(host.orders.place(acceptingOf(ours.draft, ours.quote), keyed()));
      const again = await host.orders.quote(ours.draft, call());

      expect(refused).toMatchObject({
        code: 'refused',
        issues: [{ code: 'insufficient-stock', params: { available: 1, asked: 3 } }],
      });
      expect(again.issues).toMatchObject([
        { code: 'insufficient-stock', params: { available: 1, asked: 3 } },
      ]);
      expect(await placedOf(ours.draft)).toEqual([]);
    });
  });
}
