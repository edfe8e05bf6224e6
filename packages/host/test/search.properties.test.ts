import { ContactPage, ProductPage } from '@orderpad/contracts';
import { sql } from 'drizzle-orm';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { fold, wordsOf } from '../src/text/fold.ts';
import { contacts, products, variants } from '../src/data/schema.ts';
import { contactAt, productAt } from '../src/large/rows.ts';
import { contactSearchText, soughtIn } from '../src/text/search-text.ts';
import type { TestUser } from './user.ts';
import { onEachDatabase } from './on-each-database.ts';
import type { Shop } from './shop.ts';
import { seed } from './random-seed.ts';

// minutes leave room for a busy machine
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

afterAll(() => console.log(`search.properties: ORDERPAD_SEED=${seed}`));

/** Generates names of few characters, some of them special in a pattern, an array or the trigram index. */
const sign = fc.constantFrom(...Array.from('aaabbeéÉßøzñ%_\\\'"{},@-+.&1 2Ж漢😀'));
const name = fc
  .string({ unit: sign, minLength: 1, maxLength: 9 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const named = fc.record({ firstName: name, lastName: name, email: name });
const searched = fc.oneof(
  fc.string({ unit: sign, minLength: 1, maxLength: 3 }),
  fc.string({ unit: sign, minLength: 1, maxLength: 9 }),
  fc.string({ unit: fc.constantFrom(...Array.from('0122 -+.')), minLength: 5, maxLength: 12 }),
  // more pairs than the index is asked for
  fc.string({ unit: fc.constantFrom(...Array.from('Ж漢-_%.,@+&😀 ')), minLength: 14, maxLength: 40 }),
  // a part of what some row holds
  fc.tuple(fc.nat(149), fc.nat(30), fc.integer({ min: 1, max: 8 })),
);

onEachDatabase('a search', (shop) => {
  describe.each([
    ['as the database plans it', 'on'],
    ['by the indexes alone', 'off'],
  ])('%s', (_, scans) => {
    it.each([
      ['contacts', 'the newest', '/v1/contacts', ContactPage, someContacts, soughtIn],
      [
        'products',
        'what sells most',
        '/v1/products',
        ProductPage,
        someProducts,
        (text: string) => [wordsOf(text)],
      ],
    ] as const)('finds the %s that a plain filter finds, %s first, page by page', async (...list) => {
      const [, , path, page, some, sought] = list;
      const mara = await shop().as('mara');
      const rows = await some(shop(), mara);
      await plan(shop(), scans);

      await fc.assert(
        fc.asyncProperty(searched, fc.integer({ min: 3, max: 40 }), async (asked, limit) => {
          const text = typeof asked === 'string' ? asked : partOf(rows, asked);
          const query = `${path}?limit=${limit}&text=${encodeURIComponent(text)}`;

          const found = await pages(async (cursor) => mara.read(page, 'GET', `${query}${cursor}`));

          expect(found).toEqual(filtered(rows, sought(text)).slice(0, 3 * limit));
        }),
        { numRuns: 50, seed },
      );
      await plan(shop(), 'on');
    });
  });
});

interface Row {
  readonly id: string;
  readonly text: string;
  /** Sorts rows by rank, then by id, both descending. */
  readonly rank: number;
}

function filtered(rows: readonly Row[], sought: readonly string[][]): string[] {
  return rows
    .filter((row) => sought.some((words) => words.every((word) => row.text.includes(word))))
    .toSorted((a, b) => b.rank - a.rank || (a.id < b.id ? 1 : -1))
    .map(({ id }) => id);
}

const partOf = (rows: readonly Row[], [at, from, length]: readonly [number, number, number]): string =>
  Array.from(rows[at]?.text ?? '')
    .slice(from, from + length)
    .join('');

/** Reads the first pages. No page before the end of a search is empty. */
async function pages(
  ask: (
    cursor: string,
  ) => Promise<{ readonly items: readonly { readonly id: string }[]; readonly next?: string | undefined }>,
  most = 3,
): Promise<string[]> {
  const found: string[] = [];
  let cursor = '';
  for (let page = 0; page < most; page++) {
    const { items, next } = await ask(cursor);
    found.push(...items.map(({ id }) => id));
    if (next === undefined) return found;
    expect(items.length).toBeGreaterThan(0);
    cursor = `&cursor=${next}`;
  }
  return found;
}

/** Allows or forbids the database to read whole tables. */
async function plan({ database: { db } }: Shop, scans: string): Promise<void> {
  await db.execute(sql.raw(`set enable_seqscan = ${scans}`));
  await db.execute(sql.raw(`set enable_indexscan = ${scans}`));
  // A forbidden plan counts as so expensive that a server would compile each query first.
  await db.execute(sql.raw(`set jit = ${scans}`));
}

async function someContacts({ database: { db } }: Shop): Promise<Row[]> {
  const touched = (at: number) => new Date(Date.UTC(2026, 0, 1 + (at % 20)));
  const odd = fc.sample(named, { numRuns: 120, seed }).map((contact, at) => ({
    ...contact,
    id: `odd-${1000 + at}`,
    searchText: contactSearchText(contact),
    touchedAt: touched(at),
  }));
  const usual = Array.from({ length: 30 }, (_, at) => ({ ...contactAt(at).contact, touchedAt: touched(at) }));
  await db
    .insert(contacts)
    .values([...odd, ...usual])
    .onConflictDoNothing();
  await db.execute(sql`analyze`);
  const all = await db.select().from(contacts);
  return all.map(({ id, searchText: text, touchedAt }) => ({ id, text, rank: touchedAt.getTime() }));
}

/** Returns the rows that a user without a contact sees. */
async function someProducts({ database: { db } }: Shop, user: TestUser): Promise<Row[]> {
  const odd = fc.sample(name, { numRuns: 120, seed }).map((title, at) => ({ ...productAt(at), title }));
  const rows = odd.map(({ product, title }, at) => ({
    ...product,
    sold: at % 20,
    searchText: fold(`${title} ${product.title}`),
  }));
  await db.insert(products).values(rows).onConflictDoNothing();
  await db
    .insert(variants)
    .values(odd.map(({ variant }) => variant))
    .onConflictDoNothing();
  await db.execute(sql`analyze`);
  const shown = new Set(
    await pages((cursor) => user.read(ProductPage, 'GET', `/v1/products?limit=100${cursor}`), 100),
  );
  const all = await db.select().from(products);
  return all
    .filter(({ id }) => shown.has(id))
    .map(({ id, searchText: text, sold }) => ({ id, text, rank: sold }));
}
