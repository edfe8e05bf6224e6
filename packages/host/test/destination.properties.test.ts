import { allocate, chargesOf, digitsOf, Totals, type TaxRate } from '@orderpad/contracts';
import * as fc from 'fast-check';
import { afterAll, describe, it, vi } from 'vitest';
import { exactShare } from '../../contracts/test/rational.ts';
import { inMarket, ownPriceIn, priceIn } from '../src/slices/destination/conversion.ts';
import type { Market } from '../src/slices/destination/market.ts';
import { taxesAt } from '../src/slices/destination/taxes.ts';
import { totalsIn } from '../src/pricing/totals.ts';
import { seededMarkets } from './seeded-markets.ts';
import { seed } from './random-seed.ts';

// a minute leaves room for a busy machine
vi.setConfig({ testTimeout: 60_000 });

const runs = 10_000;

const holds = <Given extends unknown[]>(property: fc.IProperty<Given>): void =>
  fc.assert(property, { numRuns: runs, seed });

/** Markets of the example shop, each in every combination of tax settings. */
const policies = fc.record({
  taxPer: fc.constantFrom('line' as const, 'order' as const),
  rounding: fc.constantFrom('half-up' as const, 'half-even' as const, 'down' as const),
});
const markets = fc
  .tuple(fc.constantFrom(...seededMarkets), fc.option(policies))
  .map(([market, policy]): Market => ({ ...market, ...policy }));
const amounts = fc.integer({ min: 0, max: 5_000_000 });

interface Basket {
  readonly market: Market;
  readonly lines: readonly {
    readonly id: string;
    readonly amount: number;
    readonly taxes: readonly TaxRate[];
  }[];
  readonly discount: number;
  readonly shipping: readonly { readonly amount: number; readonly taxes: TaxRate[] }[];
}

const classes = fc.constantFrom('standard', 'books', 'food', 'voucher');
const baskets = markets.chain((market): fc.Arbitrary<Basket> => {
  const { country = '' } = market;
  const place = fc
    .constantFrom('', ...market.regions.flatMap(({ code, name }) => [code, name]))
    .map((region) => ({ country, ...(region && { region }) }));
  const places = fc.array(fc.record({ to: place, weight: fc.integer({ min: 1, max: 50 }) }), {
    minLength: 1,
    maxLength: 3,
  });
  return fc.record({
    market: fc.constant(market),
    lines: fc.array(fc.tuple(amounts, classes, places), { maxLength: 25 }).map((rows) =>
      rows.flatMap(([amount, taxClass, goings], index) =>
        chargesOf(
          amount,
          goings.map(({ to, weight }) => ({ weight, taxes: taxesAt(market, taxClass, to) })),
        ).map((charge) => ({ ...charge, id: `l${index}` })),
      ),
    ),
    discount: fc.oneof(fc.constant(0), amounts),
    shipping: fc.array(
      fc.record({ amount: amounts, taxes: place.map((to) => taxesAt(market, 'standard', to)) }),
      { maxLength: 3 },
    ),
  });
});

/** Rest of each charge after the order's discount. */
function reducedIn({ lines, discount, shipping }: Basket) {
  const subtotal = lines.reduce((sum, { amount }) => sum + amount, 0);
  const parts = allocate(
    Math.min(discount, subtotal),
    lines.map(({ amount }) => amount),
  );
  return [
    ...lines.map((line, index) => ({ ...line, amount: line.amount - (parts[index] ?? 0) })),
    ...shipping,
  ];
}

describe('totals in every market and tax setting', () => {
  it('the totals add up in currencies of 0, 2 and 3 digits', () => {
    const digits = new Set<number>();
    holds(
      fc.property(baskets, (basket) => {
        digits.add(digitsOf(basket.market.currency));
        const totals = totalsIn(basket.market, basket);
        return (
          Totals.safeParse(totals).success &&
          totals.tax === totals.taxes.reduce((sum, { amount }) => sum + amount, 0) &&
          totals.total >= 0
        );
      }),
    );
    if ([0, 2, 3].some((count) => !digits.has(count))) throw new Error('a currency was never drawn');
  });

  it('taxes raise the total only where prices do not contain them', () => {
    holds(
      fc.property(baskets, (basket) => {
        const { subtotal, discount, shipping, tax, total } = totalsIn(basket.market, basket);
        const priced = subtotal - discount + shipping;
        return basket.market.taxIncluded ? total === priced && tax <= priced : total === priced + tax;
      }),
    );
  });

  it('each tax equals that of an exact reference, per line and per order', () => {
    holds(
      fc.property(baskets, (basket) => {
        const { market } = basket;
        const expected = new Map<string, bigint>();
        const bases = new Map<string, { base: number; rate: number }>();
        for (const { amount, taxes } of reducedIn(basket))
          for (const { name, rate } of taxes) {
            const key = `${rate} ${name}`;
            bases.set(key, { rate, base: amount + (bases.get(key)?.base ?? 0) });
            const whole = market.taxIncluded ? 1_000_000 + rate : 1_000_000;
            const onThis = exactShare(amount, rate, whole, market.rounding);
            expected.set(key, onThis + (expected.get(key) ?? 0n));
          }
        if (market.taxPer === 'order')
          for (const [key, { base, rate }] of bases) {
            const whole = market.taxIncluded ? 1_000_000 + rate : 1_000_000;
            expected.set(key, exactShare(base, rate, whole, market.rounding));
          }
        const { taxes } = totalsIn(market, basket);
        return (
          taxes.length === expected.size &&
          taxes.every(({ name, rate, amount }) => expected.get(`${rate} ${name}`) === BigInt(amount))
        );
      }),
    );
  });

  it('rounding per line and per order differ by less than one unit for each line', () => {
    holds(
      fc.property(baskets, (basket) => {
        const charges = reducedIn(basket);
        const perLine = totalsIn({ ...basket.market, taxPer: 'line' }, basket);
        const perOrder = totalsIn({ ...basket.market, taxPer: 'order' }, basket);
        const most = basket.market.rounding === 'down' ? 1 : 0.5;
        return perLine.taxes.every(({ name, rate, amount }) => {
          const bearing = charges.filter(({ taxes }) =>
            taxes.some((tax) => tax.name === name && tax.rate === rate),
          ).length;
          const once = perOrder.taxes.find((tax) => tax.name === name && tax.rate === rate)?.amount ?? 0;
          return Math.abs(amount - once) <= (bearing + 1) * most;
        });
      }),
    );
  });

  it('the order of the lines does not change the totals', () => {
    holds(
      fc.property(baskets, fc.nat(), (basket, some) => {
        const lines = basket.lines
          .map((line) => ({ line, at: (Number(line.id.slice(1)) * 7919 + some) % 104_729 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ line }) => line);
        const [first, second] = [basket, { ...basket, lines }].map((each) => totalsIn(basket.market, each));
        return JSON.stringify(first) === JSON.stringify(second);
      }),
    );
  });
});

describe('prices converted to a market', () => {
  it('a price becomes the nearest with the usual ending of the market', () => {
    holds(
      fc.property(
        fc.constantFrom(...seededMarkets),
        fc.integer({ min: 1, max: 100_000_000 }),
        (market, price) => {
          const { rate, step, ending } = market;
          const here = priceIn(market, price);
          const exact = (price * rate) / 1_000_000;
          const isLowest = here === (ending || step);
          return (
            (here - ending) % step === 0 && here > 0 && (isLowest || Math.abs(here - exact) <= step / 2 + 0.5)
          );
        },
      ),
    );
  });

  it('a converted price never falls when the price rises, and 0 stays 0', () => {
    holds(
      fc.property(fc.constantFrom(...seededMarkets), amounts, fc.nat(10_000), (market, price, more) => {
        const isRising = priceIn(market, price) <= priceIn(market, price + more);
        return (
          isRising && priceIn(market, 0) === 0 && inMarket(market, 0) === 0 && inMarket(market, price + 1) > 0
        );
      }),
    );
  });

  it('a market’s own price applies to everybody, and rules change it in proportion', () => {
    holds(
      fc.property(
        fc.constantFrom(...seededMarkets),
        amounts,
        amounts,
        amounts,
        (market, own, price, base) => {
          const here = ownPriceIn(market, own, price, base);
          if (price === base || base === 0) return here === own;
          return price < base ? here <= own : here >= own;
        },
      ),
    );
  });
});

afterAll(() => {
  console.log(`markets: 8 properties × ${runs} runs, seed ${seed}`);
});
