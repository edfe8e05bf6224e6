import type { Discount, Line, OrderLine, Product, SkuAnswer } from '@orderpad/contracts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notCopied, planReorder, type ReorderScope } from '../src/reorder/reorder.rules.ts';
import { lineOf } from './driver.ts';
import { mug, song, tea } from './fake-host.ts';
import { seed } from './random-seed.ts';

const goods: readonly Product[] = [tea, mug, song];
const skuOf = ({ variants: [variant] }: Product): string => variant?.sku ?? '';
const found = (product: Product): SkuAnswer => ({
  kind: 'found',
  sku: skuOf(product),
  variantId: skuOf(product),
  product,
});

/** Returns a line of a past order at the price of the catalog. */
function past(product: Product, changes: Partial<OrderLine> = {}): OrderLine {
  const unitPrice = product.variants[0]?.price?.amount ?? 0;
  return {
    id: `line-${product.id}`,
    item: lineOf(product).item,
    quantity: 2,
    cause: { kind: 'operator' },
    unitPrice,
    discounts: [],
    total: 2 * unitPrice,
    ...changes,
  };
}

/** A discount that staff gave on a line. */
const reduction: Discount = {
  level: 'item',
  source: { kind: 'manual', rate: 50_000 },
  name: 'Agreed',
  amount: 1,
};

const custom: OrderLine = past(tea, {
  item: { kind: 'custom', title: 'Engraving', unitPrice: 500, ships: false },
});
const scope: ReorderScope = { lines: [], currency: 'GBP', takesCustom: true, takesNotes: true };
const answers = new Map(goods.map((product) => [skuOf(product), found(product)]));
const plan = (
  lines: readonly OrderLine[],
  {
    said = answers,
    ...changes
  }: Partial<ReorderScope> & { readonly said?: ReadonlyMap<string, SkuAnswer> } = {},
) => planReorder({ lines: [...lines], currency: 'GBP' }, said, { ...scope, ...changes });
const answered = (answer: SkuAnswer) => new Map([[answer.sku, answer]]);

describe('planning to order a past order again', () => {
  it('repeats item, quantity and note at the price of today', () => {
    const { lines, notes } = plan([past(tea, { note: 'Loose, please' }), past(mug, { quantity: 6 })]);

    expect(lines).toEqual([
      { item: lineOf(tea).item, quantity: 2, note: 'Loose, please' },
      { item: lineOf(mug).item, quantity: 6 },
    ]);
    expect(notes).toEqual([]);
  });

  it('raises the plain line that orders the same item, once', () => {
    const own: Line = { ...lineOf(tea, 3), id: 'own', cause: { kind: 'operator' } };

    const { lines } = plan([past(tea), past(tea)], { lines: [own] });

    expect(lines.map(({ id, quantity }) => [id, quantity])).toEqual([
      ['own', 2],
      [undefined, 2],
    ]);
  });

  it('adds a line where the own one has a note, or would exceed a million', () => {
    const own: Line = { ...lineOf(tea, 3), id: 'own', cause: { kind: 'operator' } };

    const beside = plan([past(tea)], { lines: [{ ...own, note: 'Green' }] });
    const beyond = plan([past(tea)], { lines: [{ ...own, quantity: 999_999 }] });
    const upTo = plan([past(tea)], { lines: [{ ...own, quantity: 999_998 }] });
    const earned = plan([past(tea)], { lines: [{ ...own, cause: { kind: 'reward', rewardId: 'r' } }] });

    expect([beside, beyond, upTo, earned].map(({ lines }) => lines[0]?.id)).toEqual([
      undefined,
      undefined,
      'own',
      undefined,
    ]);
  });

  it('raises the own line by a later one where the first would exceed a million', () => {
    const own: Line = { ...lineOf(tea, 999_998), id: 'own', cause: { kind: 'operator' } };

    const { lines } = plan([past(tea, { quantity: 3 }), past(tea, { quantity: 2 })], { lines: [own] });

    expect(lines.map(({ id }) => id)).toEqual([undefined, 'own']);
  });

  it('names what is no longer known, not sold, or another item now', () => {
    const sku = 'TEA';
    const other = { ...mug, variants: mug.variants.map((each) => ({ ...each, sku })) };
    const reason = (said: ReadonlyMap<string, SkuAnswer>) => plan([past(tea)], { said }).notes;

    expect(
      [
        new Map(),
        answered({ kind: 'unknown', sku, nearest: [] }),
        answered({ kind: 'not-sold', sku, because: 'contact' }),
        answered({ kind: 'not-sold', sku, because: 'country' }),
        answered({ kind: 'needs-option', sku, product: mug }),
        answered({ kind: 'found', sku, variantId: 'MUG', product: other }),
      ].map(reason),
    ).toEqual(
      ['gone', 'gone', 'not-sold', 'not-sold-here', 'needs-option', 'other-item'].map((each) => [
        { kind: 'left-out', line: past(tea), reason: each },
      ]),
    );
  });

  it('finds an item by its code and title where the shop has given it another id', () => {
    const renewed = { ...tea, id: 'new', variants: tea.variants.map((each) => ({ ...each, id: 'new-1' })) };

    const { lines } = plan([past(tea)], {
      said: answered({ kind: 'found', sku: 'TEA', variantId: 'new-1', product: renewed }),
    });

    expect(lines).toMatchObject([{ item: { variantId: 'new-1', productId: 'new' } }]);
  });

  it('keeps the variant that was ordered, though its code stands for another one of the product', () => {
    const [variant] = tea.variants;
    if (!variant) throw new Error('tea has a variant');
    const product = { ...tea, variants: [{ ...variant, id: 'new-1' }, variant] };

    const { lines } = plan([past(tea)], {
      said: answered({ kind: 'found', sku: 'TEA', variantId: 'new-1', product }),
    });

    expect(lines).toMatchObject([{ item: { variantId: variant.id } }]);
  });

  it('finds the variant of a code among several', () => {
    const variants = ['new-1', 'new-2'].flatMap((id) => tea.variants.map((each) => ({ ...each, id })));

    const { lines } = plan([past(tea)], {
      said: answered({ kind: 'found', sku: 'TEA', variantId: 'new-2', product: { ...tea, variants } }),
    });

    expect(lines).toMatchObject([{ item: { variantId: 'new-2' } }]);
  });

  it('leaves out what promotions and rewards brought', () => {
    const lines = [
      past(tea, { cause: { kind: 'promotion', promotionId: 'p' } }),
      past(mug, { cause: { kind: 'reward', rewardId: 'r' } }),
    ];

    expect(plan(lines)).toEqual({
      lines: [],
      origins: [],
      notes: lines.map((line) => ({ kind: 'left-out', line, reason: 'earned' })),
    });
  });

  it('tells another price, and a price that staff had set', () => {
    const dearer = past(tea, { unitPrice: 400 });
    const agreed = past(mug, { override: { unitPrice: 800, reason: 'Promised' }, unitPrice: 800 });

    expect(plan([dearer, agreed]).notes).toEqual([
      {
        kind: 'price',
        line: dearer,
        was: { amount: 400, currency: 'GBP' },
        now: { amount: 450, currency: 'GBP' },
      },
      {
        kind: 'override',
        line: agreed,
        was: { amount: 800, currency: 'GBP' },
        now: { amount: 899, currency: 'GBP' },
      },
    ]);
    expect(plan([agreed]).lines).toEqual([{ item: lineOf(mug).item, quantity: 2 }]);
    const abroad = planReorder({ lines: [past(tea)], currency: 'EUR' }, answers, scope);
    expect(abroad.notes).toMatchObject([
      { kind: 'price', was: { amount: 450, currency: 'EUR' }, now: { amount: 450, currency: 'GBP' } },
    ]);
  });

  it('tells when fewer are there than are ordered now', () => {
    const few = (stock: NonNullable<Product['variants'][0]>['stock']) => {
      const product = { ...tea, variants: tea.variants.map((each) => ({ ...each, stock })) };
      return plan([past(tea), past(tea)], { said: answered(found(product)) }).notes.map(({ kind }) => kind);
    };

    expect(few({ kind: 'counted', available: 4 })).toEqual([]);
    expect(few({ kind: 'counted', available: 3 })).toEqual(['stock']);
    expect(few({ kind: 'level', level: 'out' })).toEqual(['stock', 'stock']);
    expect(few({ kind: 'level', level: 'low' })).toEqual([]);
  });

  it('tells when it is not sold in that quantity any more, together with what the order has already', () => {
    const [variant] = tea.variants;
    if (!variant) throw new Error('tea has a variant');
    const product = { ...tea, variants: [{ ...variant, quantityRules: { minimum: 6, multiple: 3 } }] };
    const said = new Map([[skuOf(tea), found(product)]]);
    const own: Line = { ...lineOf(tea, 5), id: 'own', cause: { kind: 'operator' } };
    const line = past(tea, { quantity: 4 });

    expect(plan([line], { said }).notes).toEqual([{ kind: 'quantity', line }]);
    expect(plan([line], { said, lines: [own] }).notes).toEqual([]);
    expect(plan([line], { said }).lines).toMatchObject([{ quantity: 4 }]);
    expect(plan([past(tea, { quantity: 6 })], { said }).notes).toEqual([]);
  });

  it('counts what the order has already before it tells the stock', () => {
    const product = {
      ...tea,
      variants: tea.variants.map((each) => ({ ...each, stock: { kind: 'counted', available: 4 } as const })),
    };
    const own: Line = { ...lineOf(tea, 3), id: 'own', cause: { kind: 'operator' } };

    expect(plan([past(tea)], { lines: [own], said: answered(found(product)) }).notes).toEqual([
      { kind: 'stock', line: past(tea), available: 4 },
    ]);
  });

  it('keeps custom items where the host takes them in the same currency', () => {
    expect(plan([custom])).toMatchObject({
      lines: [{ item: custom.item }],
      notes: [{ kind: 'custom-price' }],
    });
    expect(plan([custom], { takesCustom: false }).notes).toMatchObject([{ reason: 'custom' }]);
    expect(plan([custom], { currency: 'EUR' }).notes).toMatchObject([{ reason: 'custom' }]);
  });

  it('tells that a gift, and a note that the host does not take, are not copied', () => {
    const line = past(tea, { gift: { wrap: true }, note: 'Loose' });

    const { lines, notes } = plan([line], { takesNotes: false });

    expect(lines).toEqual([{ item: lineOf(tea).item, quantity: 2 }]);
    expect(notes).toEqual([
      { kind: 'gift', line },
      { kind: 'note', line },
    ]);
  });

  it('tells that a gift of one of several shipments is not copied', () => {
    const giftsOf = (...gifts: NonNullable<OrderLine['gifts']>) =>
      plan([past(tea, { gifts })]).notes.map(({ kind }) => kind);

    expect(giftsOf({ shipmentId: 's1' }, { shipmentId: 's2', gift: { wrap: true } })).toEqual(['gift']);
    expect(giftsOf({ shipmentId: 's1' })).toEqual([]);
  });

  it(`adds or names every line of any past order (ORDERPAD_SEED=${seed})`, () => {
    const line = fc
      .record({
        product: fc.constantFrom(...goods),
        quantity: fc.integer({ min: 1, max: 1_000_000 }),
        cause: fc.constantFrom<OrderLine['cause']>(
          { kind: 'operator' },
          { kind: 'promotion', promotionId: 'p' },
          { kind: 'reward', rewardId: 'r' },
        ),
        unitPrice: fc.nat(1000),
        isCustom: fc.boolean(),
        note: fc.option(fc.constant('Note'), { nil: undefined }),
        wrap: fc.boolean(),
        isSet: fc.boolean(),
        isReduced: fc.boolean(),
      })
      .map(({ product, isCustom, note, wrap, isSet, isReduced, ...rest }) =>
        past(product, {
          ...rest,
          ...(isCustom && { item: custom.item }),
          ...(note && { note }),
          ...(wrap && { gift: { wrap } }),
          ...(isSet && { override: { unitPrice: rest.unitPrice, reason: 'Agreed' } }),
          ...(isReduced && { discounts: [reduction] }),
        }),
      );
    const answer = (product: Product): fc.Arbitrary<SkuAnswer | undefined> =>
      fc.constantFrom<(SkuAnswer | undefined)[]>(
        undefined,
        found(product),
        { kind: 'unknown', sku: skuOf(product), nearest: [] },
        { kind: 'not-sold', sku: skuOf(product) },
        { kind: 'needs-option', sku: skuOf(product), product: mug },
      );
    const own = fc.record({
      product: fc.constantFrom(...goods),
      quantity: fc.integer({ min: 1, max: 1_000_000 }),
    });

    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.tuple(...goods.map(answer)),
        fc.array(own, { maxLength: 4 }),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('GBP', 'EUR'),
        (lines, said, drafted, takesCustom, takesNotes, currency) => {
          const known = drafted.map(
            ({ product, quantity }, index): Line => ({
              ...lineOf(product, quantity),
              id: `own-${index}`,
              cause: { kind: 'operator' },
            }),
          );
          const now = plan(lines, {
            said: new Map(said.flatMap((each) => (each ? [[each.sku, each] as const] : []))),
            lines: known,
            takesCustom,
            takesNotes,
            currency,
          });

          const leftOut = now.notes.flatMap((note) => (note.kind === 'left-out' ? [note.line] : []));
          expect([...now.origins, ...leftOut].toSorted(byPlace(lines))).toEqual(lines);
          const named = now.notes.flatMap((note) => (note.kind === 'discount' ? [note.line] : []));
          expect(named).toEqual(now.origins.filter(({ discounts }) => discounts.includes(reduction)));
          expect(now.lines.map(({ quantity }) => quantity)).toEqual(
            now.origins.map(({ quantity }) => quantity),
          );
          for (const [index, added] of now.lines.entries()) {
            const origin = now.origins[index];
            const raised = known.find(({ id }) => id === added.id);
            const isNamed = (kind: string) =>
              now.notes.some((note) => note.kind === kind && note.line === origin);
            expect((raised?.quantity ?? 0) + added.quantity).toBeLessThanOrEqual(1_000_000);
            expect(added.note === origin?.note || isNamed('note')).toBe(true);
            expect(!origin?.gift || isNamed('gift')).toBe(true);
            expect(!origin?.override || isNamed('override') || isNamed('custom-price')).toBe(true);
            expect([added.override, added.gift, added.cause]).toEqual([undefined, undefined, undefined]);
          }
        },
      ),
      { seed, numRuns: 300 },
    );
  });
});

/** Compares lines by their place in the past order. */
const byPlace = (lines: readonly OrderLine[]) => (a: OrderLine, b: OrderLine) =>
  lines.indexOf(a) - lines.indexOf(b);

type Past = Parameters<typeof notCopied>[0];

describe('what of a past order is not copied besides its lines', () => {
  const address = { line1: '1 Row', city: 'Leeds', country: 'GB' };
  const shipment = {
    id: 's1',
    address,
    method: { id: 'post', name: 'Post' },
    parts: [],
    price: 1_250,
    discounts: [],
  };
  const order = { currency: 'GBP', discounts: [], shipments: [shipment] };

  it('is named: the discount on it, the price of shipping that staff had set, its instructions', () => {
    expect(
      notCopied({
        ...order,
        discounts: [
          { level: 'order', source: { kind: 'promotion', promotionId: 'p' }, name: 'Spring', amount: 100 },
          { level: 'order', source: { kind: 'manual' }, name: 'Goodwill', amount: 250 },
        ],
        shipments: [{ ...shipment, override: { price: 1_250, reason: 'Courier' }, hostPrice: 495 }],
        note: 'Ring twice',
      }),
    ).toEqual([
      { kind: 'order-discount', was: { amount: 250, currency: 'GBP' } },
      { kind: 'shipping-price', was: { amount: 1_250, currency: 'GBP' } },
      { kind: 'order-note' },
    ]);
  });

  it('is named for any order: each part that it has, and none that it has not', () => {
    const parts = {
      'order-discount': {
        discounts: [
          { level: 'order' as const, source: { kind: 'manual' as const }, name: 'Goodwill', amount: 5 },
        ],
      },
      'shipping-price': {
        shipments: [{ ...shipment, override: { price: 1_250, reason: 'Courier' }, hostPrice: 495 }],
      },
      'order-note': { note: 'Ring twice' },
      'order-details': { details: { tags: ['fair'] } },
      'order-extensions': { extensions: { 'delivery-window': { windowId: 'w1' } } },
    };
    const known = Object.keys(parts) as (keyof typeof parts)[]; // the keys of a const object are its names
    fc.assert(
      fc.property(fc.subarray(known), (names) => {
        const past = names.reduce<Past>((all, name) => ({ ...all, ...parts[name] }), order);

        expect(notCopied(past).map(({ kind }) => kind)).toEqual(names);
      }),
      { seed, numRuns: 100 },
    );
  });

  it('is nothing where the host priced all of it', () => {
    expect(notCopied(order)).toEqual([]);
  });
});
