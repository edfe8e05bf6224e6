import {
  type Approval,
  approvedIssues,
  type Draft,
  isNoMore,
  isWithinLimits,
  issue,
  largestDiscount,
  manualDiscountOn,
  type Portion,
  type QuotedLine,
  type QuotedShipment,
  type Reductions,
  reductionsOf,
  share,
  withManualDiscount,
  withOrderDiscount,
  withShippingOverride,
} from '@orderpad/contracts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const amounts = fc.integer({ min: 1, max: 10 ** 9 });
const rates = fc.integer({ min: 1, max: 1_000_000 });
const reason = 'Delay';

const lineOf = (quantity: number, unitPrice: number, more: Partial<QuotedLine> = {}): QuotedLine => ({
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
  discounts: [],
  total: unitPrice * quantity,
  ...more,
});

const parcel: QuotedShipment = {
  shipmentId: 's1',
  parts: [],
  options: [{ id: 'standard', name: 'Standard', price: 800 }],
  methodId: 'standard',
  price: 800,
  discounts: [],
};

/** A draft with what staff give on its lines, on the order and on shipping. */
const draftOf = (more: Partial<Draft> = {}): Draft => ({
  id: 'draft',
  revision: 1,
  flow: 'back-office',
  currency: 'GBP',
  contactId: 'c1',
  lines: [],
  codes: [],
  promotions: [],
  shipments: [{ id: 's1', parts: [] }],
  context: {},
  ...more,
});

/** Prices a draft of lines without promotions for somebody who may take off ten per cent. */
function priced(draft: Draft, lines: readonly QuotedLine[]) {
  const terms = { limit: 10, currency: 'GBP' };
  const discount = (id: string) => draft.lines.find((line) => line.id === id)?.discount;
  const reduced = lines.map((line) => withManualDiscount(line, discount(line.lineId), terms));
  const quoted = reduced.map((each) => each.quoted);
  const order = withOrderDiscount({ lines: quoted, discounts: [] }, draft.discount, terms);
  const carried = withShippingOverride(parcel, draft.shipments[0]?.override, terms);
  return {
    currency: 'GBP',
    lines: quoted,
    shipments: [carried.quoted],
    discounts: order.discounts,
    issues: [...reduced.flatMap(({ issues }) => issues), ...order.issues, ...carried.issues],
  };
}

const granted = (draft: Draft, lines: readonly QuotedLine[]): Approval => ({
  id: 'a1',
  draftId: 'draft',
  contact: { id: 'c1', name: 'Ada' },
  askedBy: { id: 'u1', name: 'Cleo' },
  askedAt: '2026-03-01T09:00:00Z',
  reason,
  state: 'granted',
  reductions: reductionsOf(draft, priced(draft, lines)),
  total: { amount: 1, currency: 'GBP' },
  decidedBy: { id: 'u2', name: 'Mara' },
  decidedAt: '2026-03-01T09:05:00Z',
  history: [{ at: '2026-03-01T09:00:00Z', state: 'asked', by: 'Cleo' }],
});

const codesOf = (draft: Draft, lines: readonly QuotedLine[], grant: Approval | undefined) =>
  approvedIssues(draft, priced(draft, lines), { grant }).map(({ code, path }) => [code, path.join('.')]);

const lineWith = (rate: number, id = 'line') => ({
  id,
  item: lineOf(1, 1).item,
  quantity: 1,
  cause: { kind: 'operator' as const },
  discount: { kind: 'rate' as const, rate, reason },
});

describe('a grant', () => {
  it('covers a rate on fewer pieces, however it is rounded', () => {
    const cases = fc.record({
      rate: rates,
      price: fc.integer({ min: 1, max: 10 ** 6 }),
      pieces: fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 })),
    });
    fc.assert(
      fc.property(cases, ({ rate, price, pieces }) => {
        const of = (quantity: number): Portion => {
          const total = price * quantity;
          return { amount: manualDiscountOn(total, { kind: 'rate', rate, reason }), of: total };
        };
        const [many, few] = [of(Math.max(...pieces)), of(Math.min(...pieces))];
        fc.pre(few.amount > 0);

        expect(isNoMore(few, many)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('covers neither more money nor a larger part by more than a minor unit', () => {
    fc.assert(
      fc.property(amounts, amounts, amounts, amounts, (amount, of, grantedAmount, grantedOf) => {
        fc.pre(amount <= of && grantedAmount <= grantedOf);
        const now = { amount, of };

        const isCovered = isNoMore(now, { amount: grantedAmount, of: grantedOf });

        const most = share(grantedAmount, of, grantedOf, 'down') + 1;
        if (isCovered) expect(amount).toBeLessThanOrEqual(Math.min(grantedAmount, most));
        if (amount > grantedAmount) expect(isCovered).toBe(false);
      }),
    );
  });

  it('lets what it covers pass, and leaves the rest to be asked for', () => {
    const lines = [lineOf(3, 1000), lineOf(1, 1000, { lineId: 'other' })];
    const draft = draftOf({ lines: [lineWith(300_000)] });
    const more = draftOf({ lines: [lineWith(300_000), lineWith(200_000, 'other')] });

    expect(codesOf(draft, lines, granted(draft, lines))).toEqual([
      ['reduction-approved', 'lines.line.discount'],
    ]);
    expect(codesOf(more, lines, granted(draft, lines))).toEqual([
      ['reduction-approved', 'lines.line.discount'],
      ['discount-too-large', 'lines.other.discount'],
    ]);
    const [, open] = approvedIssues(more, priced(more, lines), { grant: granted(draft, lines) });
    expect(open?.fixes.map(({ code }) => code)).toEqual(['set-discount', 'ask-approval', 'remove-discount']);
  });

  it('of a rate for three pieces does not cover three thousand', () => {
    const draft = draftOf({ lines: [lineWith(300_000)] });
    const grant = granted(draft, [lineOf(3, 1000)]);

    expect(codesOf(draft, [lineOf(3000, 1000)], grant)).toEqual([
      ['discount-too-large', 'lines.line.discount'],
    ]);
  });

  it('is for the variant of the line, the contact and the currency that were asked for', () => {
    const lines = [lineOf(3, 1000)];
    const draft = draftOf({ lines: [lineWith(300_000)] });
    const grant = granted(draft, lines);
    const item = { ...lineOf(1, 1).item, variantId: 'tea-2' } as const;
    const blocked = [['discount-too-large', 'lines.line.discount']];

    expect(codesOf(draft, [lineOf(3, 1000, { item })], grant)).toEqual(blocked);
    expect(codesOf({ ...draft, contactId: 'c2' }, lines, grant)).toEqual(blocked);
    expect(codesOf(draft, lines, { ...grant, total: { amount: 1, currency: 'EUR' } })).toEqual(blocked);
  });

  it('of a discount on the order is for all that is taken off its goods', () => {
    const lines = [lineOf(10, 1000)];
    const discount = { kind: 'amount', amount: 3000, reason } as const;
    const draft = draftOf({ discount });
    const grant = granted(draft, lines);
    const alsoOnLine = draftOf({ discount, lines: [lineWith(50_000)] });

    expect(codesOf(draft, lines, grant)).toEqual([['reduction-approved', 'discount']]);
    expect(codesOf(alsoOnLine, lines, grant)).toEqual([['discount-too-large', 'discount']]);
    expect(codesOf(draftOf({ discount: { ...discount, amount: 2999 } }), lines, grant)).toEqual([
      ['reduction-approved', 'discount'],
    ]);
  });

  it('of a price of shipping covers a higher one, and no lower one', () => {
    const at = (price: number) =>
      draftOf({ shipments: [{ id: 's1', parts: [], override: { price, reason } }] });
    const grant = granted(at(400), []);

    expect(codesOf(at(500), [], grant)).toEqual([['reduction-approved', 'shipments.s1.override.price']]);
    expect(codesOf(at(399), [], grant)).toEqual([['shipping-price-too-low', 'shipments.s1.override.price']]);
  });

  it('changes nothing about any other issue', () => {
    const other = issue('method-required', ['shipments', 's1']);

    expect(approvedIssues(draftOf(), { ...priced(draftOf(), []), issues: [other] }, {})).toEqual([other]);
  });
});

describe('the last question', () => {
  const lines = [lineOf(3, 1000)];
  const draft = draftOf({ lines: [lineWith(300_000)] });
  const asked = (more: Partial<Approval>): Approval => ({
    ...granted(draft, lines),
    state: 'asked',
    ...more,
  });
  const toldBy = (last: Approval, now = draft) =>
    approvedIssues(now, priced(now, lines), { last })[0]?.fixes.find(({ code }) => code === 'ask-approval')
      ?.params;

  it('is told where it can be asked: while it waits, and when it was refused', () => {
    expect(toldBy(asked({}))).toEqual({ state: 'asked' });
    expect(toldBy(asked({ state: 'refused', remark: 'Too much' }))).toEqual({
      state: 'refused',
      by: 'Mara',
      remark: 'Too much',
    });
  });

  it('is not told where it was taken back, or where more is taken off now', () => {
    expect(toldBy(asked({ state: 'withdrawn' }))).toEqual({});
    expect(toldBy(asked({}), draftOf({ lines: [lineWith(400_000)] }))).toEqual({});
  });
});

describe('the limit of who decides', () => {
  it('reaches as far as the largest discount that they may give themselves', () => {
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 0, max: 100 }), (amount, of, limit) => {
        fc.pre(amount <= of);
        const line = { lineId: 'l', variantId: 'v', title: 'Tea', quantity: 1, reasons: [], amount, of };
        const reductions: Reductions = { lines: [line], shipments: [] };

        expect(isWithinLimits(reductions, { overrideLimit: limit })).toBe(
          amount <= largestDiscount({ hostTotal: of, net: of, reduced: 0 }, limit),
        );
      }),
    );
  });

  it('is one for goods and one for shipping', () => {
    const goods = { amount: 400, of: 1000 };
    const shipment = { shipmentId: 's1', method: 'Standard', reasons: [], amount: 500, of: 1000 };
    const reductions: Reductions = {
      lines: [],
      order: { amount: 100, of: 700, reasons: [], goods },
      shipments: [shipment],
    };

    expect(isWithinLimits(reductions, { overrideLimit: 40, shippingLimit: 50 })).toBe(true);
    expect(isWithinLimits(reductions, { overrideLimit: 39, shippingLimit: 50 })).toBe(false);
    expect(isWithinLimits(reductions, { overrideLimit: 40, shippingLimit: 49 })).toBe(false);
    expect(isWithinLimits(reductions, {})).toBe(true);
  });
});
