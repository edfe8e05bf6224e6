import type { Draft, Line, Quote } from '@orderpad/contracts';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../src/index.ts';
import { seed } from './random-seed.ts';
import { Shop } from './shop.ts';
import type { TestUser } from './user.ts';

// minutes leave room for a busy machine
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const runs = 10;

let shop: Shop;
let mara: TestUser;
let bought: readonly Line[];
let picks: readonly Line[];
beforeAll(async () => {
  shop = await Shop.open(await openDatabase());
  mara = await shop.as('mara');
  bought = await Promise.all(
    [
      ['22632', 10],
      ['APRON-BLU-M', 4],
      ['71053', 3],
    ].map(([sku, quantity]) => mara.lineOf(String(sku), Number(quantity))),
  );
  const cause = { kind: 'reward', rewardId: 'larkspur' } as const;
  picks = await Promise.all(['APRON-OLI-M', '22423', '22139'].map((sku) => mara.lineOf(sku, 1, { cause })));
});
afterAll(() => shop.close());
afterAll(() => console.log(`edits taken back: 3 properties × ${runs} runs, seed ${seed}`));

const codes = fc.subarray(['SAVE5', 'LANTERNSET', 'APRON10', 'FREESHIP', 'TRADE15', 'NOPE'], {
  minLength: 1,
});
const promotions = fc.subarray(['lantern-hanger', 'winter-warmers', 'thank-you-book']);
const quantities = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 3, maxLength: 3 });
const overrides = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 3 });

/** One draft that is edited and priced, revision after revision, as a pad does it. */
class EditedDraft {
  #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** Replaces parts of the draft and returns its quote. */
  edit(part: Partial<Draft>): Promise<Quote> {
    this.#draft = { ...this.#draft, ...part, revision: this.#draft.revision + 1 };
    return mara.quote(this.#draft);
  }

  /** Prices the draft with each of the lines, one edit after the other, and returns the last quote. */
  async addOneByOne(lines: readonly Line[], more: readonly Line[]): Promise<Quote> {
    let quote = await this.edit({ lines: [...lines] });
    for (const index of more.keys())
      quote = await this.edit({ lines: [...lines, ...more.slice(0, index + 1)] });
    return quote;
  }
}

const draftWith = async (lines: readonly Line[]): Promise<EditedDraft> =>
  new EditedDraft(await mara.draftOf([...lines], { shipments: [sentToTheContact] }));

const sentToTheContact = {
  id: 's1',
  to: { kind: 'contact' as const, addressId: 'a-17850-1' },
  methodId: 'standard',
  parts: [],
};

/** Returns a quote without its id, revision and expiry, which differ between quotes of the same content. */
const contentOf = (quote: Quote) => ({ ...quote, id: '', revision: 0, expiresAt: '' });

const orderOf = (each: readonly number[]): Line[] =>
  bought.map((line, index) => ({ ...line, quantity: each[index] ?? 1 }));

describe('a draft that the host prices after every edit', () => {
  it('costs what it did once codes and promotions that were added are removed', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(quantities, codes, promotions, async (each, added, picked) => {
        const draft = await draftWith(orderOf(each));
        const before = await draft.edit({});

        const within = await draft.edit({ codes: added, promotions: picked });
        await draft.edit({ codes: added.slice(1), promotions: picked });
        const after = await draft.edit({ codes: [], promotions: [] });

        if (within.totals.total !== before.totals.total) changed++;
        expect(contentOf(after)).toEqual(contentOf(before));
      }),
      { numRuns: runs, seed, examples: [[[10, 4, 3], ['LANTERNSET'], ['lantern-hanger']]] },
    );
    expect(changed).toBeGreaterThan(0);
  });

  it('costs what it did once reward picks that were added are removed', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(quantities, fc.shuffledSubarray([0, 1, 2], { minLength: 1 }), async (each, which) => {
        const lines = orderOf(each);
        const draft = await draftWith(lines);
        const before = await draft.edit({});

        const within = await draft.addOneByOne(
          lines,
          which.flatMap((at) => picks[at] ?? []),
        );
        const after = await draft.edit({ lines });

        if (within.totals.total !== before.totals.total) changed++;
        expect(contentOf(after)).toEqual(contentOf(before));
      }),
      { numRuns: runs, seed },
    );
    expect(changed).toBe(runs);
  });

  it('costs what it did once prices that staff set are removed', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(quantities, overrides, async (each, prices) => {
        const lines = orderOf(each);
        const draft = await draftWith(lines);
        const before = await draft.edit({});

        const within = await draft.edit({
          lines: lines.map((line, index) => {
            const unitPrice = prices[index];
            return unitPrice === undefined
              ? line
              : { ...line, override: { unitPrice, reason: 'Price match' } };
          }),
        });
        const after = await draft.edit({ lines });

        if (within.totals.total !== before.totals.total) changed++;
        expect(contentOf(after)).toEqual(contentOf(before));
      }),
      { numRuns: runs, seed, examples: [[[10, 4, 3], [1]]] },
    );
    expect(changed).toBeGreaterThan(0);
  });
});
