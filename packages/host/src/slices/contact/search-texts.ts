import { and, asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { addresses, contacts, orders } from '../../data/schema.ts';
import { setSetting, settingOf } from '../../service/settings.ts';
import { contactSearchText, orderSearchText, searchTextVersion } from '../../text/search-text.ts';

/** Number of contacts whose texts are written at once. */
const batch = 1000;

/** Writes the text that a contact is found by, and those of its orders, from what the contact is now. */
export const refreshSearchText = async (db: Queries, contactId: string): Promise<void> => {
  await writeTexts(db, eq(contacts.id, contactId));
};

/** Writes all texts anew after a change of what they hold, or of how text is folded. */
export async function bringSearchTextsUpToDate(db: Queries): Promise<void> {
  if ((await settingOf(db, 'search.version')) === searchTextVersion) return;
  let last: string | undefined = '';
  while (last !== undefined) last = await writeTexts(db, gt(contacts.id, last));
  await setSetting(db, 'search.version', searchTextVersion);
}

/** Writes the texts of the first contacts that satisfy a condition. Returns the id of the last one when more may follow. */
async function writeTexts(db: Queries, condition: SQL): Promise<string | undefined> {
  const rows = await db
    .select({ contact: contacts, country: sql<string | null>`${addresses.address} ->> 'country'` })
    .from(contacts)
    .leftJoin(addresses, and(eq(addresses.contactId, contacts.id), eq(addresses.position, 0)))
    .where(condition)
    .orderBy(asc(contacts.id))
    .limit(batch);
  const texts = new Map(
    rows.map(({ contact, country }) => [contact.id, contactSearchText(contact, country ?? undefined)]),
  );
  if (texts.size === 0) return undefined;
  await db.execute(
    sql`update ${contacts} set search_text = given.text from ${given(texts)} where ${contacts.id} = given.id`,
  );
  const theirs = await db
    .select({
      id: orders.id,
      number: orders.number,
      contactName: orders.contactName,
      contactId: orders.contactId,
    })
    .from(orders)
    .where(inArray(orders.contactId, [...texts.keys()]));
  if (theirs.length > 0) {
    const orderTexts = new Map(
      theirs.map((order) => [order.id, orderSearchText(order, texts.get(order.contactId) ?? '')]),
    );
    await db.execute(
      sql`update ${orders} set search_text = given.text from ${given(orderTexts)} where ${orders.id} = given.id`,
    );
  }
  return rows.length === batch ? rows.at(-1)?.contact.id : undefined;
}

/** Makes a table of ids and texts; one parameter holds all of it. */
const given = (texts: ReadonlyMap<string, string>): SQL =>
  sql`jsonb_to_recordset(${JSON.stringify([...texts].map(([id, text]) => ({ id, text })))}::jsonb) as given(id text, text text)`;
