import { type QuotedShipment, type Shipment, sum, type TaxRate } from '@orderpad/contracts';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Market } from '../src/slices/destination/market.ts';
import { taxesAt } from '../src/slices/destination/taxes.ts';
import { totalsIn } from '../src/pricing/totals.ts';
import { taxedCharges } from '../src/pricing/taxes.ts';
import { seededMarkets } from './seeded-markets.ts';
import { seed } from './random-seed.ts';

// a minute leaves room for a busy machine
vi.setConfig({ testTimeout: 60_000 });

const runs = 10_000;

const holds = <Given extends unknown[]>(property: fc.IProperty<Given>): void =>
  fc.assert(property, { numRuns: runs, seed });

/** An order in a market, each line spread over shipments as `pieces` says. A line without pieces does not ship. */
interface Spread {
  readonly market: Market;
  readonly places: readonly string[];
  readonly lines: readonly { readonly taxClass: string; readonly total: number; readonly pieces: number[] }[];
  readonly discount: number;
  readonly deliveryPrices: readonly number[];
}

const markets = fc
  .record({
    market: fc.constantFrom(...seededMarkets),
    taxIncluded: fc.boolean(),
    taxPer: fc.constantFrom('line' as const, 'order' as const),
    rounding: fc.constantFrom('half-up' as const, 'half-even' as const, 'down' as const),
  })
  .map(({ market, ...policy }): Market => ({ ...market, ...policy }));

const spreads = markets.chain((market): fc.Arbitrary<Spread> => {
  const place = fc.constantFrom('', ...market.regions.map(({ code }) => code));
  return fc.array(place, { minLength: 1, maxLength: 4 }).chain((places) =>
    fc.record({
      market: fc.constant(market),
      places: fc.constant(places),
      lines: fc.array(
        fc.record({
          taxClass: fc.constantFrom('standard', 'books', 'food', 'voucher'),
          total: fc.nat(5_000_000),
          pieces: fc.array(fc.nat(40), { minLength: places.length, maxLength: places.length }),
        }),
        { maxLength: 12 },
      ),
      discount: fc.oneof(fc.constant(0), fc.nat(5_000_000)),
      deliveryPrices: fc.array(fc.nat(10_000), { minLength: places.length, maxLength: places.length }),
    }),
  );
});

function bearing({ market, places, lines, deliveryPrices }: Spread) {
  const to = places.map((region) => ({
    line1: '',
    city: '',
    country: market.country ?? '',
    ...(region && { region }),
  }));
  const shipments = to.map(
    (address, at): Shipment => ({ id: `s${at}`, to: { kind: 'other', address }, parts: [] }),
  );
  const quoted = to.map((address, at): QuotedShipment => {
    const parts = lines.flatMap(({ pieces }, index) =>
      pieces[at] ? [{ lineId: `l${index}`, quantity: pieces[at] }] : [],
    );
    const price = parts.length > 0 ? (deliveryPrices[at] ?? 0) : 0;
    return { shipmentId: `s${at}`, address, parts, options: [], price, discounts: [] };
  });
  const going = { draft: { lines: [], shipments }, user: { address: null }, contact: undefined, market };
  const priced = lines.map(({ total, taxClass, pieces }, index) => ({
    quoted: { lineId: `l${index}`, quantity: Math.max(sum(pieces), 1), total },
    taxClass,
  }));
  return taxedCharges(going, new Map(), priced, quoted);
}

const totalsOf = (spread: Spread) =>
  totalsIn(spread.market, { ...bearing(spread), discount: spread.discount });

const keyOf = (taxes: readonly TaxRate[]): string => JSON.stringify(taxes);

describe('the tax on delivery', () => {
  it('is split over the goods without losing a unit, and holds only taxes due there', () => {
    holds(
      fc.property(spreads, (spread) => {
        const { market, places, deliveryPrices, lines } = spread;
        const { shipping } = bearing(spread);
        const brings = (at: number) => lines.some(({ pieces }) => (pieces[at] ?? 0) > 0);
        const asked = new Set(
          market.taxes
            .filter(({ region }) => region === '' || places.includes(region))
            .map(({ name, rate }) => keyOf([{ name, rate }])),
        );
        return (
          sum(shipping.map(({ amount }) => amount)) === sum(deliveryPrices.filter((_, at) => brings(at))) &&
          shipping.every(({ taxes }) => taxes.every(({ name, rate }) => asked.has(keyOf([{ name, rate }]))))
        );
      }),
    );
  });

  it('is zero for untaxed goods, except where the country always taxes delivery', () => {
    holds(
      fc.property(spreads, (spread) => {
        const exempt = spread.lines.map((each) => ({ ...each, taxClass: 'voucher' }));
        const { shipping } = bearing({ ...spread, lines: exempt });
        const isAlways = spread.market.deliveryTaxes.some(({ policy }) => policy === 'standard');
        return shipping.every(({ amount, taxes }) => taxes.length > 0 === (isAlways && amount > 0));
      }),
    );
  });
});

describe('a line that goes to several places', () => {
  it('is split without losing a unit, each part within one unit of its share', () => {
    holds(
      fc.property(spreads, (spread) => {
        const { market, places, lines } = spread;
        const parts = bearing(spread).lines;
        return lines.every(({ total, taxClass, pieces }, index) => {
          const mine = parts.filter(({ id }) => id === `l${index}`);
          const there = (region: string | undefined) =>
            keyOf(taxesAt(market, taxClass, { country: market.country ?? '', ...(region && { region }) }));
          const whole = sum(pieces);
          const isFair = mine.every(({ amount, taxes }) => {
            const going = sum(pieces.filter((_, at) => there(places[at]) === keyOf(taxes)));
            return whole === 0 || Math.abs(amount - (total * going) / whole) < 1;
          });
          const isOncePerTax = new Set(mine.map(({ taxes }) => keyOf(taxes))).size === mine.length;
          return isFair && isOncePerTax && sum(mine.map(({ amount }) => amount)) === total;
        });
      }),
    );
  });

  it('has taxes that add up to each rate, to the tax and to the total', () => {
    holds(
      fc.property(spreads, (spread) => {
        const { lines, shipping } = bearing(spread);
        const totals = totalsOf({ ...spread, discount: 0 });
        const charges = [...lines, ...shipping];
        const bases = totals.taxes.every(({ name, rate, base }) => {
          const due = charges.filter(({ taxes }) => taxes.some((t) => t.name === name && t.rate === rate));
          return base === sum(due.map(({ amount }) => amount));
        });
        const { subtotal, discount, shipping: deliveryPrices, tax, total } = totals;
        const untaxed = subtotal - discount + deliveryPrices;
        return (
          bases &&
          subtotal === sum(spread.lines.map((each) => each.total)) &&
          tax === sum(totals.taxes.map(({ amount }) => amount)) &&
          total === (spread.market.taxIncluded ? untaxed : untaxed + tax)
        );
      }),
    );
  });

  it('has the same total whatever the order of its shipments', () => {
    holds(
      fc.property(spreads, (spread) => {
        const back: Spread = {
          ...spread,
          lines: spread.lines.map((each) => ({ ...each, pieces: each.pieces.toReversed() })),
          places: spread.places.toReversed(),
          deliveryPrices: spread.deliveryPrices.toReversed(),
        };
        // A line that does not ship counts as going with the first shipment, whichever that is.
        const ships = spread.lines.every(({ pieces }) => sum(pieces) > 0);
        return !ships || JSON.stringify(totalsOf(back)) === JSON.stringify(totalsOf(spread));
      }),
    );
  });

  it('has the total of an unsplit line where all places have the same taxes', () => {
    holds(
      fc.property(spreads, (spread) => {
        const places = spread.places.map(() => spread.places[0] ?? '');
        const whole = spread.lines.map((each) => ({
          ...each,
          pieces: each.pieces.map((_, at) => (at === 0 ? sum(each.pieces) : 0)),
        }));
        const [split, unsplit] = [spread.lines, whole].map((lines) =>
          totalsOf({ ...spread, places, lines, deliveryPrices: [] }),
        );
        return JSON.stringify(split) === JSON.stringify(unsplit);
      }),
    );
  });
});

it('a line that a shipment names often is split in one pass over its parts', () => {
  const [market] = seededMarkets.filter(({ country }) => country === 'US');
  if (!market) throw new Error('the shop sells to the United States');
  const many = 100_000;
  let reads = 0;
  const part = {
    quantity: 1,
    get lineId() {
      reads += 1;
      return 'l1';
    },
  };
  const parts = Array.from({ length: many }, () => part);
  const shipments = ['NY', 'CA'].map((region): QuotedShipment => {
    const address = { line1: '', city: '', country: 'US', region };
    return { shipmentId: region, address, parts, options: [], price: 0, discounts: [] };
  });
  const line = { quoted: { lineId: 'l1', quantity: 200_000, total: 1000 }, taxClass: 'standard' };
  const going = { draft: { lines: [], shipments: [] }, user: { address: null }, contact: undefined, market };

  const { lines } = taxedCharges(going, new Map(), [line], shipments);

  expect(lines.map(({ amount }) => amount)).toEqual([500, 500]);
  // A linear pass reads each part a few times; comparing each part with all before it would read billions.
  expect(reads).toBeLessThan(20 * many);
});

afterAll(() => {
  console.log(`split lines and delivery: 6 properties × ${runs} runs, seed ${seed}`);
});
