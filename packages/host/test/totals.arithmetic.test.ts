import type { Address, QuotedShipment, Shipment } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { taxedCharges } from '../src/pricing/taxes.ts';
import { totalsIn } from '../src/pricing/totals.ts';
import { deliveryTaxParts, deliveryTaxPolicyAt } from '../src/slices/shipping/delivery-tax.ts';
import { aMarket } from './arithmetic.ts';

const vat = { name: 'VAT', rate: 200_000 };
const low = { name: 'VAT', rate: 50_000 };
const state = { name: 'NY', rate: 88_750 };

const place = (country: string, region?: string): Address => ({
  line1: '1 Row',
  city: 'X',
  country,
  ...(region && { region }),
});
const quoted = (shipmentId: string, more: Partial<QuotedShipment>): QuotedShipment => ({
  shipmentId,
  parts: [],
  options: [],
  price: 0,
  discounts: [],
  ...more,
});
const goods = (lineId: string, total: number, quantity = 1, taxClass = 'standard') => ({
  quoted: { lineId, total, quantity },
  taxClass,
});
const part = (lineId: string, quantity: number) => ({ lineId, quantity });

describe('the taxed charges of an order on the shop’s own terms', () => {
  const own = aMarket({ country: undefined });
  const zones = new Map([
    ['GB', { zone: 'home', taxes: [vat] }],
    ['FR', { zone: 'europe', taxes: [] }],
    ['IE', { zone: 'europe', taxes: [low] }],
  ]);
  const order = {
    draft: { lines: [], shipments: [] },
    user: { address: null },
    contact: undefined,
    market: own,
  };

  it('follow the address of each part of a line', () => {
    const shipments = [
      quoted('s1', { address: place('GB'), parts: [part('a', 1)] }),
      quoted('s2', { address: place('IE'), parts: [part('a', 2), part('b', 1)] }),
    ];

    const { lines, shipping } = taxedCharges(order, zones, [goods('a', 300, 3), goods('b', 70)], shipments);

    expect(lines).toEqual([
      { id: 'a', amount: 100, taxes: [vat] },
      { id: 'a', amount: 200, taxes: [low] },
      { id: 'b', amount: 70, taxes: [low] },
    ]);
    expect(shipping).toEqual([]);
  });

  it('of what does not ship are taxed where the order goes, and nowhere without a country', () => {
    const line = [goods('song', 99)];
    const contact = { id: 'c', addresses: [{ id: 'a', ...place('GB') }] };

    const nowhere = taxedCharges(order, zones, line, []);
    const chosen = taxedCharges(
      { ...order, draft: { lines: [], shipments: [], destination: 'IE' } },
      zones,
      line,
      [],
    );
    const home = taxedCharges({ ...order, contact }, zones, line, []);
    const unknown = taxedCharges(
      { ...order, draft: { lines: [], shipments: [], destination: 'AQ' } },
      zones,
      line,
      [],
    );

    expect(nowhere.lines).toEqual([{ id: 'song', amount: 99, taxes: [] }]);
    expect(chosen.lines).toEqual([{ id: 'song', amount: 99, taxes: [low] }]);
    expect(home.lines).toEqual([{ id: 'song', amount: 99, taxes: [vat] }]);
    expect(unknown.lines).toEqual([{ id: 'song', amount: 99, taxes: [] }]);
  });

  it('of delivery are taxed as the goods it brings, by what these cost', () => {
    const lines = [goods('a', 1000, 2), goods('b', 500), goods('refund', -100)];
    const to = place('GB');
    const parts = [part('a', 1), part('b', 1), part('refund', 1), part('gone', 5)];

    const { shipping } = taxedCharges(order, zones, lines, [
      quoted('s1', { address: to, parts, price: 400 }),
      quoted('s2', { address: place('FR'), parts: [part('a', 1)], price: 300 }),
      quoted('s3', { address: to, parts: [part('a', 1)], price: 0 }),
    ]);

    expect(shipping).toEqual([
      { amount: 400, taxes: [vat] },
      { amount: 300, taxes: [] },
    ]);
  });
});

describe('the taxed charges of an order in a market', () => {
  const market = aMarket({
    country: 'US',
    regions: [
      { code: 'NY', name: 'New York' },
      { code: 'OR', name: 'Oregon' },
    ],
    taxes: [
      { region: '', taxClass: 'standard', ...vat },
      { region: '', taxClass: 'books', ...low },
      { region: 'NY', taxClass: 'standard', ...state },
    ],
    deliveryTaxes: [
      { region: '', policy: 'as-goods' },
      { region: 'OR', policy: 'standard' },
    ],
  });
  const contact = { id: 'c', addresses: [{ id: 'a', ...place('US', 'NY') }] };
  const shipmentTo = (address: Address): Shipment => ({
    id: 's1',
    to: { kind: 'other', address },
    parts: [],
  });
  const order = { draft: { lines: [], shipments: [] }, user: { address: null }, contact, market };

  it('follow region and class of goods', () => {
    const shipments = [
      quoted('s1', { address: place('US', 'NY'), parts: [part('a', 1), part('book', 1)] }),
      quoted('s2', { address: place('US', 'OR'), parts: [part('a', 1)] }),
    ];

    const { lines } = taxedCharges(
      order,
      new Map(),
      [goods('a', 200, 2), goods('book', 50, 1, 'books')],
      shipments,
    );

    expect(lines).toEqual([
      { id: 'a', amount: 100, taxes: [vat] },
      { id: 'a', amount: 100, taxes: [state] },
      { id: 'book', amount: 50, taxes: [] },
    ]);
  });

  it('of what has no address follow the first shipment, else the contact', () => {
    const line = [goods('song', 99)];
    const first = { ...order, draft: { lines: [], shipments: [shipmentTo(place('US', 'OR'))] } };

    expect(taxedCharges(order, new Map(), line, []).lines).toMatchObject([{ taxes: [state] }]);
    expect(taxedCharges(first, new Map(), line, []).lines).toMatchObject([{ taxes: [vat] }]);
    expect(
      taxedCharges({ ...order, contact: { id: 'c', addresses: [] } }, new Map(), line, []).lines,
    ).toMatchObject([{ taxes: [vat] }]);
    expect(taxedCharges({ ...order, contact: undefined }, new Map(), line, []).lines).toMatchObject([
      { taxes: [vat] },
    ]);
  });

  it('of delivery follow the policy of the place it goes to, or would go to', () => {
    const lines = [goods('book', 50, 1, 'books')];
    const parts = [part('book', 1)];
    const to = (address?: Address) => [quoted('s1', { ...(address && { address }), parts, price: 400 })];
    const first = { ...order, draft: { lines: [], shipments: [shipmentTo(place('US', 'OR'))] } };

    expect(taxedCharges(order, new Map(), lines, to(place('US', 'OR'))).shipping).toEqual([
      { amount: 400, taxes: [vat] },
    ]);
    expect(taxedCharges(order, new Map(), lines, to(place('US', 'NY'))).shipping).toEqual([
      { amount: 400, taxes: [] },
    ]);
    expect(taxedCharges(first, new Map(), lines, to()).shipping).toEqual([{ amount: 400, taxes: [vat] }]);
  });

  it('of delivery are split over goods with different taxes by what these cost', () => {
    const lines = [goods('a', 600, 2), goods('book', 100, 1, 'books'), goods('refund', -900)];
    const parts = [part('a', 1), part('book', 1), part('refund', 1)];

    const { shipping } = taxedCharges(order, new Map(), lines, [
      quoted('s1', { address: place('US', 'TX'), parts, price: 400 }),
    ]);

    expect(shipping).toEqual([
      { amount: 300, taxes: [vat] },
      { amount: 100, taxes: [low] },
    ]);
  });

  it('of a line that goes to two places are split by its pieces', () => {
    const shipments = [
      quoted('s1', { address: place('US', 'NY'), parts: [part('a', 1)], price: 100 }),
      quoted('s2', { address: place('US', 'OR'), parts: [part('a', 3)], price: 0 }),
    ];

    const { lines, shipping } = taxedCharges(order, new Map(), [goods('a', 400, 4)], shipments);

    expect(lines).toEqual([
      { id: 'a', amount: 300, taxes: [vat] },
      { id: 'a', amount: 100, taxes: [state] },
    ]);
    expect(shipping).toEqual([{ amount: 100, taxes: [state] }]);
  });
});

describe('the tax on delivery', () => {
  const market = aMarket({
    country: 'US',
    regions: [
      { code: 'NY', name: 'New York' },
      { code: 'NJ', name: 'New Jersey' },
    ],
    deliveryTaxes: [
      { region: '', policy: 'untaxed' },
      { region: 'NY', policy: 'standard' },
    ],
  });

  it('has the policy of the region, else of the country, else follows the goods', () => {
    expect(deliveryTaxPolicyAt(market, place('US', 'NY'))).toBe('standard');
    expect(deliveryTaxPolicyAt(market, place('US', 'NJ'))).toBe('untaxed');
    expect(deliveryTaxPolicyAt(market, place('US', 'TX'))).toBe('untaxed');
    expect(deliveryTaxPolicyAt(market, undefined)).toBe('untaxed');
    expect(deliveryTaxPolicyAt(aMarket(), place('FR'))).toBe('as-goods');
  });

  it.each([
    ['as-goods', [low], [{ weight: 5, taxes: [low] }]],
    ['as-goods', [], [{ weight: 5, taxes: [] }]],
    ['standard', [], [{ weight: 1, taxes: [vat] }]],
    ['standard', [low], [{ weight: 1, taxes: [vat] }]],
    ['untaxed', [low], []],
    ['if-any', [low], [{ weight: 1, taxes: [vat] }]],
    ['if-any', [], []],
  ] as const)('%s, of goods with %j, is %j', (policy, taxes, parts) => {
    expect(deliveryTaxParts(policy, [{ weight: 5, taxes }], [vat])).toEqual(parts);
  });

  it('follows any one of the goods that is taxed', () => {
    const mixed = [
      { weight: 5, taxes: [] },
      { weight: 5, taxes: [low] },
    ];

    expect(deliveryTaxParts('if-any', mixed, [vat])).toEqual([{ weight: 1, taxes: [vat] }]);
  });
});

describe('the totals of an order in a market', () => {
  const city = { name: 'City', rate: 50_000 };
  const known = [state, city, low, vat].map((tax) => ({ region: '', taxClass: 'standard', ...tax }));

  it('list taxes in the order of the market, by name and rate', () => {
    const lines = [vat, low, city, state].map((tax, index) => ({
      id: `l${index}`,
      amount: 999,
      taxes: [tax],
    }));
    const given = { lines, discount: 100, shipping: [{ amount: 50, taxes: [vat] }] };

    const totals = totalsIn(aMarket({ taxes: known }), given);

    expect(totals.taxes.map(({ name, rate }) => ({ name, rate }))).toEqual([state, city, low, vat]);
    expect(totals).toMatchObject({ subtotal: 3996, discount: 100, shipping: 50 });
    expect(totalsIn(aMarket({ taxes: known }), { ...given, lines: lines.toReversed() })).toEqual(totals);
  });

  it('give the last unit of a discount to the line whose id comes first, whatever its place', () => {
    const lines = ['a', 'b'].map((id) => ({ id, amount: 100, taxes: id === 'b' ? [vat] : [] }));
    const bases = (given: typeof lines) =>
      totalsIn(aMarket({ taxes: known }), { lines: given, discount: 1, shipping: [] }).taxes.map(
        ({ base }) => base,
      );

    expect(bases(lines)).toEqual([100]);
    expect(bases(lines.toReversed())).toEqual([100]);
  });

  it('keep the parts of one line in their order', () => {
    const lines = [[], [vat]].map((taxes) => ({ id: 'a', amount: 100, taxes }));

    const { taxes } = totalsIn(aMarket({ taxes: known }), { lines, discount: 1, shipping: [] });

    expect(taxes).toMatchObject([{ base: 100 }]);
  });

  it('settle taxes as the market does', () => {
    const lines = [3, 3, 3].map((amount, index) => ({ id: `${index}`, amount, taxes: [vat] }));
    const taxIn = (terms: Parameters<typeof aMarket>[0]) =>
      totalsIn(aMarket(terms), { lines, discount: 0, shipping: [] });

    expect(taxIn({ taxPer: 'line' })).toMatchObject({ tax: 3, total: 12, taxIncluded: false });
    expect(taxIn({ taxPer: 'order' })).toMatchObject({ tax: 2 });
    expect(taxIn({ taxPer: 'line', rounding: 'down' })).toMatchObject({ tax: 0 });
    expect(taxIn({ taxIncluded: true })).toMatchObject({ tax: 2, total: 9, taxIncluded: true });
  });
});
