import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceOf, type PriceRule, thresholdsAbove, type TierRate } from '../src/prices/price.ts';
import { overrideIssues } from '../src/slices/items/override.ts';
import { checkPicks } from '../src/slices/rewards/picks.ts';
import { qualifies, standingOf } from '../src/slices/rewards/terms.ts';

const rule = (minQuantity: number, price: number, whose: Partial<PriceRule> = {}): PriceRule => ({
  contactId: null,
  tierId: null,
  minQuantity,
  price,
  ...whose,
});
const rate = (parts: number, more: Partial<TierRate> = {}): TierRate => ({
  tierId: 'gold',
  minQuantity: 1,
  rate: parts,
  depth: 0,
  ...more,
});
const ada = { contactId: 'ada', tierId: 'gold' };

describe('the price of one piece', () => {
  it('is the list price without terms, and everybody’s price from its quantity on', () => {
    const terms = { rules: [rule(10, 90), rule(50, 80), rule(20, 85)], rates: [] };

    expect(priceOf(100, terms, { quantity: 9 })).toEqual({ amount: 100, others: 100 });
    expect(priceOf(100, terms, { quantity: 10 })).toEqual({
      amount: 90,
      others: 90,
      by: 'quantity',
      from: 10,
    });
    expect(priceOf(100, terms, { quantity: 49 })).toEqual({
      amount: 85,
      others: 85,
      by: 'quantity',
      from: 20,
    });
    expect(priceOf(100, terms, { quantity: 50 })).toEqual({
      amount: 80,
      others: 80,
      by: 'quantity',
      from: 50,
    });
  });

  it('is the one agreed with the contact, though it is higher, and only theirs', () => {
    const terms = { rules: [rule(1, 120, { contactId: 'ada' }), rule(1, 90)], rates: [rate(500_000)] };

    expect(priceOf(100, terms, { ...ada, quantity: 1 })).toEqual({
      amount: 120,
      others: 90,
      by: 'contact',
      from: 1,
    });
    expect(priceOf(100, { ...terms, rates: [] }, { contactId: 'bob', quantity: 1 })).toEqual({
      amount: 90,
      others: 90,
      by: 'quantity',
      from: 1,
    });
    expect(priceOf(100, { rules: [rule(1, 120, { contactId: 'ada' })], rates: [] }, { quantity: 1 })).toEqual(
      {
        amount: 100,
        others: 100,
      },
    );
  });

  it('of the tier is the variant’s price for it, before its rates', () => {
    const terms = {
      rules: [
        rule(1, 70, { tierId: 'gold' }),
        rule(5, 60, { tierId: 'gold' }),
        rule(1, 1, { tierId: 'silver' }),
      ],
      rates: [rate(900_000)],
    };

    expect(priceOf(100, terms, { ...ada, quantity: 4 })).toEqual({
      amount: 70,
      others: 100,
      by: 'tier',
      from: 1,
    });
    expect(priceOf(100, terms, { ...ada, quantity: 5 })).toMatchObject({ amount: 60, from: 5 });
    expect(priceOf(100, terms, { quantity: 5 })).toEqual({ amount: 100, others: 100 });
  });

  it('of the tier is its deepest rate off the list price, for the largest quantity reached', () => {
    const terms = {
      rules: [],
      rates: [
        rate(500_000),
        rate(100_000, { depth: 1 }),
        rate(125_000, { depth: 1, minQuantity: 10 }),
        rate(900_000, { depth: 2, tierId: 'silver' }),
        rate(900_000, { depth: 2, minQuantity: 11 }),
      ],
    };

    expect(priceOf(999, terms, { ...ada, quantity: 10 })).toEqual({
      amount: 874,
      others: 999,
      by: 'tier',
      from: 10,
      rate: 125_000,
    });
    expect(priceOf(999, terms, { ...ada, quantity: 9 })).toMatchObject({ amount: 899, rate: 100_000 });
  });

  it('of the tier never makes anything dearer, nor takes the place of the same price', () => {
    const terms = { rules: [rule(1, 90), rule(1, 90, { tierId: 'gold' })], rates: [] };

    expect(priceOf(100, terms, { ...ada, quantity: 1 })).toEqual({
      amount: 90,
      others: 90,
      by: 'quantity',
      from: 1,
    });
  });

  it('is by the first of rules for the same quantity', () => {
    expect(priceOf(100, { rules: [rule(5, 80), rule(5, 70)], rates: [] }, { quantity: 5 })).toMatchObject({
      amount: 80,
    });
  });

  it('agreed with a contact counts for no tier, and a tier’s is not everybody’s', () => {
    const both = rule(1, 50, { contactId: 'bob', tierId: 'gold' });

    expect(priceOf(100, { rules: [both], rates: [] }, { ...ada, quantity: 1 })).toEqual({
      amount: 100,
      others: 100,
    });
  });
});

describe('a price that staff set', () => {
  const issuesOf = (role: 'csr' | 'customer' | 'manager', unitPrice: number, hostPrice?: number) =>
    overrideIssues(
      { id: 'l1', override: { unitPrice, reason: 'Loyal' } },
      { unitPrice, ...(hostPrice !== undefined && { hostPrice }) },
      { role },
      'GBP',
    );

  it('may be the lowest of the role, and is refused below it with both ways out', () => {
    expect(issuesOf('csr', 900, 1000)).toEqual([]);
    expect(issuesOf('csr', 899, 1000)).toEqual([
      {
        code: 'override-too-low',
        severity: 'error',
        path: ['lines', 'l1', 'override', 'unitPrice'],
        params: { lowest: 900, limit: 10, currency: 'GBP' },
        fixes: [
          { code: 'set-override', params: { lineId: 'l1', unitPrice: 900, currency: 'GBP' } },
          { code: 'remove-override', params: { lineId: 'l1' } },
        ],
      },
    ]);
  });

  it('has the limit of the role: nothing for customers, everything for managers', () => {
    expect(issuesOf('customer', 999, 1000)).toMatchObject([{ params: { lowest: 1000, limit: 0 } }]);
    expect(issuesOf('customer', 1000, 1000)).toEqual([]);
    expect(issuesOf('manager', 0, 1000)).toEqual([]);
    expect(overrideIssues({ id: 'l1' }, { unitPrice: 1, hostPrice: 1000 }, { role: 'csr' }, 'GBP')).toEqual(
      [],
    );
    expect(issuesOf('customer', 1)).toEqual([]);
    expect(
      overrideIssues(
        { id: 'l1', override: { unitPrice: 0, reason: 'Loyal' } },
        { unitPrice: 0, hostPrice: 1000 },
        { role: 'admin' },
        'GBP',
      ),
    ).toEqual([]);
  });
});

const terms = {
  id: 'larkspur',
  name: 'Larkspur',
  threshold: 5000,
  startsAt: null,
  endsAt: null,
  excludes: ['gift-card'],
  specials: new Map([
    ['stand', 500],
    ['free', 0],
  ]),
};

describe('the standing with a reward', () => {
  it('counts every purchase that is a product and not excluded', () => {
    expect(qualifies(terms, { productId: 'mug', total: 1 })).toBe(true);
    expect(qualifies(terms, { productId: 'gift-card', total: 1 })).toBe(false);
    expect(qualifies(terms, { productId: undefined, total: 1 })).toBe(false);
  });

  it.each([
    [4999, 0, 1],
    [5000, 1, 5000],
    [12_300, 2, 2700],
  ])('for %i spent has earned %i, with %i to the next', (total, earned, toNext) => {
    const purchases = [
      { productId: 'mug', total: total - 100 },
      { productId: 'tea', total: 100 },
      { productId: 'refund', total: -400 },
      { productId: 'gift-card', total: 9000 },
    ];

    expect(standingOf(terms, purchases, 3)).toEqual({
      id: 'larkspur',
      name: 'Larkspur',
      threshold: 5000,
      qualifying: total,
      earned,
      used: 3,
      toNext,
    });
  });
});

describe('picks of a reward', () => {
  const pick = (lineId: string, variantId: string | undefined, quantity: number, rewardId = 'larkspur') => ({
    lineId,
    rewardId,
    variantId,
    quantity,
    title: `Title ${lineId}`,
  });
  const bought = [{ productId: 'mug', total: 12_000 }];

  it('have the price of the special, as many as are earned', () => {
    expect(checkPicks([pick('a', 'stand', 1), pick('b', 'free', 1)], bought, [terms], 'GBP')).toEqual({
      rewards: [standingOf(terms, bought, 2)],
      prices: new Map([
        ['a', 500],
        ['b', 0],
      ]),
      issues: [],
    });
  });

  it('beyond those earned are refused in their order, with what is missing and the ways out', () => {
    const picks = [pick('a', 'stand', 1), pick('b', 'stand', 3), pick('c', 'free', 1)];

    const { issues, prices } = checkPicks(picks, bought, [terms], 'GBP');

    const params = { name: 'Larkspur', earned: 2, used: 5, missing: 13_000, currency: 'GBP' };
    expect(issues).toEqual([
      {
        code: 'reward-not-earned',
        severity: 'error',
        path: ['lines', 'b', 'item'],
        params: { ...params, title: 'Title b' },
        fixes: [
          { code: 'set-quantity', params: { lineId: 'b', quantity: 1 } },
          { code: 'remove-line', params: { lineId: 'b' } },
        ],
      },
      {
        code: 'reward-not-earned',
        severity: 'error',
        path: ['lines', 'c', 'item'],
        params: { ...params, title: 'Title c' },
        fixes: [{ code: 'remove-line', params: { lineId: 'c' } }],
      },
    ]);
    expect([...prices.keys()]).toEqual(['a', 'b', 'c']);
  });

  it('that are no special of their reward are refused, and count for none', () => {
    const picks = [pick('a', 'mug', 1), pick('b', 'stand', 1, 'none'), pick('c', undefined, 1)];

    const { issues, prices, rewards } = checkPicks(picks, bought, [terms], 'GBP');

    expect(issues).toEqual(
      ['a', 'b', 'c'].map((lineId) => ({
        code: 'reward-not-eligible',
        severity: 'error',
        path: ['lines', lineId, 'item'],
        params: { title: `Title ${lineId}` },
        fixes: [{ code: 'remove-line', params: { lineId } }],
      })),
    );
    expect(prices.size).toBe(0);
    expect(rewards).toMatchObject([{ used: 0 }]);
  });
});

describe('the thresholds above a quantity', () => {
  it('hold every quantity at which the price of a buyer changes', () => {
    const quantities = fc.integer({ min: 1, max: 60 });
    const whose = fc.constantFrom(
      {},
      { contactId: 'ada' },
      { contactId: 'bob' },
      { tierId: 'gold' },
      { tierId: 'tin' },
    );
    const terms = fc.record({
      rules: fc.array(
        fc
          .tuple(quantities, fc.integer({ min: 1, max: 120 }), whose)
          .map(([minQuantity, price, of]) => rule(minQuantity, price, of)),
      ),
      rates: fc.array(
        fc.record({
          tierId: fc.constantFrom('gold', 'tin'),
          minQuantity: quantities,
          rate: fc.integer({ min: 1, max: 1_000_000 }),
          depth: fc.integer({ min: 0, max: 2 }),
        }),
      ),
    });
    const buyers = fc.constantFrom({}, ada, { tierId: 'gold' }, { contactId: 'bob', tierId: 'tin' });
    fc.assert(
      fc.property(terms, buyers, quantities, (known, buyer, quantity) => {
        const changes = Array.from({ length: 61 - quantity }, (_, at) => quantity + at + 1).filter(
          (each) =>
            priceOf(100, known, { ...buyer, quantity: each }).amount !==
            priceOf(100, known, { ...buyer, quantity: each - 1 }).amount,
        );

        const thresholds = thresholdsAbove(known, { ...buyer, quantity });

        expect(thresholds).toEqual(expect.arrayContaining(changes));
        expect(thresholds).toEqual(thresholds.filter((each) => each > quantity).toSorted((a, b) => a - b));
      }),
    );
  });
});
