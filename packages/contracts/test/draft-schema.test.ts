import { describe, expect, it } from 'vitest';
import { Draft } from '@orderpad/contracts';
import { draftInvalidAt } from '../src/draft-invalid-at.ts';
import { draftSchema } from '../src/draft.schema.ts';
import { schemaOfDraft } from './schema-of-draft.ts';

const draft = {
  id: 'd1',
  revision: 3,
  flow: 'back-office',
  currency: 'GBP',
  contactId: 'c1',
  lines: [
    {
      id: 'l1',
      item: {
        kind: 'variant',
        productId: 'p',
        variantId: 'v',
        sku: 'MUG',
        title: 'Mug',
        choices: ['Oat'],
        ships: true,
      },
      quantity: 2,
      cause: { kind: 'operator' },
    },
  ],
  codes: [],
  promotions: [],
  shipments: [{ id: 's1', to: { kind: 'contact', addressId: 'a' }, parts: [] }],
  context: { channel: 'web' },
};

/** An array in an array, so many levels deep. */
const nested = (levels: number): unknown => (levels === 1 ? [] : [nested(levels - 1)]);

describe('the schema that saved drafts are read by', () => {
  it('says what the contract says; `npm run draft-schema` writes it anew', () => {
    expect(draftSchema).toEqual(schemaOfDraft());
  });
});

describe('a draft', () => {
  it('that the contract takes is invalid nowhere', () => {
    expect(Draft.safeParse(draft).success).toBe(true);
    expect(draftInvalidAt(draft)).toBeUndefined();
  });

  it('may hold what an embedder’s own steps add: plain JSON within its bounds', () => {
    const extensions = {
      'delivery-window': { day: '2026-03-01', from: 9, to: null, quiet: true, bells: [] },
      Deep: nested(8),
      long: 'é'.repeat(8_191),
    };

    expect(Draft.parse({ ...draft, extensions }).extensions).toEqual(extensions);
    expect(draftInvalidAt({ ...draft, extensions })).toBeUndefined();
  });

  it.each([
    ['too-many', { extensions: Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`s${at}`, 1])) }],
    ['not-json', { extensions: { a: [undefined] } }],
    ['too-deep', { extensions: { a: nested(9) } }],
    ['too-large', { extensions: { a: Array.from({ length: 20_000 }, () => 0) } }],
    ['too-large', { extensions: { a: 'é'.repeat(8_192) } }],
  ])('says %j of extensions that leave their bounds', (message, damage) => {
    expect(Draft.safeParse({ ...draft, ...damage }).error?.issues).toMatchObject([{ message }]);
  });

  it.each([
    [['id'], { id: undefined }],
    [['revision'], { revision: 1.5 }],
    [['currency'], { currency: 'pounds' }],
    [['destination'], { destination: 'gb' }],
    [['lines'], { lines: {} }],
    [['lines', 0, 'quantity'], { lines: [{ ...draft.lines[0], quantity: 0 }] }],
    [['lines', 0, 'cause', 'kind'], { lines: [{ ...draft.lines[0], cause: { kind: 'chance' } }] }],
    [
      ['lines', 0, 'item', 'ships'],
      { lines: [{ ...draft.lines[0], item: { ...draft.lines[0]?.item, ships: 'yes' } }] },
    ],
    [['shipments'], { shipments: [] }],
    [['shipments', 0, 'to', 'addressId'], { shipments: [{ id: 's', to: { kind: 'contact' }, parts: [] }] }],
    [['payment', 'payer'], { payment: { methodId: 'm', payer: 'bank' } }],
    [['note'], { note: '' }],
    [['codes', 0], { codes: ['a\u0007b'] }],
    [['context', 'channel'], { context: { channel: 1 } }],
    [['context'], { context: Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`k${at}`, 'x'])) }],
    [['extensions'], { extensions: [] }],
    [
      ['extensions'],
      { extensions: Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`s${at}`, 1])) },
    ],
    [['extensions', 'delivery window'], { extensions: { 'delivery window': 1 } }],
    [['extensions', 'a', 'at'], { extensions: { a: { at: new Date(0) } } }],
    [['extensions', 'a', 0], { extensions: { a: [Number.NaN] } }],
    [['extensions', 'a', ...Array.from({ length: 8 }, () => 0)], { extensions: { a: nested(9) } }],
    [['extensions', 'a'], { extensions: { a: 'é'.repeat(8_192) } }],
  ])('is refused at %j, where the contract refuses it', (path, damage) => {
    const damaged = { ...draft, ...damage };

    expect(Draft.safeParse(damaged).error?.issues[0]?.path).toEqual(path);
    expect(draftInvalidAt(damaged)).toEqual(path);
  });
});
