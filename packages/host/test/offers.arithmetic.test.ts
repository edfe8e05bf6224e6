import { describe, expect, it } from 'vitest';
import { applyItemOffers, discountOf, partsFor, type Basket } from '../src/slices/promotions/item-offers.ts';
import { applyOrderOffers, applyShippingOffers } from '../src/slices/promotions/order-offers.ts';
import { aClaim, anOffer } from './arithmetic.ts';

const line = (lineId: string, total: number, more: Partial<Basket['lines'][number]> = {}) => ({
  lineId,
  productId: `p-${lineId}`,
  quantity: 1,
  total,
  isFixed: false,
  ...more,
});

const basketOf = (lines: Basket['lines'], goods: Basket['goods'] = new Map()): Basket => ({ lines, goods });

const goodsOf = (entries: Record<string, readonly [available: number, price: number]>): Basket['goods'] =>
  new Map(
    Object.entries(entries).map(([id, [available, price]]) => [
      id,
      { available, priceOf: (quantity) => (quantity >= 10 ? price - 1 : price) },
    ]),
  );

const amounts = ({ discounts }: ReturnType<typeof applyItemOffers>) =>
  Object.fromEntries([...discounts].map(([id, all]) => [id, all.map(({ amount }) => amount)]));

const half = { effect: { kind: 'percent-off', rate: 500_000 } } as const;

describe('offers on items', () => {
  it('take a share off each line, or off those of their products', () => {
    const lines = [line('a', 1001), line('b', 300), line('custom', 500, { productId: undefined })];

    const all = applyItemOffers(basketOf(lines), [aClaim(half)]);
    const some = applyItemOffers(basketOf(lines), [
      aClaim({ effect: { ...half.effect, productIds: ['p-b', 'p-z'] } }),
    ]);

    expect(amounts(all)).toEqual({ a: [501], b: [150], custom: [250] });
    expect(all).toMatchObject({ saved: 901, added: [], idle: new Map() });
    expect(amounts(some)).toEqual({ b: [150] });
  });

  it('take an amount off each piece, and never more than what is left', () => {
    const lines = [line('a', 1000, { quantity: 3 }), line('b', 40, { quantity: 2 })];
    const fifty = aClaim({ id: 'fifty', effect: { kind: 'amount-off', amount: 50 } });

    const outcome = applyItemOffers(basketOf(lines), [fifty, aClaim({ id: 'half', ...half }), fifty]);

    expect(amounts(outcome)).toEqual({ a: [150, 425, 150], b: [40] });
    expect(outcome.saved).toBe(150 + 425 + 150 + 40);
  });

  it('leave prices that staff set and lines below nothing alone, and say that they did nothing', () => {
    const lines = [line('a', 1000, { isFixed: true }), line('b', -100), line('c', 0)];

    const outcome = applyItemOffers(basketOf(lines), [aClaim(half)]);

    expect(outcome).toEqual({
      discounts: new Map(),
      added: [],
      saved: 0,
      idle: new Map([['offer', { code: 'promotion-nothing' }]]),
    });
  });

  it('name their source, with the code that was typed', () => {
    const claim = aClaim({ id: 'o', name: 'Half off', ...half }, 'half');

    expect(discountOf(claim, 'item', 5)).toEqual({
      level: 'item',
      source: { kind: 'promotion', promotionId: 'o', code: 'half' },
      name: 'Half off',
      amount: 5,
    });
    expect(discountOf(aClaim(half), 'order', 5).source).toStrictEqual({
      kind: 'promotion',
      promotionId: 'offer',
    });
    expect(applyItemOffers(basketOf([line('a', 10)]), [claim]).discounts.get('a')).toEqual([
      discountOf(claim, 'item', 5),
    ]);
  });

  it('of other kinds change no item', () => {
    const outcome = applyItemOffers(basketOf([line('a', 10)]), [
      aClaim({ effect: { kind: 'free-shipping' } }),
    ]);

    expect(outcome).toMatchObject({ saved: 0, idle: new Map([['offer', { code: 'promotion-nothing' }]]) });
  });
});

describe('offers that add items', () => {
  const buyGet = {
    kind: 'buy-get',
    buy: { productIds: ['p-a', 'p-b'], quantity: 3 },
    get: [
      { variantId: 'v', quantity: 1 },
      { variantId: 'w', quantity: 2 },
    ],
    rate: 1_000_000,
  } as const;
  const bundle = {
    kind: 'bundle',
    parts: [
      { variantId: 'v', quantity: 1 },
      { variantId: 'w', quantity: 2 },
    ],
    price: 750,
  } as const;

  it('add their parts once for each full quantity bought, over all lines', () => {
    const bought = [
      line('a', 1, { quantity: 4 }),
      line('b', 1, { quantity: 3 }),
      line('c', 1, { quantity: 9 }),
    ];
    const custom = line('d', 1, { quantity: 9, productId: undefined });
    const offer = anOffer({ effect: buyGet });

    expect(partsFor(offer, [...bought, custom])).toEqual([
      { variantId: 'v', quantity: 2 },
      { variantId: 'w', quantity: 4 },
    ]);
    expect(partsFor(offer, [line('a', 1, { quantity: 3 })])).toEqual(buyGet.get);
    expect(partsFor(offer, [line('a', 1, { quantity: 2 })])).toEqual([]);
    expect(partsFor(offer, [])).toEqual([]);
    expect(partsFor(anOffer({ effect: bundle }), [])).toEqual(bundle.parts);
    expect(partsFor(anOffer(half), bought)).toBeUndefined();
  });

  it('add no more pieces than a line can hold', () => {
    const lines = [1, 2, 3, 4].map(() => line('a', 1, { quantity: 1_000_000 }));

    expect(partsFor(anOffer({ effect: buyGet }), lines)).toEqual([
      { variantId: 'v', quantity: 500_000 },
      { variantId: 'w', quantity: 1_000_000 },
    ]);
  });

  it('bring each part at its price for the quantity, with the discount spread over all', () => {
    const goods = goodsOf({ v: [1, 500], w: [2, 301] });

    const outcome = applyItemOffers(basketOf([], goods), [aClaim({ id: 'set', effect: bundle })]);

    const off = 500 + 602 - 750;
    expect(outcome).toMatchObject({ saved: off, idle: new Map(), discounts: new Map() });
    expect(outcome.added).toEqual([
      {
        variantId: 'v',
        quantity: 1,
        unitPrice: 500,
        lineId: 'set/1',
        promotionId: 'set',
        discounts: [discountOf(aClaim({ id: 'set', effect: bundle }), 'item', 160)],
        total: 340,
      },
      {
        variantId: 'w',
        quantity: 2,
        unitPrice: 301,
        lineId: 'set/2',
        promotionId: 'set',
        discounts: [discountOf(aClaim({ id: 'set', effect: bundle }), 'item', 192)],
        total: 410,
      },
    ]);
  });

  it('list no discount for what already costs less, and take a rate off what is bought', () => {
    const goods = goodsOf({ v: [1, 100], w: [2, 100] });
    const lines = [line('a', 1, { quantity: 3 })];

    const cheap = applyItemOffers(basketOf([], goods), [aClaim({ effect: bundle })]);
    const rated = applyItemOffers(basketOf(lines, goods), [aClaim({ effect: { ...buyGet, rate: 500_000 } })]);

    expect(cheap.added.map(({ total, discounts }) => [total, discounts])).toEqual([
      [100, []],
      [200, []],
    ]);
    expect(cheap.saved).toBe(0);
    expect(rated.added.map(({ total }) => total)).toEqual([50, 100]);
    expect(rated.saved).toBe(150);
  });

  it('take the last pieces, each once, and say when there are none left or none was earned', () => {
    const goods = goodsOf({ v: [2, 500], w: [3, 300] });
    const [first, second] = ['first', 'second'].map((id) => aClaim({ id, effect: bundle }));
    const [none, unsold] = [
      aClaim({ id: 'none', effect: buyGet }),
      aClaim({ id: 'unsold', effect: { ...bundle, parts: [{ variantId: 'gone', quantity: 1 }] } }),
    ];
    if (!first || !second) throw new Error('two claims were made');

    const outcome = applyItemOffers(basketOf([], goods), [first, second, none, unsold]);

    expect(outcome.added.map(({ lineId }) => lineId)).toEqual(['first/1', 'first/2']);
    expect(outcome.idle).toEqual(
      new Map([
        ['second', { code: 'promotion-out-of-stock' }],
        ['none', { code: 'promotion-nothing' }],
        ['unsold', { code: 'promotion-out-of-stock' }],
      ]),
    );
  });
});

describe('the minimum of an offer', () => {
  const from = (minimum: number, id = 'min') => aClaim({ id, minimum, ...half });
  const short = (minimum: number, missing: number) => ({
    code: 'promotion-minimum',
    params: { minimum, missing },
  });

  it('is compared with what is left to pay for the items when its turn comes', () => {
    const lines = [line('a', 1000), line('b', -50)];

    const outcome = applyItemOffers(basketOf(lines), [
      from(1000, 'first'),
      from(501, 'second'),
      from(500, 'third'),
    ]);

    expect(amounts(outcome)).toEqual({ a: [500, 250] });
    expect(outcome.idle).toEqual(new Map([['second', short(501, 1)]]));
  });

  it('counts what earlier offers have added', () => {
    const goods = goodsOf({ v: [5, 500] });
    const effect = { kind: 'bundle', price: 300, parts: [{ variantId: 'v', quantity: 1 }] } as const;

    const outcome = applyItemOffers(basketOf([line('a', 100)], goods), [
      aClaim({ id: 'set', effect }),
      from(401, 'above'),
      from(400, 'reached'),
    ]);

    expect(outcome.idle).toEqual(new Map([['above', short(401, 1)]]));
    expect(amounts(outcome)).toEqual({ a: [50] });
  });

  it('of an order or of its shipping is compared with what is paid', () => {
    const order = aClaim({ id: 'five', minimum: 800, effect: { kind: 'amount-off', amount: 5 } });
    const shipping = aClaim({ id: 'free', minimum: 800, effect: { kind: 'free-shipping' } });
    const shipments = [{ shipmentId: 's1', price: 300 }];

    expect(applyOrderOffers({ subtotal: 1000, paid: 799 }, [order])).toEqual({
      discounts: [],
      idle: new Map([['five', short(800, 1)]]),
      saved: 0,
    });
    expect(applyOrderOffers({ subtotal: 1000, paid: 800 }, [order])).toMatchObject({ saved: 5 });
    expect(applyShippingOffers(shipments, 799, [shipping])).toEqual({
      discounts: new Map(),
      idle: new Map([['free', short(800, 1)]]),
      saved: 0,
    });
    expect(applyShippingOffers(shipments, 800, [shipping])).toMatchObject({ saved: 300 });
    expect(applyShippingOffers([], 799, [shipping]).idle).toEqual(new Map([['free', short(800, 1)]]));
  });
});

describe('offers on an order', () => {
  const five = aClaim({ id: 'five', scope: 'order', effect: { kind: 'amount-off', amount: 500 } });
  const tenth = aClaim({ id: 'tenth', scope: 'order', effect: { kind: 'percent-off', rate: 100_000 } });

  it('take off what earlier ones left, and never more', () => {
    expect(applyOrderOffers({ subtotal: 705, paid: 705 }, [tenth, five, tenth, five, five])).toEqual({
      discounts: [
        discountOf(tenth, 'order', 71),
        discountOf(five, 'order', 500),
        discountOf(tenth, 'order', 13),
        discountOf(five, 'order', 121),
      ],
      idle: new Map([['five', { code: 'promotion-nothing' }]]),
      saved: 705,
    });
  });

  it('take nothing off an order below nothing, and nothing if they are of another kind', () => {
    expect(applyOrderOffers({ subtotal: -100, paid: -100 }, [five])).toMatchObject({
      discounts: [],
      saved: 0,
    });
    expect(
      applyOrderOffers({ subtotal: 100, paid: 100 }, [aClaim({ effect: { kind: 'free-shipping' } })]),
    ).toMatchObject({
      discounts: [],
      idle: new Map([['offer', { code: 'promotion-nothing' }]]),
      saved: 0,
    });
  });
});

describe('offers on shipping', () => {
  const free = aClaim({ id: 'free', scope: 'shipping', effect: { kind: 'free-shipping' } });
  const standard = aClaim({
    id: 'standard',
    scope: 'shipping',
    effect: { kind: 'free-shipping', methodIds: ['economy', 'standard'] },
  });
  const shipments = [
    { shipmentId: 's1', methodId: 'standard', price: 395 },
    { shipmentId: 's2', methodId: 'express', price: 895 },
    { shipmentId: 's3', price: 0 },
  ];

  it('make each shipment free once, by the first offer that means its method', () => {
    expect(applyShippingOffers(shipments, 1000, [standard, free])).toEqual({
      discounts: new Map([
        ['s1', [discountOf(standard, 'shipping', 395)]],
        ['s2', [discountOf(free, 'shipping', 895)]],
      ]),
      idle: new Map(),
      saved: 1290,
    });
  });

  it('take nothing off what costs nothing, and wait for a method', () => {
    const waiting = [
      { shipmentId: 's1', price: 500 },
      { shipmentId: 's2', methodId: 'standard', price: 0 },
    ];

    expect(applyShippingOffers(waiting, 1000, [standard])).toEqual({
      discounts: new Map(),
      idle: new Map(),
      saved: 0,
    });
  });

  it('say so when nothing ships, and are the only kind that counts', () => {
    const other = aClaim({ id: 'other', scope: 'shipping', effect: { kind: 'percent-off', rate: 1 } });

    expect(applyShippingOffers([], 1000, [free, other]).idle).toEqual(
      new Map([['free', { code: 'promotion-nothing-ships' }]]),
    );
    expect(applyShippingOffers(shipments, 1000, [other])).toMatchObject({ discounts: new Map(), saved: 0 });
  });
});
