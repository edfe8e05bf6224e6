import { describe, expect, it } from 'vitest';
import { Draft } from '@orderpad/contracts';
import { draftInvalidAt } from '../src/draft-invalid-at.ts';
import { draftSchema } from '../src/draft.schema.ts';
import type { JsonSchema } from '../src/json-schema.ts';

const ids = { productId: 'p', variantId: 'v' };
const image = { url: 'https://example.com/a.png', alt: 'A mug' };
const variant = { kind: 'variant', ...ids, sku: 'MUG', title: 'Mug', choices: ['Oat'], image, ships: true };
const custom = { kind: 'custom', title: 'Engraving', unitPrice: 1, ships: false };
const address = {
  name: 'Ada',
  company: 'A',
  line1: '1 Row',
  line2: 'Flat',
  city: 'Leeds',
  region: 'W',
  postalCode: 'LS1',
  country: 'GB',
  phone: '1',
};

/** A draft that fills every field, with one element of each kind in its lists. */
const full = {
  id: 'd',
  revision: 3,
  flow: 'back-office',
  currency: 'GBP',
  contactId: 'c',
  destination: 'GB',
  lines: [
    {
      id: 'a',
      item: variant,
      quantity: 2,
      cause: { kind: 'operator' },
      note: 'n',
      gift: { message: 'm', wrap: true },
      override: { unitPrice: 1, reason: 'r' },
    },
    { id: 'b', item: custom, quantity: 1, cause: { kind: 'promotion', promotionId: 'p' } },
    { id: 'c', item: custom, quantity: 1, cause: { kind: 'reward', rewardId: 'r' } },
  ],
  codes: ['SAVE'],
  promotions: ['p'],
  shipments: [
    {
      id: 's',
      to: { kind: 'contact', addressId: 'x' },
      methodId: 'm',
      parts: [{ lineId: 'b', quantity: 1 }],
    },
    { id: 't', to: { kind: 'operator' }, parts: [{ lineId: 'a', quantity: 1 }] },
    { id: 'u', to: { kind: 'other', address }, parts: [{ lineId: 'c', quantity: 1 }] },
  ],
  payment: { methodId: 'm', payer: 'contact', reference: 'r' },
  note: 'n',
  quotedTotal: { amount: 1, currency: 'GBP' },
  context: { channel: 'web' },
};

type Path = readonly (string | number)[];

/** A field, a list or a name with a limit, and a value there of any size or magnitude. */
interface Limited {
  readonly name: string;
  readonly least: number | undefined;
  readonly most: number | undefined;
  of(size: number): unknown;
}

const children = (value: unknown): [string | number, unknown][] =>
  Array.isArray(value) ? [...value.entries()] : Object.entries(Object(value));

/** The draft with another value at a path. */
function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  const entries = children(value).map(([name, each]) => [
    name,
    name === key ? changed(each, rest, to) : each,
  ]);
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

function limitsIn(value: unknown, schema: JsonSchema, path: Path = []): Limited[] {
  const { oneOf, items, properties, propertyNames, additionalProperties } = schema;
  if (oneOf) {
    const { kind } = Object(value);
    const branch = oneOf.find((each) => each.properties?.['kind']?.const === kind);
    return branch ? limitsIn(value, branch, path) : [];
  }
  const name = path.join('.');
  const at = (to: unknown) => changed(full, path, to);
  if (Array.isArray(value) && items)
    return [
      {
        name,
        least: schema.minItems,
        most: schema.maxItems,
        of: (size) => at(Array.from({ length: size }, () => value[0])),
      },
      ...value.flatMap((each, index) => limitsIn(each, items, [...path, index])),
    ];
  if (properties || additionalProperties)
    return [
      ...(propertyNames
        ? [
            {
              name: `${name}, its names`,
              least: propertyNames.minLength,
              most: propertyNames.maxLength,
              of: (size: number) => at({ ['x'.repeat(size)]: 'web' }),
            },
          ]
        : []),
      ...children(value).flatMap(([key, each]) => {
        const own = properties?.[key] ?? additionalProperties;
        return own ? limitsIn(each, own, [...path, key]) : [];
      }),
    ];
  if (typeof value === 'string')
    return [
      {
        name,
        least: schema.minLength,
        most: schema.maxLength,
        of: (size) => at(value.slice(0, size).padEnd(size, 'x')),
      },
    ];
  return [{ name, least: schema.minimum, most: schema.maximum, of: at }];
}

const limits = limitsIn(full, draftSchema);
const cases = limits.flatMap(({ name, least, most, of }) => [
  ...(most === undefined ? [] : [{ name, size: most, isTaken: true, of }]),
  ...(most === undefined ? [] : [{ name, size: most + 1, isTaken: false, of }]),
  ...(least === undefined ? [] : [{ name, size: least, isTaken: true, of }]),
  ...(least === undefined ? [] : [{ name, size: least - 1, isTaken: false, of }]),
]);

describe('a saved draft at the limits of the contract', () => {
  it('fills every field that has a limit', () => {
    expect(Draft.parse(full)).toEqual(full);
    expect(limits.filter(({ most }) => most !== undefined).length).toBeGreaterThan(50);
  });

  it.each(cases)('with $size at $name is read back: $isTaken', ({ size, isTaken, of }) => {
    const draft = of(size);

    expect(Draft.safeParse(draft).success).toBe(isTaken);
    expect(draftInvalidAt(draft) === undefined).toBe(isTaken);
  });
});
