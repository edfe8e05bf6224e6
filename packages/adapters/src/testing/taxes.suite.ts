import { type Address, type Draft, Quote, sum, type Tax } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import type { HostFixture } from './fixture.ts';
import { call, draftFor, lineOf } from './preparing.ts';

export function checkTaxes(fixture: HostFixture, { destination, addresses }: TaxedApart): void {
  const [here, there] = addresses;

  it('of a line that goes to two places are those of each, for its part', async () => {
    const host = await fixture.create();
    const { markets = [] } = await host.describe(call());
    const market = markets.find(({ country }) => country === destination);
    const line = await lineOf(host, fixture, 4);
    const draft: Draft = {
      ...(await draftFor(host, fixture, line)),
      ...(market && { currency: market.currency }),
      ...(destination !== undefined && { destination }),
    };
    const parts = [{ lineId: line.id, quantity: 2 }];
    const [first, second, split] = await Promise.all(
      [
        [{ id: 's1', to: to(here), parts: [] }],
        [{ id: 's1', to: to(there), parts: [] }],
        [
          { id: 's1', to: to(here), parts: [] },
          { id: 's2', to: to(there), parts },
        ],
      ].map(async (shipments) => Quote.parse(await host.orders.quote({ ...draft, shipments }, call()))),
    );
    if (!first || !second || !split) throw new Error('three drafts have three quotes');

    const [all, half] = [[...first.totals.taxes, ...second.totals.taxes], split.totals.taxes];
    expect(new Set(all.map(taxKey)).size, 'the fixture says that the two places differ').toBeGreaterThan(1);
    expect(new Set(half.map(taxKey))).toEqual(new Set(all.map(taxKey)));
    for (const { name, rate, base, amount } of half) {
      const same = all.filter((tax) => taxKey(tax) === taxKey({ name, rate }));
      expect(Math.abs(2 * base - sum(same.map((tax) => tax.base)))).toBeLessThanOrEqual(2);
      expect(Math.abs(2 * amount - sum(same.map((tax) => tax.amount)))).toBeLessThanOrEqual(2);
    }
    expect(split.totals.tax).toBe(sum(half.map(({ amount }) => amount)));
    expect(split.totals.subtotal).toBe(sum(split.lines.map(({ total }) => total)));
  });
}

type TaxedApart = NonNullable<HostFixture['taxedApart']>;

const to = (address: Address) => ({ kind: 'other' as const, address });

const taxKey = ({ name, rate }: Pick<Tax, 'name' | 'rate'>): string => `${name} ${rate}`;
