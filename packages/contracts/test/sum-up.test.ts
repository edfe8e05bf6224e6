import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum, sumUp, Totals, type SumUp } from '@orderpad/contracts';

const tax = fc.record({
  name: fc.constantFrom('VAT', 'City tax'),
  rate: fc.constantFrom(0, 50_000, 70_000, 200_000, 82_500),
});
const charge = fc.record({
  amount: fc.integer({ min: 0, max: 10 ** 7 }),
  taxes: fc.uniqueArray(tax, { maxLength: 2, selector: ({ name }) => name }),
});
const order: fc.Arbitrary<SumUp> = fc.record({
  lines: fc.array(charge, { maxLength: 40 }),
  discount: fc.integer({ min: 0, max: 10 ** 7 }),
  shipping: fc.array(charge, { maxLength: 3 }),
  giftWrap: fc.array(charge, { maxLength: 3 }),
  taxIncluded: fc.boolean(),
  taxPer: fc.constantFrom('line', 'order'),
  rounding: fc.constantFrom('half-up', 'half-even', 'down'),
});

describe('an order added up', () => {
  it('always adds up to its total', () => {
    fc.assert(
      fc.property(order, (given) => {
        const totals = sumUp(given);

        expect(Totals.safeParse(totals).success).toBe(true);
        expect(totals.subtotal).toBe(sum(given.lines.map(({ amount }) => amount)));
        expect(totals.giftWrap ?? 0).toBe(sum((given.giftWrap ?? []).map(({ amount }) => amount)));
        expect(totals.tax).toBe(sum(totals.taxes.map(({ amount }) => amount)));
        expect(totals.discount).toBeLessThanOrEqual(totals.subtotal);
        expect(totals.total).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes the base of a tax from the lines as they are after the discount', () => {
    const vat = [{ name: 'VAT', rate: 200_000 }];
    const totals = sumUp({
      lines: [
        { amount: 1000, taxes: vat },
        { amount: 3000, taxes: [] },
      ],
      discount: 400,
      shipping: [{ amount: 500, taxes: vat }],
      taxIncluded: false,
      taxPer: 'line',
      rounding: 'half-up',
    });

    expect(totals).toMatchObject({
      subtotal: 4000,
      discount: 400,
      shipping: 500,
      tax: 280,
      total: 4380,
      taxes: [{ base: 1400, amount: 280 }],
    });
  });

  it.each(['line', 'order'] as const)('takes two taxes out of prices that contain both, per %s', (taxPer) => {
    const [central, state] = [
      { name: 'CGST', rate: 90_000 },
      { name: 'SGST', rate: 90_000 },
    ];

    const totals = sumUp({
      lines: [
        { amount: 11_800, taxes: [central, state] },
        { amount: 10_900, taxes: [central] },
      ],
      discount: 0,
      shipping: [],
      taxIncluded: true,
      taxPer,
      rounding: 'half-up',
    });

    expect(totals.taxes.map(({ amount }) => amount)).toEqual([1800, 900]);
    expect(totals.total).toBe(22_700);
  });

  it.each([
    ['line', 3],
    ['order', 2],
  ] as const)('settles fractions of a tax per %s', (taxPer, tax) => {
    const lines = [3, 3, 3].map((amount) => ({ amount, taxes: [{ name: 'VAT', rate: 200_000 }] }));

    const totals = sumUp({
      lines,
      discount: 0,
      shipping: [],
      taxIncluded: false,
      taxPer,
      rounding: 'half-up',
    });

    expect(totals).toMatchObject({ tax, total: 9 + tax, taxes: [{ base: 9, amount: tax }] });
  });

  it('takes no discount off what already costs less than nothing', () => {
    const lines = [{ amount: -500, taxes: [] }];

    const totals = sumUp({
      lines,
      discount: 100,
      shipping: [],
      taxIncluded: false,
      taxPer: 'order',
      rounding: 'half-up',
    });

    expect(totals).toMatchObject({ subtotal: -500, discount: 0, total: -500 });
  });

  it('takes the tax out of prices that contain it', () => {
    const totals = sumUp({
      lines: [{ amount: 1200, taxes: [{ name: 'VAT', rate: 200_000 }] }],
      discount: 0,
      shipping: [],
      taxIncluded: true,
      taxPer: 'order',
      rounding: 'half-up',
    });

    expect(totals).toMatchObject({ tax: 200, total: 1200 });
  });
});
