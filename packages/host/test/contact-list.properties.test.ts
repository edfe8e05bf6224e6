import { ContactPage, contactFilters, contactSorts, type Contact } from '@orderpad/contracts';
import { sql } from 'drizzle-orm';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { addresses, contacts } from '../src/data/schema.ts';
import { contactAt } from '../src/large/rows.ts';
import { contactTexts } from '../src/text/contact-texts.ts';
import { fold } from '../src/text/fold.ts';
import { onEachDatabase } from './on-each-database.ts';
import { seed } from './random-seed.ts';
import type { Shop } from './shop.ts';
import type { TestUser } from './user.ts';

// minutes leave room for a busy machine
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

afterAll(() => console.log(`contact-list.properties: ORDERPAD_SEED=${seed}`));

type Sort = (typeof contactSorts)[number];

const plain = contactFilters.filter((name) => name !== 'phone');
const asked = fc.record({
  sort: fc.constantFrom(...contactSorts),
  direction: fc.constantFrom('ascending', 'descending'),
  limit: fc.integer({ min: 20, max: 100 }),
  filters: fc.dictionary(
    fc.constantFrom(...plain),
    fc.tuple(fc.nat(200), fc.nat(6), fc.integer({ min: 1, max: 5 })),
    { maxKeys: 2 },
  ),
});

onEachDatabase('a sorted list of contacts', (shop) => {
  describe.each([
    ['as the database plans it', 'on'],
    ['by the indexes alone', 'off'],
  ])('%s', (_, scans) => {
    it('has what a plain filter finds, in order, page by page in both directions, with no gap and no double', async () => {
      const mara = await shop().as('mara');
      await addContacts(shop());
      const { items: all } = await walk(mara, { limit: '100' }, 'next');
      await shop().database.db.execute(sql.raw(`set enable_seqscan = ${scans}`));

      await fc.assert(
        fc.asyncProperty(asked, async ({ sort, direction, limit, filters }) => {
          const sought = Object.fromEntries(
            Object.entries(filters).map(([name, [at, from, length]]) => [
              name,
              Array.from(fold(valueOf(all[at % all.length], name)))
                .slice(from, from + length)
                .join('')
                .trim(),
            ]),
          );
          const query = { sort, direction, limit: String(limit), ...sought };

          const forward = await walk(mara, query, 'next');
          const back = await walk(mara, query, 'previous', forward.last);

          expect(idsOf(forward.items)).toEqual(idsOf(expectedOf(all, sort, direction, sought)));
          if (forward.last) expect(idsOf(back.items)).toEqual(idsOf(forward.items));
        }),
        { numRuns: 10, seed },
      );
      await shop().database.db.execute(sql.raw('set enable_seqscan = on'));
    });
  });
});

const idsOf = (list: readonly Contact[]): string[] => list.map(({ id }) => id);

function valueOf(contact: Contact | undefined, name: string): string {
  if (name === 'city') return contact?.addresses[0]?.city ?? '';
  if (name === 'tier') return contact?.tier?.name ?? '';
  return String(Reflect.get(contact ?? {}, name) ?? '');
}

interface Walked {
  readonly items: Contact[];
  /** The cursor of the page that was read last; undefined on a way of one page. */
  readonly last: string | undefined;
}

/** Follows a list to its end, from a cursor on. Pages that are read backwards are put in front. */
async function walk(
  user: TestUser,
  query: Record<string, string>,
  side: 'next' | 'previous',
  start?: string,
): Promise<Walked> {
  const pages: Contact[][] = [];
  for (let cursor = start; ; ) {
    const asked = new URLSearchParams({ ...query, ...(cursor !== undefined && { cursor }) });
    const page = await user.read(ContactPage, 'GET', `/v1/contacts?${asked.toString()}`);
    if (side === 'next') pages.push(page.items);
    else pages.unshift(page.items);
    const on = page[side];
    if (on === undefined) return { items: pages.flat(), last: cursor };
    cursor = on;
  }
}

function expectedOf(
  all: readonly Contact[],
  sort: Sort,
  direction: string,
  sought: Readonly<Record<string, string>>,
): Contact[] {
  const sign = direction === 'descending' ? -1 : 1;
  const found = all.filter((contact) =>
    Object.entries(sought).every(([name, text]) => fold(valueOf(contact, name)).includes(text)),
  );
  const keyed = found.map((contact) => ({ contact, keys: [...keysOf(contact, sort), contact.id] }));
  return keyed
    .toSorted((a, b) => Number(a.keys[0] === '') - Number(b.keys[0] === '') || sign * compare(a.keys, b.keys))
    .map(({ contact }) => contact);
}

function keysOf(contact: Contact, sort: Sort): string[] {
  const texts = contactTexts(contact, contact.addresses[0]);
  const first = {
    firstName: [texts.firstNameKey, texts.lastNameKey],
    lastName: [texts.lastNameKey, texts.firstNameKey],
    company: [texts.companyKey, texts.lastNameKey],
    number: [texts.numberKey],
    city: [texts.cityKey, texts.lastNameKey],
    lastOrder: [contact.lastOrderAt ?? ''],
  };
  return first[sort];
}

function compare(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  if (at < 0) return 0;
  return Buffer.compare(Buffer.from(a[at] ?? ''), Buffer.from(b[at] ?? ''));
}

async function addContacts({ database: { db } }: Shop): Promise<void> {
  const rows = Array.from({ length: 120 }, (_, at) => contactAt(at));
  const same = Array.from({ length: 30 }, (_, at) => ({
    id: `same-${at}`,
    lastName: at % 3 === 0 ? null : 'SSmith',
    company: at % 3 === 0 ? '株式会社' : null,
    number: `N${at}`,
    touchedAt: new Date(0),
  }));
  await db
    .insert(contacts)
    .values([
      ...rows.map(({ contact }) => contact),
      ...same.map((contact) => ({ ...contact, ...contactTexts(contact) })),
    ])
    .onConflictDoNothing();
  await db
    .insert(addresses)
    .values(rows.map(({ address }) => address))
    .onConflictDoNothing();
  await db.execute(sql`analyze`);
}
