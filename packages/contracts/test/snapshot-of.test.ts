import { issue, type Discount, type Quote, type QuotedLine, snapshotOf, warning } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';

const choices = ['Red'];
const tea: QuotedLine = {
  lineId: 'l1',
  item: { kind: 'variant', productId: 'p1', variantId: 'v1', sku: 'TEA', title: 'Tea', choices, ships: true },
  quantity: 3,
  cause: { kind: 'operator' },
  unitPrice: 500,
  discounts: [],
  total: 1500,
};
const totals = {
  subtotal: 1500,
  discount: 0,
  shipping: 0,
  tax: 0,
  taxIncluded: false,
  total: 1500,
  taxes: [],
};
const quote: Quote = {
  id: 'q1',
  draftId: 'd1',
  revision: 4,
  currency: 'GBP',
  expiresAt: '2026-03-01T00:00:00Z',
  lines: [tea],
  shipments: [],
  discounts: [],
  totals,
  paymentMethods: [],
  issues: [],
};
const by = (promotionId: string, amount: number, code?: string): Discount => ({
  level: 'item',
  name: `Name of ${promotionId}`,
  amount,
  source: { kind: 'promotion', promotionId, ...(code !== undefined && { code }) },
});
const promotionsOf = (more: Partial<Quote>) => snapshotOf({ ...quote, ...more }).promotions;

describe('what a quote says, as it is saved beside a draft', () => {
  it('holds its currency, its lines and its totals, and nothing else of it', () => {
    expect(snapshotOf(quote)).toEqual({
      currency: 'GBP',
      lines: [
        {
          lineId: 'l1',
          title: 'Tea',
          choices,
          variantId: 'v1',
          quantity: 3,
          cause: { kind: 'operator' },
          unitPrice: 500,
          discount: 0,
          total: 1500,
        },
      ],
      promotions: [],
      shipments: [],
      totals,
      issues: [],
    });
  });

  it('gives a custom item neither choices nor a variant, and sums up what is taken off a line', () => {
    const item = { kind: 'custom', title: 'Engraving', unitPrice: 900, ships: false } as const;
    const discounts = [by('p1', 100), by('p2', 50)];

    const [line] = snapshotOf({ ...quote, lines: [{ ...tea, item, discounts }] }).lines;

    expect(line).toMatchObject({ title: 'Engraving', choices: [], discount: 150 });
    expect(line).not.toHaveProperty('variantId');
  });

  it('names the method of a shipment that has chosen one, and its price', () => {
    const options = ['post', 'courier'].map((id) => ({ id, name: `By ${id}`, price: 500 }));
    const shipped = { shipmentId: 's1', parts: [], options, price: 500, discounts: [] };

    const { shipments } = snapshotOf({
      ...quote,
      shipments: [
        { ...shipped, methodId: 'courier' },
        { ...shipped, shipmentId: 's2', price: 0 },
      ],
    });

    expect(shipments).toEqual([
      { shipmentId: 's1', method: { id: 'courier', name: 'By courier' }, price: 500 },
      { shipmentId: 's2', price: 0 },
    ]);
  });

  it('keeps the code and path of errors and warnings, and no notices', () => {
    const error = issue('not-sold', ['lines', 'l1'], {});
    const notice = { ...issue('free-line', ['lines', 'l1'], { title: 'Tea' }), severity: 'info' } as const;

    expect(
      snapshotOf({ ...quote, issues: [error, notice, warning('not-settled', ['shipments'])] }).issues,
    ).toEqual([
      { code: 'not-sold', path: ['lines', 'l1'] },
      { code: 'not-settled', path: ['shipments'] },
    ]);
  });

  it('adds up what a promotion takes off lines, shipments and the order', () => {
    const shipment = { shipmentId: 's1', parts: [], options: [], price: 500, discounts: [by('p1', 20)] };

    expect(
      promotionsOf({
        lines: [{ ...tea, discounts: [by('p1', 100, 'TEN'), by('p2', 7)] }],
        shipments: [shipment],
        discounts: [by('p1', 3)],
      }),
    ).toEqual([
      { promotionId: 'p1', name: 'Name of p1', code: 'TEN', discount: 123 },
      { promotionId: 'p2', name: 'Name of p2', discount: 7 },
    ]);
  });

  it('keeps the promotions that the host lists first, by the names that it gives them, also where they take nothing off', () => {
    const listed = [
      { promotionId: 'p2', name: 'A free bag', scope: 'order', access: 'code', code: 'BAG' },
      { promotionId: 'p1', name: 'Ten per cent', scope: 'order', access: 'automatic' },
    ] as const;

    expect(promotionsOf({ promotions: listed.slice(), discounts: [by('p1', 10), by('p3', 1)] })).toEqual([
      { promotionId: 'p2', name: 'A free bag', code: 'BAG', discount: 0 },
      { promotionId: 'p1', name: 'Ten per cent', discount: 10 },
      { promotionId: 'p3', name: 'Name of p3', discount: 1 },
    ]);
  });

  it('counts nothing that somebody else than a promotion takes off', () => {
    expect(
      promotionsOf({ discounts: [{ ...by('p1', 10), source: { kind: 'reward', rewardId: 'r1' } }] }),
    ).toEqual([]);
  });
});
