import { desc, inArray, and, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Queries } from '../../data/database.ts';
import { bestFirst } from '../../data/best-first.ts';
import { soughtIn } from '../../text/search-text.ts';
import { contacts, orders } from '../../data/schema.ts';
import type { Handler } from '../../service/handler.ts';
import { cursorOf, readCursor } from '../../service/cursor.ts';
import { contactsById } from './contact.ts';

const Position = z.tuple([z.iso.datetime(), z.string().check(z.maxLength(200))]);

const list = { table: contacts, id: contacts.id, rank: contacts.touchedAt, text: contacts.searchText };

/**
 * Finds contacts that hold every word, in any order: in their details or as the number of one of their orders. A phone
 * number is found in any spelling.
 */
export const searchContacts: Handler<'searchContacts'> = async ({ service: { db }, query }) => {
  const sought = soughtIn(query.text);
  const [touched, last] = query.cursor === undefined ? [] : readCursor(Position, query.cursor);
  const after =
    last === undefined
      ? undefined
      : sql`(${contacts.touchedAt}, ${contacts.id}) < (${touched}::timestamptz, ${last}::text)`;
  const limit = query.limit + 1;
  const rows = await bestFirst(list, {
    sought,
    known: await orderersOf(db, sought.flat()),
    after,
    limit,
    read: (condition) =>
      db
        .select({ id: contacts.id, touchedAt: contacts.touchedAt })
        .from(contacts)
        .where(and(after, condition))
        .orderBy(desc(contacts.touchedAt), desc(contacts.id))
        .limit(limit),
  });
  const page = rows.slice(0, query.limit);
  const end = rows.length > query.limit ? page.at(-1) : undefined;
  const found = await contactsById(
    db,
    page.map(({ id }) => id),
  );
  return {
    items: page.flatMap(({ id }) => found.get(id) ?? []),
    ...(end ? { next: cursorOf([end.touchedAt.toISOString(), end.id]) } : {}),
  };
};

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
