import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  largestDiscount,
  type ManualDiscount,
  manualDiscountOn,
  priceDiscount,
  type QuotedLine,
  type QuotedShipment,
  reducible,
  sumUp,
  withManualDiscount,
  withShippingOverride,
} from '@orderpad/contracts';
import { exactShare } from './rational.ts';

const amounts = fc.integer({ min: 0, max: 10 ** 9 });
const rates = fc.integer({ min: 1, max: 1_000_000 });
const reason = 'Goodwill';
const discounts: fc.Arbitrary<ManualDiscount> = fc.oneof(
  rates.map((rate): ManualDiscount => ({ kind: 'rate', rate, reason })),
  fc.integer({ min: 1, max: 10 ** 9 }).map((amount): ManualDiscount => ({ kind: 'amount', amount, reason })),
);

/** A line at a price, which staff or promotions may have lowered. */
const lines = fc
  .record({
    unitPrice: fc.integer({ min: 0, max: 10 ** 6 }),
    lowered: fc.integer({ min: 0, max: 10 ** 5 }),
    quantity: fc.integer({ min: 1, max: 5_000 }),
    promotion: fc.integer({ min: 0, max: 1_000_000 }),
  })
  .map(({ unitPrice, lowered, quantity, promotion }): QuotedLine => {
    const gross = unitPrice * quantity;
    const amount = Math.floor((gross * promotion) / 1_000_000);
    return {
      lineId: 'line',
      item: {
        kind: 'variant',
        productId: 'tea',
        variantId: 'tea-1',
        sku: 'TEA',
        title: 'Tea',
        choices: [],
        ships: true,
      },
      quantity,
      cause: { kind: 'operator' },
      unitPrice,
      ...(lowered > 0 && { hostPrice: unitPrice + lowered }),
      discounts:
        amount > 0
          ? [{ level: 'item', source: { kind: 'promotion', promotionId: 'p' }, name: 'Spring', amount }]
          : [],
      total: gross - amount,
    };
  });

const limits = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
const currency = 'EUR';

describe('a discount by staff', () => {
  it('is its exact share of the net, rounded once, and never more than there is', () => {
    fc.assert(
      fc.property(amounts, rates, (net, rate) => {
        const off = manualDiscountOn(net, { kind: 'rate', rate, reason });

        expect(BigInt(off)).toBe(exactShare(net, rate, 1_000_000, 'half-up'));
        expect(off).toBeLessThanOrEqual(net);
      }),
      { numRuns: 5_000 },
    );
  });

  it('neither loses nor invents a unit on a line, whatever prices and promotions are on it', () => {
    fc.assert(
      fc.property(lines, discounts, limits, (line, discount, limit) => {
        const { quoted } = withManualDiscount(line, discount, { limit, currency });

        const off = quoted.discounts.at(-1)?.amount ?? 0;
        expect(off).toBe(manualDiscountOn(line.total, discount));
        expect(quoted.total + off).toBe(line.total);
        expect(quoted.total).toBeGreaterThanOrEqual(0);
        const given = quoted.discounts.reduce((sum, { amount }) => sum + amount, quoted.total);
        expect(given).toBe(line.unitPrice * line.quantity);
      }),
      { numRuns: 5_000 },
    );
  });

  it('adds up with taxes, on the lines and on the order as a whole', () => {
    fc.assert(
      fc.property(
        fc.array(lines, { minLength: 1, maxLength: 12 }),
        discounts,
        discounts,
        fc.constantFrom(0, 70_000, 82_500, 200_000),
        fc.boolean(),
        (given, onLine, onOrder, rate, taxIncluded) => {
          const reduced = given.map(
            (line) => withManualDiscount(line, onLine, { limit: undefined, currency }).quoted,
          );
          const goods = reducible(reduced);
          const { discount } = priceDiscount(onOrder, goods, { limit: undefined, currency });

          const totals = sumUp({
            lines: reduced.map(({ total }) => ({ amount: total, taxes: [{ name: 'VAT', rate }] })),
            discount: discount.amount,
            shipping: [],
            taxIncluded,
            taxPer: 'line',
            rounding: 'half-up',
          });

          expect(totals.subtotal).toBe(goods.net);
          expect(totals.discount).toBe(discount.amount);
          expect(totals.total - (taxIncluded ? 0 : totals.tax)).toBe(goods.net - discount.amount);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('of exactly the limit is allowed, whatever the rounding, and its fix is allowed where more was asked', () => {
    fc.assert(
      fc.property(lines, discounts, fc.integer({ min: 1, max: 100 }), (line, discount, limit) => {
        const { hostPrice: _, ...listed } = { ...line, discounts: [], total: line.unitPrice * line.quantity };
        const exactly = withManualDiscount(
          listed,
          { kind: 'rate', rate: limit * 10_000, reason },
          { limit, currency },
        );
        expect(exactly.issues).toEqual([]);

        const [refused] = withManualDiscount(listed, discount, { limit, currency }).issues;
        const fixed = refused?.fixes.find(({ code }) => code === 'set-discount');
        if (!fixed) return;
        const amount = Number(fixed.params['amount']);
        const again = withManualDiscount(listed, { kind: 'amount', amount, reason }, { limit, currency });
        expect(again.issues).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('counts towards the limit together with the price that staff set', () => {
    const goods = { hostTotal: 10_000, net: 9_400, reduced: 600 };

    expect(largestDiscount(goods, 10)).toBe(400);
    expect(largestDiscount(goods, 5)).toBe(0);
    expect(largestDiscount(goods, undefined)).toBe(9_400);
  });

  it('on the order may not be larger for what staff priced themselves, or what was a present', () => {
    const line = fc.sample(lines, { numRuns: 1, seed: 1 })[0];
    if (!line) throw new Error('no line');
    const { hostPrice: _, ...listed } = {
      ...line,
      unitPrice: 1_000,
      quantity: 10,
      discounts: [],
      total: 10_000,
    };
    const item = { kind: 'custom', title: 'Engraving', unitPrice: 10_000, ships: false } as const;
    const off = { level: 'item', source: { kind: 'manual' }, name: reason, amount: 10_000 } as const;
    const custom = { ...listed, item, discounts: [off], total: 0 };
    const present = { ...listed, cause: { kind: 'promotion', promotionId: 'p' } as const, total: 0 };

    for (const others of [[], [custom], [present]]) {
      const goods = reducible([listed, ...others]);
      expect(goods).toEqual({ hostTotal: 10_000, net: 10_000, reduced: 0 });
      expect(largestDiscount(goods, 10)).toBe(1_000);
    }
  });

  it('beyond the limit brings an error with the largest one, for the line or for the order', () => {
    const goods = { hostTotal: 10_000, net: 10_000, reduced: 0 };
    const given = { kind: 'rate', rate: 150_000, reason } as const;

    const onLine = priceDiscount(given, goods, { limit: 10, currency, lineId: 'l1' });
    const onOrder = priceDiscount(given, goods, { limit: 10, currency });

    expect(onLine.issues).toEqual([
      {
        code: 'discount-too-large',
        severity: 'error',
        path: ['lines', 'l1', 'discount'],
        params: { largest: 1_000, limit: 10, currency },
        fixes: [
          { code: 'set-discount', params: { lineId: 'l1', amount: 1_000, currency, reason } },
          { code: 'remove-discount', params: { lineId: 'l1' } },
        ],
      },
    ]);
    expect(onOrder.issues).toMatchObject([
      { path: ['discount'], fixes: [{ params: { amount: 1_000, currency, reason } }, { params: {} }] },
    ]);
    expect(onOrder.discount).toMatchObject({ level: 'order', name: reason, amount: 1_500 });
  });

  it('is no limit for a custom item, and is not taken on what a promotion or a reward brought', () => {
    const [line] = fc.sample(lines, { numRuns: 1, seed: 1 });
    if (!line) throw new Error('no line');
    const whole = { kind: 'rate', rate: 1_000_000, reason } as const;
    const item = { kind: 'custom', title: 'Engraving', unitPrice: line.unitPrice, ships: false } as const;

    expect(withManualDiscount({ ...line, item }, whole, { limit: 0, currency }).issues).toEqual([]);
    const cause = { kind: 'reward', rewardId: 'r' } as const;
    const picked = { ...line, cause };
    expect(withManualDiscount(picked, whole, { limit: 100, currency }).quoted).toBe(picked);
  });
});

describe('a price of shipping set by staff', () => {
  const quoted: QuotedShipment = {
    shipmentId: 's1',
    parts: [],
    options: [{ id: 'post', name: 'Post', price: 495 }],
    methodId: 'post',
    price: 0,
    discounts: [
      { level: 'shipping', source: { kind: 'promotion', promotionId: 'p' }, name: 'Free', amount: 495 },
    ],
  };

  it('takes the place of the price of the method and of what promotions took off it', () => {
    const { quoted: carried, issues } = withShippingOverride(
      quoted,
      { price: 1_250, reason },
      { limit: 20, currency },
    );

    expect(carried).toEqual({ ...quoted, price: 1_250, hostPrice: 495, discounts: [] });
    expect(issues).toEqual([]);
  });

  it('below the limit brings an error with the lowest one as a fix', () => {
    const { issues } = withShippingOverride(quoted, { price: 100, reason }, { limit: 20, currency });

    expect(issues).toMatchObject([
      {
        code: 'shipping-price-too-low',
        path: ['shipments', 's1', 'override', 'price'],
        params: { lowest: 396, limit: 20, currency },
        fixes: [
          { code: 'set-shipping-price', params: { shipmentId: 's1', price: 396, currency, reason } },
          { code: 'remove-shipping-price', params: { shipmentId: 's1' } },
        ],
      },
    ]);
  });

  it('waits while no method is chosen', () => {
    const { methodId: _, ...open } = quoted;

    expect(withShippingOverride(open, { price: 1, reason }, { limit: 0, currency })).toEqual({
      quoted: open,
      issues: [],
    });
  });
});
