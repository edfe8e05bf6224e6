import { memoryHost } from '@orderpad/adapters/memory';
import { type Draft, type Line, type Shipment, sum, Totals } from '@orderpad/contracts';
import * as fc from 'fast-check';
import { afterAll, describe, it, vi } from 'vitest';
import { seed } from './random-seed.ts';

// A minute is for a machine that does much else.
vi.setConfig({ testTimeout: 60_000 });

const runs = 10_000;

const { orders } = memoryHost();
const totalsOf = async (draft: Draft) =>
  (await orders.quote(draft, { signal: new AbortController().signal })).totals;

const countries = ['GB', 'IE', 'FR', 'DE', 'NL', 'NO', 'US'];
const rates: Record<string, number> = { GB: 200_000, IE: 230_000, FR: 200_000, DE: 190_000, NL: 210_000 };

/** Custom goods, so that no stock is in the way; each shipment names some pieces of each line, the first has the rest. */
const drafts = fc
  .record({
    lines: fc.array(
      fc.record({
        unitPrice: fc.nat(500_000),
        quantity: fc.integer({ min: 1, max: 90 }),
        pieces: fc.array(fc.nat(40), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    places: fc.array(fc.constantFrom(...countries), { minLength: 1, maxLength: 4 }),
    codes: fc.subarray(['HEARTH10', 'FREESHIP']),
  })
  .map(({ lines, places, codes }): Draft => {
    const shipments = places.map((country, at): Shipment => {
      const parts = lines.flatMap(({ pieces }, index) => {
        const quantity = pieces[at - 1] ?? 0;
        return quantity > 0 ? [{ lineId: `l${index}`, quantity }] : [];
      });
      const to = { kind: 'other' as const, address: { line1: '1 Quay', city: 'Anywhere', country } };
      return { id: `s${at}`, to, parts };
    });
    return {
      id: 'd',
      revision: 1,
      flow: 'back-office',
      currency: 'GBP',
      lines: lines.map(
        ({ unitPrice, quantity }, index): Line => ({
          id: `l${index}`,
          item: { kind: 'custom', title: 'Sample', unitPrice, ships: true },
          quantity,
          cause: { kind: 'operator' },
        }),
      ),
      codes,
      promotions: [],
      shipments,
      context: {},
    };
  });

const holds = (of: (draft: Draft) => Promise<boolean>): Promise<void> =>
  fc.assert(fc.asyncProperty(drafts, of), { numRuns: runs, seed });

describe('an order that goes to several countries', () => {
  it('adds up: each rate to the tax, the tax to the total', async () => {
    await holds(async (draft) => {
      const totals = await totalsOf(draft);
      const isTaxed = totals.taxes.every(({ rate }) => Object.values(rates).includes(rate));
      return (
        isTaxed &&
        Totals.safeParse(totals).success &&
        totals.total >= 0 &&
        totals.tax === sum(totals.taxes.map(({ amount }) => amount))
      );
    });
  });

  it('is taxed where its pieces go, to the units that rounding takes', async () => {
    await holds(async (draft) => {
      const { lines, shipments } = draft;
      const totals = await totalsOf({ ...draft, codes: [] });
      let exact = 0;
      for (const { id, item, quantity } of lines) {
        let rest = quantity;
        const worth = item.kind === 'custom' ? item.unitPrice : 0;
        const taxOn = (pieces: number, at: number) =>
          (worth * pieces * (rates[countryOf(shipments[at])] ?? 0)) / 1_000_000;
        for (const [at, { parts }] of shipments.entries()) {
          const named = parts.find(({ lineId }) => lineId === id)?.quantity ?? 0;
          const taken = Math.min(named, rest);
          rest -= taken;
          exact += taxOn(taken, at);
        }
        exact += taxOn(rest, 0);
      }
      return Math.abs(totals.tax - exact) <= lines.length * shipments.length;
    });
  });
});

const countryOf = (shipment: Shipment | undefined): string =>
  shipment?.to?.kind === 'other' ? shipment.to.address.country : '';

afterAll(() => {
  console.log(`several countries, in memory: 2 properties × ${runs} runs, seed ${seed}`);
});
