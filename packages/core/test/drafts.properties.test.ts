import {
  type LineSnapshot,
  type Quote,
  type QuotedLine,
  type QuoteSnapshot,
  sumUp,
} from '@orderpad/contracts';
import { differencesBetween, snapshotOf, type Difference } from '@orderpad/core/drafts';
import { assert, constantFrom, integer, option, property, record, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seed } from './random-seed.ts';

const runs = 3_000;

const amount = integer({ min: 0, max: 400 });
const promotionIds = ['spring', 'gift', 'free'] as const;
const issues = ['insufficient-stock', 'not-sold', 'free-line'] as const;

interface Shape {
  readonly currency: string;
  readonly lines: readonly {
    id: string;
    unitPrice: number;
    quantity: number;
    discount: number;
    isGift: boolean;
  }[];
  readonly promotions: readonly string[];
  readonly methodId: string | undefined;
  readonly shipping: number;
  readonly rate: number;
  readonly issues: readonly string[];
}

/** Quotes over few ids and figures, so that two of them often agree in parts. */
const shape = record<Shape>({
  currency: constantFrom('GBP', 'GBP', 'GBP', 'EUR'),
  lines: uniqueArray(
    record({
      id: constantFrom('a', 'b', 'c', 'd'),
      unitPrice: constantFrom(100, 200, 300),
      quantity: constantFrom(1, 2),
      discount: constantFrom(0, 10),
      isGift: constantFrom(false, false, true),
    }),
    { selector: ({ id }) => id, maxLength: 4 },
  ),
  promotions: uniqueArray(constantFrom(...promotionIds)),
  methodId: option(constantFrom('slow', 'fast'), { nil: undefined }),
  shipping: amount,
  rate: constantFrom(0, 100_000, 200_000),
  issues: uniqueArray(constantFrom(...issues)),
});

const lineOf = ({ id, unitPrice, quantity, discount, isGift }: Shape['lines'][number]): QuotedLine => ({
  lineId: id,
  item: {
    kind: 'variant',
    productId: `p-${id}`,
    variantId: `v-${id}`,
    sku: id,
    title: id,
    choices: [],
    ships: true,
  },
  quantity,
  cause: isGift ? { kind: 'promotion', promotionId: 'gift' } : { kind: 'operator' },
  unitPrice,
  discounts:
    discount > 0
      ? [
          {
            level: 'item',
            source: { kind: 'promotion', promotionId: 'spring' },
            name: 'Spring',
            amount: discount,
          },
        ]
      : [],
  total: unitPrice * quantity - discount,
});

function quoteOf({ currency, lines, promotions, methodId, shipping, rate, issues: codes }: Shape): Quote {
  const quoted = lines.map(lineOf);
  const price = methodId === undefined ? 0 : shipping;
  return {
    id: 'q',
    draftId: 'd',
    revision: 1,
    currency,
    expiresAt: '2026-01-01T00:00:00Z',
    lines: quoted,
    shipments: [
      {
        shipmentId: 's',
        parts: [],
        options: ['slow', 'fast'].map((id) => ({ id, name: id, price: shipping })),
        ...(methodId !== undefined && { methodId }),
        price,
        discounts: [],
      },
    ],
    discounts: [],
    promotions: promotions.map((promotionId) => ({
      promotionId,
      name: promotionId,
      scope: 'item',
      access: 'automatic',
    })),
    totals: sumUp({
      lines: quoted.map(({ total }) => ({
        amount: total,
        taxes: rate > 0 ? [{ name: 'VAT', rate }] : [],
      })),
      discount: 0,
      shipping: [{ amount: price, taxes: [] }],
      taxIncluded: false,
      taxPer: 'line',
      rounding: 'half-up',
    }),
    paymentMethods: [],
    issues: codes.map((code) => ({ code, severity: 'error', path: ['lines', 'a'], params: {}, fixes: [] })),
  };
}

/** The prices of a line: names of items are no difference. */
const pricesOf = (lines: readonly LineSnapshot[]) =>
  new Map(
    lines.map(({ lineId, unitPrice, discount, total, quantity }) => [
      lineId,
      `${unitPrice} ${discount} ${total} ${quantity}`,
    ]),
  );

/** Puts the second side of each difference in place of the first: the order as it is shown once all are accepted. */
function accepted(before: QuoteSnapshot, differences: readonly Difference[]): QuoteSnapshot {
  const apply = <Part>(
    kind: Difference['kind'],
    parts: readonly Part[],
    idOf: (part: Part) => string,
  ): Part[] => {
    const own = differences.filter((each) => each.kind === kind);
    const byId = new Map(parts.map((part) => [idOf(part), part]));
    for (const { id, after } of own) {
      byId.delete(id);
      // A difference of this kind holds parts of this list.
      if (after) byId.set(id, after as Part);
    }
    return [...byId.values()];
  };
  const [totals] = differences.flatMap((each) => (each.kind === 'totals' && each.after ? [each.after] : []));
  return {
    ...before,
    lines: apply('line', before.lines, ({ lineId }) => lineId),
    promotions: apply('promotion', before.promotions, ({ promotionId }) => promotionId),
    shipments: apply('shipment', before.shipments, ({ shipmentId }) => shipmentId),
    totals: totals ?? before.totals,
  };
}

const sorted = (snapshot: QuoteSnapshot) => ({
  lines: [...pricesOf(snapshot.lines)].toSorted(([a], [b]) => a.localeCompare(b)),
  promotions: snapshot.promotions
    .map(({ promotionId, discount }) => `${promotionId} ${discount}`)
    .toSorted((a, b) => a.localeCompare(b)),
  shipments: snapshot.shipments.map(({ method, price }) => `${method?.id} ${price}`),
  totals: snapshot.totals,
});

describe(`the differences between two quotes, over ${runs} pairs (ORDERPAD_SEED=${seed})`, () => {
  it('are none between a quote and itself', () => {
    assert(
      property(shape, (one) => {
        const quote = quoteOf(one);
        expect(differencesBetween(snapshotOf(quote), quote).differences).toEqual([]);
      }),
      { numRuns: runs, seed },
    );
  });

  it('name every line, promotion, delivery, tax and sum that differs, once, and no other', () => {
    assert(
      property(shape, shape, (one, other) => {
        const [before, quote] = [snapshotOf(quoteOf(one)), quoteOf(other)];
        const after = snapshotOf(quote);
        const { differences } = differencesBetween(before, quote);
        const named = (kind: Difference['kind']) =>
          differences
            .flatMap((each) => (each.kind === kind ? [each.id] : []))
            .toSorted((a, b) => a.localeCompare(b));
        const isConverted = one.currency !== other.currency;
        const differing = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>) =>
          [...new Set([...a.keys(), ...b.keys()])]
            .filter((id) => isConverted || a.get(id) !== b.get(id))
            .toSorted((x, y) => x.localeCompare(y));

        expect(named('line')).toEqual(differing(pricesOf(before.lines), pricesOf(after.lines)));
        const discounts = ({ promotions }: QuoteSnapshot) =>
          new Map(promotions.map(({ promotionId, discount }) => [promotionId, discount]));
        expect(named('promotion')).toEqual(differing(discounts(before), discounts(after)));
        const deliveries = ({ shipments }: QuoteSnapshot) =>
          new Map(shipments.map(({ shipmentId, method, price }) => [shipmentId, `${method?.id} ${price}`]));
        expect(named('shipment')).toEqual(differing(deliveries(before), deliveries(after)));
        const taxes = ({ totals }: QuoteSnapshot) =>
          new Map(totals.taxes.map((tax) => [`${tax.name} ${tax.rate}`, JSON.stringify(tax)]));
        expect(named('tax')).toEqual(differing(taxes(before), taxes(after)));
        const isOtherSum = isConverted || JSON.stringify(before.totals) !== JSON.stringify(after.totals);
        expect(named('totals')).toEqual(isOtherSum ? ['totals'] : []);
        const gained = other.issues.filter((code) => !one.issues.includes(code));
        expect(named('issue')).toEqual(
          gained.map((code) => `${code} lines a`).toSorted((a, b) => a.localeCompare(b)),
        );
      }),
      { numRuns: runs, seed },
    );
  });

  it('lead from what was saved to exactly what is quoted, once all are accepted', () => {
    assert(
      property(shape, shape, (one, other) => {
        const [before, quote] = [snapshotOf(quoteOf(one)), quoteOf(other)];

        const shown = accepted(before, differencesBetween(before, quote).differences);

        expect(sorted(shown)).toEqual(sorted(snapshotOf(quote)));
      }),
      { numRuns: runs, seed },
    );
  });

  it('offer to keep a price only where the line costs more now', () => {
    assert(
      property(shape, shape, (one, other) => {
        const quote = quoteOf(other);
        for (const { kind, after, kept } of differencesBetween(snapshotOf(quoteOf(one)), quote).differences) {
          if (kept === undefined) continue;
          expect(kind).toBe('line');
          const line = quote.lines.find(
            ({ lineId }) => after && 'lineId' in after && lineId === after.lineId,
          );
          expect(kept * (line?.quantity ?? 0)).toBeLessThan(line?.total ?? 0);
        }
      }),
      { numRuns: runs, seed },
    );
  });
});
