import type { Draft, Line, Shipment } from '@orderpad/contracts';
import * as fc from 'fast-check';
import { currencies } from './abroad.ts';
import { carriagePaid } from './shop.ts';
import type { TestUser } from './user.ts';

/** Ids of the example shop that the drafts consist of. */
export interface Stuff {
  readonly items: readonly Line['item'][];
  readonly contactIds: readonly string[];
  readonly addressIds: readonly string[];
}

/** Generates mostly valid values, now and then invalid ones. */
const mostly = <Value>(fits: readonly Value[], unfit: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...fits) },
    { weight: 1, arbitrary: fc.constantFrom(...unfit) },
  );

const safe = Number.MAX_SAFE_INTEGER;
const odd = [
  '\u202Eevil\u202C',
  'e\u0301\u0301\u0301',
  '😀'.repeat(9),
  "Robert'); drop table orders;--",
  '{amount} %s',
  'ﷺ',
  '__proto__',
];
const words = fc.constantFrom('Samples', 'Ünïcödé', ...odd);
const names = ['l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'l7', 'constructor', ...odd];
const ids = mostly(names, ['three-aprons/1', 'lantern-hanger/1']);
const quantities = mostly([1, 1, 2, 3, 7, 60, 999, 1_000_000], [0, -1, 1.5, 1_000_001, safe]);
const prices = mostly(
  [0, 1, 99, 2000, 2450, 1_000_000, 999_999_999, -1, -500, -2450, -1_000_000_000],
  [999_999_999_999, 1_000_000_000_001, safe, -safe, 0.5, safe + 2],
);
const overrides = mostly([0, 1, 900, 2205, 2450, 1_000_000], [-1, safe, 0.5]);
const discounts = fc.oneof(
  fc.record({
    kind: fc.constant('rate' as const),
    rate: mostly([1, 50_000, 100_000, 1_000_000], [0, 1_000_001, 0.5]),
    reason: words,
  }),
  fc.record({
    kind: fc.constant('amount' as const),
    amount: mostly([1, 250, 2450, 1_000_000], [0, -1, safe + 2]),
    reason: words,
  }),
);
const codes = mostly(
  [
    ' Save5 ',
    ...'SAVE5 save5 ＳＡＶＥ５ ſave5 SAVE5\u200B WELCOME10 TRADE15 FREESHIP LANTERNSET lanternset'.split(' '),
    ...'APRON10 SUMMER11 JUBILEE five-pounds NONE % 😀'.split(' '),
  ],
  ['x'.repeat(61), '', 'a\u0007b'],
);
const picked = fc.constantFrom(
  ...'lantern-hanger winter-warmers thank-you-book five-pounds three-aprons constructor none'.split(' '),
);
const causes = fc.constantFrom<Line['cause']>(
  { kind: 'operator' },
  { kind: 'operator' },
  { kind: 'operator' },
  { kind: 'reward', rewardId: 'larkspur' },
  { kind: 'reward', rewardId: 'jubilee-picks' },
  { kind: 'reward', rewardId: 'none' },
  { kind: 'promotion', promotionId: 'three-aprons' },
  { kind: 'promotion', promotionId: 'none' },
);
const places = fc.constantFrom(...'GB,US NY,US ca,US \u202ENY,CA Québec,DE,JP,KW,BH,NO,AQ x,ZZ'.split(','));

/** Generates hostile drafts, and valid ones with one or two parts of a hostile draft. */
export function nastyDrafts(stuff: Stuff, good: Draft): fc.Arbitrary<Draft> {
  const nasty = whollyNasty(stuff);
  const spoilt = fc
    .tuple(nasty, fc.subarray(things, { maxLength: 2 }))
    .map(([{ lines, ...rest }, taken]): Draft => {
      const few = Object.entries({ ...rest, lines: lines.slice(0, 2) });
      return { ...good, ...Object.fromEntries(few.filter(([name]) => taken.includes(name))) };
    });
  return fc.oneof(nasty, spoilt);
}

const things =
  'revision currency contactId destination lines codes promotions discount shipments payment note'.split(' ');

function whollyNasty({ items, contactIds, addressIds }: Stuff): fc.Arbitrary<Draft> {
  const line = fc.record(
    {
      id: ids,
      item: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...items) },
        {
          weight: 1,
          arbitrary: fc.record({
            kind: fc.constant('custom' as const),
            title: words,
            unitPrice: prices,
            ships: fc.boolean(),
          }),
        },
      ),
      quantity: quantities,
      cause: causes,
      override: fc.record({ unitPrice: overrides, reason: words }),
      discount: discounts,
      note: words,
    },
    { requiredKeys: ['id', 'item', 'quantity', 'cause'] },
  );
  const address = places.map((place) => {
    const [country = '', region] = place.split(' ');
    return {
      line1: '1 Row',
      city: 'Somewhere',
      country,
      ...(region && { region }),
    };
  });
  const shipment: fc.Arbitrary<Shipment> = fc.record(
    {
      id: fc.constantFrom('s1', 's2', 's3', '__proto__'),
      to: fc.oneof(
        fc.constantFrom(...addressIds).map((addressId) => ({ kind: 'contact' as const, addressId })),
        address.map((each) => ({ kind: 'other' as const, address: each })),
        fc.constant({ kind: 'operator' as const }),
      ),
      override: fc.record({ price: overrides, reason: words }),
      methodId: fc.constantFrom('standard', 'express', 'collection', carriagePaid, 'none'),
      parts: fc.array(fc.record({ lineId: ids, quantity: quantities }), { maxLength: 5 }),
    },
    { requiredKeys: ['id', 'parts'] },
  );
  return fc.record(
    {
      id: fc.uuid(),
      revision: mostly([0, 1, safe], [-1]),
      flow: fc.constantFrom('back-office', 'none'),
      currency: mostly(['GBP', 'GBP', ...Object.values(currencies), 'XCD'], ['gbp']),
      contactId: fc.constantFrom(...contactIds),
      destination: fc.constantFrom(...Object.keys(currencies), 'NO', 'ZZ'),
      lines: fc.oneof(
        { weight: 9, arbitrary: fc.uniqueArray(line, { maxLength: 7, selector: ({ id }) => id }) },
        { weight: 1, arbitrary: fc.array(line, { maxLength: 7 }) },
      ),
      codes: fc.array(codes, { maxLength: 6 }),
      promotions: fc.array(picked, { maxLength: 5 }),
      shipments: fc.oneof(
        {
          weight: 9,
          arbitrary: fc.uniqueArray(shipment, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
        },
        { weight: 1, arbitrary: fc.array(shipment, { maxLength: 4 }) },
      ),
      discount: discounts,
      payment: fc.record({
        methodId: fc.constantFrom('cash', 'invoice', 'none'),
        payer: fc.constantFrom('contact' as const, 'operator' as const),
      }),
      note: words,
      context: fc.constant({}),
    },
    {
      requiredKeys: [
        'id',
        'revision',
        'flow',
        'currency',
        'lines',
        'codes',
        'promotions',
        'shipments',
        'context',
      ],
    },
  );
}

const skus =
  '22632 85123A APRON-BLU-M APRON-OLI-M EBOOK-WRAP HONEY-340 GIFT-50 71053 SPARKLE-20 TEAPOT-SAGE BOOK-HEDGE 22423 POST';

/** Items and contacts of every kind: sold to all or to some, hidden, contradicting themselves. */
export async function stuffOf(user: TestUser): Promise<Stuff> {
  const sold = await Promise.all(skus.split(' ').map(async (sku) => (await user.lineOf(sku)).item));
  const variant = { kind: 'variant' as const, sku: 'X', title: 'x', choices: [], ships: true };
  return {
    items: [
      ...sold,
      { ...variant, productId: 'p-aid-stand', variantId: 'v-AID-STAND' },
      { ...variant, productId: 'p-apron', variantId: 'v-22632' },
      { ...variant, productId: 'p-22632', variantId: 'none' },
      { ...variant, productId: 'p-22632', variantId: 'v-22632', ships: false },
    ],
    // A trade customer, one without agreements, an admin account, a blocked one, two with a sign-in, three on tiers.
    contactIds: 'c-17850 c-20001 c-20003 c-20004 c-20005 c-20006 c-20011 c-20012 c-20013 none'.split(' '),
    addressIds: ['a-17850-1', 'a-20005-1', 'a-20006-1', 'none'],
  };
}
