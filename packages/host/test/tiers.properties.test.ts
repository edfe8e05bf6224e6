import { type Draft, type SkuAnswer, SkuAnswers } from '@orderpad/contracts';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { variants } from '../src/data/schema.ts';
import { priceOf, type PriceRule, type TierRate } from '../src/prices/price.ts';
import { onEachDatabase } from './on-each-database.ts';
import { seed } from './random-seed.ts';

const runs = 20_000;
const holds = <Given extends unknown[]>(property: fc.IProperty<Given>): void =>
  fc.assert(property, { numRuns: runs, seed });

const amounts = fc.oneof(fc.nat(400), fc.nat(1_000_000));
const quantities = fc.integer({ min: 1, max: 60 });
const whom = fc.constantFrom(null, 'ada', 'ben');
const tier = fc.constantFrom('gold', 'tin');
const rules: fc.Arbitrary<PriceRule[]> = fc.array(
  fc.record({ contactId: whom, tierId: fc.option(tier), minQuantity: quantities, price: amounts }),
  { maxLength: 8 },
);
const rates: fc.Arbitrary<TierRate[]> = fc.array(
  fc.record({
    tierId: tier,
    minQuantity: quantities,
    rate: fc.integer({ min: 1, max: 1_000_000 }),
    depth: fc.nat(2),
  }),
  { maxLength: 6 },
);
const terms = fc.record({ rules, rates });
const buyers = fc.record({
  contactId: fc.option(fc.constantFrom('ada', 'cy'), { nil: undefined }),
  tierId: fc.option(tier, { nil: undefined }),
  quantity: quantities,
});

describe('the price of one piece', () => {
  it('is never higher for a tier than for others, and never negative', () => {
    holds(
      fc.property(amounts, terms, buyers, (list, each, buyer) => {
        const { amount, others, by } = priceOf(list, each, buyer);
        return amount >= 0 && (by !== 'tier' || amount < others);
      }),
    );
  });

  it('is everybody’s price without an agreement and without a tier', () => {
    holds(
      fc.property(amounts, terms, quantities, (list, each, quantity) => {
        const open = each.rules.filter(({ contactId, tierId }) => contactId === null && tierId === null);

        const price = priceOf(list, each, { quantity });

        return price.amount === priceOf(list, { rules: open, rates: [] }, { quantity }).amount;
      }),
    );
  });

  it('is the list price less the percentage, rounded half up as exact arithmetic does', () => {
    holds(
      fc.property(amounts, fc.integer({ min: 1, max: 1_000_000 }), (list, rate) => {
        const only = { tierId: 'gold', minQuantity: 1, rate, depth: 0 };

        const { amount } = priceOf(list, { rules: [], rates: [only] }, { tierId: 'gold', quantity: 1 });

        const exact = (2n * BigInt(list) * BigInt(1_000_000 - rate) + 1_000_000n) / 2_000_000n;
        return BigInt(amount) === exact;
      }),
    );
  });

  it('follows the most specific rule: variant, inner category, outer category, everything', () => {
    holds(
      fc.property(fc.integer({ min: 100, max: 1_000_000 }), fc.nat(3), (list, depth) => {
        const fixed = { contactId: null, tierId: 'gold', minQuantity: 1, price: Math.floor(list * 0.9) };
        const all = [0, 1, 2].map((each) => ({
          tierId: 'gold',
          minQuantity: 1,
          rate: 500_000 - each * 100_000,
          depth: each,
        }));
        const given = { rules: depth === 3 ? [fixed] : [], rates: all.slice(0, depth + 1) };

        const { amount, rate } = priceOf(list, given, { tierId: 'gold', quantity: 1 });

        return depth === 3 ? amount === fixed.price : rate === 500_000 - depth * 100_000;
      }),
    );
  });

  it('does not depend on the order of rules of different quantities', () => {
    holds(
      fc.property(amounts, terms, buyers, (list, each, buyer) => {
        const distinct = <Rule extends { minQuantity: number }>(all: readonly Rule[]): Rule[] => [
          ...new Map(all.map((rule) => [rule.minQuantity, rule])).values(),
        ];
        const given = { rules: distinct(each.rules), rates: distinct(each.rates) };
        const turned = { rules: given.rules.toReversed(), rates: given.rates.toReversed() };
        return priceOf(list, given, buyer).amount === priceOf(list, turned, buyer).amount;
      }),
    );
  });

  afterAll(() => console.info(`tiers: 5 properties × ${runs} runs, seed ${seed}`));
});

onEachDatabase('tier prices', (shop) => {
  it('are the same by SKU and in a quote, for every contact, item and country', {
    timeout: 60_000,
  }, async () => {
    const user = await shop().as('mara');
    const all = await shop().database.db.select().from(variants);
    const line = await user.lineOf('22632');
    const bare = await user.draftOf([]);
    const priced = fc.record({
      contactId: fc.constantFrom('c-20001', 'c-13748', 'c-20011', 'c-20012', 'c-20013', 'c-17850'),
      country: fc.constantFrom('GB', 'DE', 'JP', 'KW', 'US'),
      picks: fc.array(fc.record({ at: fc.nat(all.length - 1), quantity: quantities }), {
        minLength: 8,
        maxLength: 8,
      }),
    });

    await fc.assert(
      fc.asyncProperty(priced, async ({ contactId, country, picks }) => {
        const chosen = picks.flatMap(({ at, quantity }) => (all[at] ? [{ ...all[at], quantity }] : []));
        const answers = await user.read(SkuAnswers, 'POST', '/v1/products/resolve', {
          body: { skus: chosen.map(({ sku }) => sku), contactId, country },
        });
        const lines = chosen.flatMap(({ id: variantId, productId, sku, quantity }, at): Draft['lines'] => [
          {
            ...line,
            id: `one ${at}`,
            quantity: 1,
            item: { ...line.item, kind: 'variant', choices: [], variantId, productId, sku },
          },
          {
            ...line,
            id: `many ${at}`,
            quantity,
            item: { ...line.item, kind: 'variant', choices: [], variantId, productId, sku },
          },
        ]);
        const shipments = [{ id: 's1', parts: [] }];
        const quote = await user.quote({ ...bare, contactId, lines, destination: country, shipments });

        const quoted = new Map(quote.lines.map((each) => [each.lineId, each]));
        const refused = new Set(
          quote.issues.filter(({ code }) => code === 'not-sold').map(({ path: [, id] }) => id),
        );
        answers.forEach((answer, at) => {
          const price = priceIn(answer);
          expect(refused.has(`one ${at}`)).toBe(price === undefined);
          if (price === undefined) return;
          expect(quoted.get(`one ${at}`)?.unitPrice).toBe(price);
          const many = quoted.get(`many ${at}`);
          if (many?.priceSource?.kind !== 'contact') expect(many?.unitPrice).toBeLessThanOrEqual(price);
        });
      }),
      { numRuns: 40, seed },
    );
    console.info(`tier prices: 40 drafts of 16 lines, seed ${seed}`);
  });
});

const priceIn = (answer: SkuAnswer): number | undefined =>
  answer.kind === 'found'
    ? answer.product.variants.find(({ id }) => id === answer.variantId)?.price?.amount
    : undefined;
