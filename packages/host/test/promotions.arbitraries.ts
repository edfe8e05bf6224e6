import * as fc from 'fast-check';
import type { Basket, Goods } from '../src/slices/promotions/item-offers.ts';
import type { Effect } from '../src/data/promotions.schema.ts';
import type { Offer } from '../src/slices/promotions/offer.ts';

/** A basket and its shipping prices. */
export interface Case {
  readonly basket: Basket;
  readonly shipping: readonly { shipmentId: string; methodId?: string; price: number }[];
}

/** Codes and promotions that a draft asks for, and the offers there are. */
export interface Asked {
  readonly codes: readonly string[];
  readonly promotions: readonly string[];
  readonly offers: readonly Offer[];
}

const productIds = ['p0', 'p1', 'p2'];
const variantIds = ['v0', 'v1', 'v2'];

const line = fc.record({
  product: fc.nat(3),
  quantity: fc.integer({ min: 1, max: 20 }),
  price: fc.oneof(fc.nat(5), fc.nat(5_000)),
  isFixed: fc.boolean(),
});

export const baskets: fc.Arbitrary<Case> = fc
  .tuple(
    fc.array(line, { maxLength: 5 }),
    fc.array(fc.tuple(fc.nat(3_000), fc.nat(12)), { minLength: 3, maxLength: 3 }),
    fc.array(fc.tuple(fc.boolean(), fc.nat(900)), { maxLength: 2 }),
  )
  .map(([lines, goods, shipping]) => ({
    basket: {
      lines: lines.map(({ product, quantity, price, isFixed }, index) => ({
        lineId: `l${index}`,
        productId: productIds[product],
        quantity,
        total: price * quantity,
        isFixed,
      })),
      goods: new Map(
        goods.map(([price, available], index): [string, Goods] => [
          variantIds[index] ?? '',
          // The price per piece falls with the quantity, as with quantity breaks.
          { available, priceOf: (quantity) => (quantity >= 5 ? Math.floor(price * 0.9) : price) },
        ]),
      ),
    },
    shipping: shipping.map(([isChosen, price], index) => ({
      shipmentId: `s${index}`,
      ...(isChosen && { methodId: 'standard' }),
      price: isChosen ? price : 0,
    })),
  }));

const parts = fc.array(
  fc.record({ variantId: fc.constantFrom(...variantIds), quantity: fc.integer({ min: 1, max: 3 }) }),
  { minLength: 1, maxLength: 3 },
);
const products = fc.option(fc.constantFrom(['p0'], ['p1', 'p2'], ['p9']), { nil: undefined });
const limitedTo = (ids: readonly string[] | undefined) => (ids ? { productIds: ids } : {});

const itemEffect: fc.Arbitrary<Effect> = fc.oneof(
  fc
    .record({ rate: fc.integer({ min: 1, max: 1_000_000 }), ids: products })
    .map(({ rate, ids }): Effect => ({ kind: 'percent-off', rate, ...limitedTo(ids) })),
  fc
    .record({ amount: fc.integer({ min: 1, max: 2_000 }), ids: products })
    .map(({ amount, ids }): Effect => ({ kind: 'amount-off', amount, ...limitedTo(ids) })),
  fc.record({ get: parts, quantity: fc.integer({ min: 1, max: 6 }), rate: fc.nat(1_000_000) }).map(
    ({ get, quantity, rate }): Effect => ({
      kind: 'buy-get',
      buy: { productIds: ['p0', 'p1'], quantity },
      get,
      rate,
    }),
  ),
  fc
    .record({ parts, price: fc.nat(5_000) })
    .map(({ parts: all, price }): Effect => ({ kind: 'bundle', parts: all, price })),
);
const orderEffect: fc.Arbitrary<Effect> = fc.oneof(
  fc.integer({ min: 1, max: 1_000_000 }).map((rate): Effect => ({ kind: 'percent-off', rate })),
  fc.integer({ min: 1, max: 20_000 }).map((amount): Effect => ({ kind: 'amount-off', amount })),
);

const kinds = fc.oneof(
  itemEffect.map((effect) => ({ scope: 'item' as const, effect })),
  itemEffect.map((effect) => ({ scope: 'item' as const, effect })),
  orderEffect.map((effect) => ({ scope: 'order' as const, effect })),
  fc.constantFrom(
    { scope: 'shipping' as const, effect: { kind: 'free-shipping' } as const },
    { scope: 'shipping' as const, effect: { kind: 'free-shipping', methodIds: ['express'] } as const },
  ),
);

const offer = fc
  .record({
    kind: kinds,
    access: fc.constantFrom('automatic', 'picked', 'code'),
    priority: fc.nat(3),
    stacking: fc.constantFrom('combinable', 'combinable', 'exclusive'),
    minimum: fc.option(fc.nat(4_000)),
    tierId: fc.constantFrom(null, null, 'gold', 'silver'),
    era: fc.constantFrom('now', 'now', 'now', 'past', 'future'),
  })
  .map(({ kind, era, ...rest }) => ({
    ...rest,
    ...kind,
    startsAt: era === 'future' ? new Date('2027-01-01T00:00:00Z') : null,
    endsAt: era === 'past' ? new Date('2026-01-01T00:00:00Z') : null,
  }));

/** Asks for every offer there is, and for some that do not exist. */
export const drafts: fc.Arbitrary<Asked> = fc
  .tuple(fc.array(offer, { maxLength: 5 }), fc.boolean())
  .map(([all, isMistyped]) => {
    const offers = all.map(
      (each, index): Offer => ({
        ...each,
        id: `o${index}`,
        name: `Offer ${index}`,
        description: null,
        code: each.access === 'code' ? `C${index}` : null,
        limit: null,
        limitPerContact: null,
      }),
    );
    return {
      offers,
      codes: [
        ...offers.flatMap(({ code }) => (code === null ? [] : [code.toLowerCase()])),
        ...(isMistyped ? ['NOPE'] : []),
      ],
      promotions: offers.filter(({ access }) => access === 'picked').map(({ id }) => id),
    };
  });
