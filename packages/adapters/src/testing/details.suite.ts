import {
  type Capability,
  Colleague,
  detailCapabilities,
  detailNames,
  type Draft,
  type Host,
  isBlocking,
  Order,
  type OrderDetails,
  OrderPage,
  Quote,
} from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { type HostFixture, offers } from './fixture.ts';
import { acceptingOf, call, completed, draftFor, keyed, newKey } from './preparing.ts';

/** Tells if a host takes one of the details of an order. */
export const takesDetails = (fixture: HostFixture): boolean =>
  detailNames.some((name) => offers(fixture, detailCapabilities[name]));

/** Checks a host that keeps details with an order, those that the fixture's operator may give. */
export function checkDetails(fixture: HostFixture): void {
  const prepared = async (details: OrderDetails) => {
    const host = await fixture.create();
    const draft = await completed(host, { ...(await draftFor(host, fixture)), details });
    const quote = Quote.parse(await host.orders.quote(draft, call()));
    return { host, draft, quote, blocking: quote.issues.filter(isBlocking) };
  };
  const placed = async ({ host, draft, quote }: { host: Host; draft: Draft; quote: Quote }) =>
    Order.parse(await host.orders.place(acceptingOf(draft, quote), keyed()));

  it('are kept with the order as they were given', async () => {
    const host = await fixture.create();
    const details = await detailsFor(host);

    const order = await placed(await prepared(details));

    expect(order.details).toEqual(details);
  });

  it('change no price, and are no part of an order whose draft has none', async () => {
    const host = await fixture.create();
    const details = await detailsFor(host);
    const plain = await prepared({});
    const detailed = await prepared(details);

    expect(detailed.quote.totals).toEqual(plain.quote.totals);
    const draft = await completed(host, await draftFor(host, fixture));
    const order = await placed({ host, draft, quote: await host.orders.quote(draft, call()) });
    expect(order.details).toBeUndefined();
  });

  if (offers(fixture, 'orders.delivery-date'))
    it('are refused with a delivery date in the past, where it stands', async () => {
      const { blocking } = await prepared({ deliveryDate: '2020-02-29' });

      expect(blocking).toMatchObject([
        { code: 'date-in-past', path: ['details', 'deliveryDate'], fixes: [{ code: 'remove-detail' }] },
      ]);
    });

  if (offers(fixture, 'orders.date'))
    it('are refused with an order date in the future, or with one that this operator may not give', async () => {
      const { blocking } = await prepared({ orderDate: '2999-01-01' });

      expect(blocking[0]).toMatchObject({ path: ['details', 'orderDate'] });
      expect(blocking.at(-1)?.code).toBe('date-in-future');
    });

  if (offers(fixture, 'orders.representative'))
    it('credit a sale to one of the representatives that the host lists, and to nobody else', async () => {
      const host = await fixture.create();
      const [first] = await representativesOf(host);
      const { quote, blocking } = await prepared({ representative: { id: newKey(), name: 'Nobody' } });

      expect(Colleague.safeParse(first).error).toBeUndefined();
      expect(quote.issues.filter(isBlocking)).toMatchObject([
        { code: 'representative-unknown', path: ['details', 'representative'] },
      ]);
      expect(blocking).toHaveLength(1);
      const order = await placed(
        await prepared({ representative: { id: first?.id ?? '', name: 'Called otherwise' } }),
      );
      expect(order.details?.representative).toEqual(first);
    });

  if (offers(fixture, 'orders.tags') && offers(fixture, 'orders.list'))
    it('find orders by their tags', async () => {
      const tag = `tag ${newKey().slice(0, 8)}`;
      const there = await prepared({ tags: ['fair', tag] });
      const { id } = await placed(there);

      const page = OrderPage.parse(await there.host.orders.list?.({ text: tag, limit: 5 }, call()));

      expect(page.items.map((each) => each.id)).toEqual([id]);
      expect(page.items[0]?.tags).toEqual(['fair', tag]);
    });
}

/** Returns every detail that the operator may give. */
async function detailsFor(host: Host): Promise<OrderDetails> {
  const { capabilities } = await host.describe(call());
  const may = (capability: Capability) => capabilities.includes(capability);
  const [representative] = may('orders.representative') ? await representativesOf(host) : [];
  return {
    ...(may('orders.date') && { orderDate: '2026-02-27' }),
    ...(may('orders.delivery-date') && { deliveryDate: '2999-03-02' }),
    ...(representative && { representative }),
    ...(may('orders.internal-note') && { internalNote: 'Pays late.\nAsk for Ms. Ng.' }),
    ...(may('orders.tags') && { tags: ['fair', 'Net 30'] }),
    ...(may('orders.confirmation') && { confirmation: false }),
  };
}

async function representativesOf({ orders }: Host): Promise<Colleague[]> {
  if (!orders.representatives) throw new Error('a host with `orders.representative` lists them');
  return orders.representatives(call());
}
