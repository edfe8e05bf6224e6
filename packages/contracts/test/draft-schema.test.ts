import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Draft } from '@orderpad/contracts';
import { draftFlaw } from '../src/draft-flaw.ts';
import { draftSchema } from '../src/draft.schema.ts';

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

describe('the schema that kept drafts are read by', () => {
  // After a change of the contract: vitest run --update.
  it('says what the contract says', async () => {
    const { $schema: _, ...schema } = z.toJSONSchema(Draft, { io: 'input' });

    const written = `import type { JsonSchema } from './flaw.ts';\n\n/** \`Draft\` without the library that checks it; written by test/draft-schema.test.ts. */\n// biome-ignore format: nobody reads it\nexport const draftSchema: JsonSchema = ${JSON.stringify(schema)};\n`;

    await expect(written).toMatchFileSnapshot('../src/draft.schema.ts');
    expect(draftSchema).toEqual(JSON.parse(JSON.stringify(schema)));
  });
});

describe('a draft', () => {
  it('that the contract takes has no flaw', () => {
    expect(Draft.safeParse(draft).success).toBe(true);
    expect(draftFlaw(draft)).toBeUndefined();
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
    [['note'], { note: 'a\u0000b' }],
    [['context', 'channel'], { context: { channel: 1 } }],
  ])('is refused at %j, where the contract refuses it', (path, damage) => {
    const damaged = { ...draft, ...damage };

    expect(Draft.safeParse(damaged).error?.issues[0]?.path).toEqual(path);
    expect(draftFlaw(damaged)).toEqual(path);
  });
});
