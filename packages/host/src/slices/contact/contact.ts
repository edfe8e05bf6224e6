import { type Contact, HostError } from '@orderpad/contracts';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Queries } from '../../data/database.ts';
import { bestFirst } from '../../data/best-first.ts';
import { wordsOf } from '../../text/fold.ts';
import { addresses, contacts, orders, tiers } from '../../data/schema.ts';
import type { Handler } from '../../service/service.ts';
import { cursorOf, placeOf } from '../../service/cursor.ts';

const Place = z.tuple([z.iso.datetime(), z.string().check(z.maxLength(200))]);

const list = { table: contacts, id: contacts.id, rank: contacts.touchedAt, text: contacts.searchText };

/** Every word has to be found, in any order: in the contact itself or as the number of one of its orders. */
export const searchContacts: Handler<'searchContacts'> = async ({ service: { db }, query }) => {
  const words = wordsOf(query.text);
  const [touched, last] = query.cursor === undefined ? [] : placeOf(Place, query.cursor);
  const after =
    last === undefined
      ? undefined
      : sql`(${contacts.touchedAt}, ${contacts.id}) < (${touched}::timestamptz, ${last}::text)`;
  const limit = query.limit + 1;
  const rows = await bestFirst(list, {
    words,
    known: await orderersOf(db, words),
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
 * Whose orders have these numbers, by the word typed: `OP-10042` or `10042`. Asked first and apart, so that the search
 * itself stays one that indexes answer.
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

export const getContact: Handler<'getContact'> = ({ service: { db }, params }) => contactOf(db, params.id);

/** One contact with its addresses, or `not-found`. */
export async function contactOf(db: Queries, id: string): Promise<Contact> {
  const contact = (await contactsById(db, [id])).get(id);
  if (!contact) throw new HostError('not-found', 'no such contact');
  return contact;
}

export async function contactsById(db: Queries, ids: readonly string[]): Promise<Map<string, Contact>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ contact: contacts, tier: tiers })
    .from(contacts)
    .leftJoin(tiers, eq(tiers.id, contacts.tierId))
    .where(inArray(contacts.id, [...ids]));
  const kept = await db
    .select()
    .from(addresses)
    .where(inArray(addresses.contactId, [...ids]))
    .orderBy(asc(addresses.position));
  return new Map(
    rows.map(({ contact, tier }) => [
      contact.id,
      asContact(
        contact,
        tier,
        kept.filter(({ contactId }) => contactId === contact.id),
      ),
    ]),
  );
}

function asContact(
  { id, number, firstName, lastName, company, email, phone, bar }: typeof contacts.$inferSelect,
  tier: typeof tiers.$inferSelect | null,
  kept: readonly (typeof addresses.$inferSelect)[],
): Contact {
  return {
    id,
    ...(number === null ? {} : { number }),
    ...(firstName === null ? {} : { firstName }),
    ...(lastName === null ? {} : { lastName }),
    ...(company === null ? {} : { company }),
    ...(email === null ? {} : { email }),
    ...(phone === null ? {} : { phone }),
    ...(tier === null ? {} : { tier: { id: tier.id, name: tier.name } }),
    ...(bar ? { bar } : {}),
    addresses: kept.map((row) => ({ ...row.address, id: row.id })),
  };
}
