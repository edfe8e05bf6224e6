import { contactFilters, type ContactFilter, type ContactQuery } from '@orderpad/contracts';
import { and, inArray, like, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { heldByIndex, holds, isByTrigrams } from '../../data/best-first.ts';
import type { Queries } from '../../data/database.ts';
import { contacts, orders, tiers } from '../../data/schema.ts';
import { anywhere, fold } from '../../text/fold.ts';
import { soughtIn } from '../../text/search-text.ts';

/** A condition on contacts in two forms: for rows that are read anyway, and for the indexes. */
export interface Sought {
  readonly inRows: SQL | undefined;
  readonly byIndex: SQL | undefined;
  /** The index that answers `byIndex`: of trigrams, or of pairs for words of one and two letters; `other` for another one. */
  readonly index: 'trigrams' | 'pairs' | 'other';
}

/** Returns what a query looks for, without its order and place. */
export async function soughtBy(
  db: Queries,
  { text, ...filters }: ContactQuery,
): Promise<Pick<Sought, 'inRows' | 'byIndex'>> {
  const all = await Promise.all([
    inOneBox(db, text),
    ...contactFilters.map((name) => filtered(db, name, filters[name])),
  ]);
  // Where two indexes are joined every row is checked again, and working out the pairs of its text takes longer than all the rest.
  const isFound = all.some((each) => each?.index === 'trigrams');
  return {
    inRows: and(...all.map((each) => each?.inRows)),
    byIndex: and(...all.map((each) => (isFound && each?.index === 'pairs' ? each.inRows : each?.byIndex))),
  };
}

const indexOf = (sought: readonly (readonly string[])[]): Sought['index'] =>
  isByTrigrams(sought) ? 'trigrams' : 'pairs';

const searched = { id: contacts.id, text: contacts.searchText };

/** Looks for every word, in any order, in the details of a contact or as the number of one of its orders. */
async function inOneBox(db: Queries, text: string): Promise<Sought | undefined> {
  const sought = soughtIn(text);
  if (sought.every((words) => words.length === 0)) return undefined;
  const known = await orderersOf(db, sought.flat());
  return {
    inRows: or(
      ...sought.map((words) =>
        and(...words.map((word) => holds(contacts.searchText, contacts.id, word, known))),
      ),
    ),
    byIndex: heldByIndex(searched, sought, known),
    index: indexOf(sought),
  };
}

const columns: Partial<Record<ContactFilter, PgColumn | SQL>> = {
  firstName: contacts.firstNameKey,
  lastName: contacts.lastNameKey,
  company: contacts.companyKey,
  number: sql`lower(${contacts.number})`,
  email: sql`lower(${contacts.email})`,
};

async function filtered(
  db: Queries,
  name: ContactFilter,
  value: string | undefined,
): Promise<Sought | undefined> {
  const phrase = fold(value ?? '');
  if (phrase === '') return undefined;
  if (name === 'tier') return ofTier(db, phrase);
  if (name === 'phone') return ofPhone(value ?? '');
  if (name === 'city')
    return {
      inRows: like(contacts.cityKey, anywhere(phrase)),
      byIndex: heldByIndex({ id: contacts.id, text: contacts.cityKey }, [[phrase]]),
      index: indexOf([[phrase]]),
    };
  const column = columns[name] ?? contacts.searchText;
  const isThere = sql`${column} like ${anywhere(phrase)}`;
  // The text of the search holds the property too, and has an index.
  return {
    inRows: isThere,
    byIndex: and(heldByIndex(searched, [[phrase]]), isThere),
    index: indexOf([[phrase]]),
  };
}

async function ofTier(db: Queries, phrase: string): Promise<Sought> {
  const rows = await db.select({ id: tiers.id, name: tiers.name }).from(tiers);
  const ids = rows.filter((tier) => fold(tier.name).includes(phrase)).map(({ id }) => id);
  const isOne = ids.length === 0 ? sql`false` : inArray(contacts.tierId, ids);
  return { inRows: isOne, byIndex: isOne, index: 'other' };
}

/** Looks for a phone number in any spelling. */
function ofPhone(value: string): Sought {
  const sought = soughtIn(value);
  const isThere = or(
    ...sought.map((words) => and(...words.map((word) => like(contacts.phoneText, anywhere(word))))),
  );
  return { inRows: isThere, byIndex: and(heldByIndex(searched, sought), isThere), index: indexOf(sought) };
}

/**
 * Returns the ids of contacts whose orders have these numbers, by the word typed: `OP-10042` or `10042`. A query of
 * its own lets the search itself use its indexes.
 */
async function orderersOf(db: Queries, words: readonly string[]): Promise<Map<string, string[]>> {
  const byNumber = new Map<string, string>(
    words.flatMap((word) => {
      const [, figures] = /^(?:op-?)?(\d{5,12})$/.exec(word) ?? [];
      return figures === undefined ? [] : [[`OP-${figures}`, word] as const];
    }),
  );
  if (byNumber.size === 0) return new Map();
  const rows = await db
    .select({ number: orders.number, contactId: orders.contactId })
    .from(orders)
    .where(inArray(orders.number, [...byNumber.keys()]));
  return new Map(rows.map(({ number, contactId }) => [byNumber.get(number) ?? '', [contactId]]));
}
