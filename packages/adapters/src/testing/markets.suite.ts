import { type Draft, type Host, isBlocking, type Issue, Quote, sum } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import type { HostFixture } from './fixture.ts';
import { acceptingOf, call, completed, draftFor, keyed } from './preparing.ts';

export function checkMarkets(fixture: HostFixture): void {
  const { markets: countries = [], sold } = fixture;

  it('are declared, each once, as the fixture names them', async () => {
    const host = await fixture.create();

    const { markets = [] } = await host.describe(call());

    expect(markets.map(({ country }) => country).toSorted()).toEqual(countries.toSorted());
  });

  describe.each(countries)('for %s', (country) => {
    it('price an order in their own currency, and add up', async () => {
      const host = await fixture.create();
      const market = await marketOf(host, country);
      const draft = await completed(host, await draftTo(host, fixture, country));

      const quote = await host.orders.quote(draft, call());

      const { totals, lines, shipments, discounts, issues } = quote;
      expect(Quote.safeParse(quote).error).toBeUndefined();
      expect(issues.filter(isBlocking)).toEqual([]);
      expect(quote.currency).toBe(market.currency);
      expect(totals.taxIncluded).toBe(market.taxIncluded);
      expect(totals.subtotal).toBe(sum(lines.map(({ total }) => total)));
      expect(totals.shipping).toBe(sum(shipments.map(({ price }) => price)));
      expect(totals.discount).toBe(sum(discounts.map(({ amount }) => amount)));
      expect(totals.tax).toBe(sum(totals.taxes.map(({ amount }) => amount)));
      const untaxed = totals.subtotal - totals.discount + totals.shipping;
      expect(totals.total).toBe(market.taxIncluded ? untaxed : untaxed + totals.tax);
    });

    it('show in the catalog what the quote asks', async () => {
      const host = await fixture.create();
      const draft = await draftTo(host, fixture, country, 1);
      const { contactId, currency } = draft;
      const scope = { country, currency, ...(contactId !== undefined && { contactId }) };

      const { items } = await host.catalog.search({ text: sold, limit: 20, ...scope }, call());
      const [answer] = await host.catalog.resolve({ skus: [sold], ...scope }, call());
      const { lines } = await host.orders.quote(draft, call());

      const [line] = lines;
      const price = { amount: line?.unitPrice, currency };
      const found = items.flatMap(({ variants }) => variants).find(({ sku }) => sku === sold);
      const product = answer?.kind === 'found' ? answer.product : undefined;
      expect(found?.price).toEqual(price);
      expect(product?.variants.find(({ sku }) => sku === sold)?.price).toEqual(price);
    });

    it('take no other currency, and say which they take', async () => {
      const host = await fixture.create();
      const { currency } = await marketOf(host, country);
      const draft = await draftTo(host, fixture, country);

      const { issues } = await host.orders.quote({ ...draft, currency: 'XCD' }, call());

      expect(errorsAt(issues, 'currency')).toMatchObject([{ params: { currency } }]);
    });

    it('send nothing to another country', async () => {
      const host = await fixture.create();
      const draft = await draftTo(host, fixture, country);
      const shipments = draft.shipments.map((shipment) => ({ ...shipment, to: anywhereIn('AQ') }));

      const { issues } = await host.orders.quote({ ...draft, shipments }, call());

      expect(errorsAt(issues, 'shipments').map(({ code }) => code)).toContain('address-outside-destination');
    });

    it('keep their currency in the order, and in the list of orders', async () => {
      const host = await fixture.create();
      const { currency } = await marketOf(host, country);
      const draft = await completed(host, await draftTo(host, fixture, country));
      const quote = await host.orders.quote(draft, call());
      const once = keyed();

      const order = await host.orders.place(acceptingOf(draft, quote), once);

      expect(order).toMatchObject({ currency, totals: quote.totals });
      expect(await host.orders.lookup(once.key, call())).toMatchObject({ state: 'placed', order });
      const { contactId = '' } = draft;
      const page = await host.orders.list?.({ text: '', contactId, limit: 100 }, call());
      const listed = page?.items.find(({ id }) => id === order.id);
      if (page) expect(listed?.total).toEqual({ amount: order.totals.total, currency });
    });
  });
}

async function marketOf(host: Host, country: string) {
  const { markets = [] } = await host.describe(call());
  const market = markets.find((each) => each.country === country);
  if (!market) throw new Error(`the fixture says that ${country} has a market`);
  return market;
}

/** The fixture's draft, meant for a country and going to an address there. */
async function draftTo(host: Host, fixture: HostFixture, country: string, quantity = 2): Promise<Draft> {
  const { currency } = await marketOf(host, country);
  const draft = await draftFor(host, fixture);
  return {
    ...draft,
    currency,
    destination: country,
    lines: draft.lines.map((line) => ({ ...line, quantity })),
    shipments: draft.shipments.map((shipment) => ({
      ...shipment,
      to: anywhereIn(country, fixture.regions?.[country]),
    })),
  };
}

const anywhereIn = (country: string, region?: string) => ({
  kind: 'other' as const,
  address: {
    line1: '1 Harbour Street',
    city: 'Anywhere',
    postalCode: '10115',
    country,
    // Tokyo: the post of Japan needs a prefecture.
    ...(country === 'JP' && { region: 'JP-13' }),
    ...(region !== undefined && { region }),
    // The codes of other countries have other forms.
    postalCodeAsEntered: true as const,
  },
});

const errorsAt = (issues: readonly Issue[], place: string): Issue[] =>
  issues.filter((issue) => isBlocking(issue) && issue.path[0] === place);
