import type { Address } from '@orderpad/contracts';
import { and, asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { addresses, contacts, orders } from '../../data/schema.ts';
import { setSetting, settingOf } from '../../service/settings.ts';
import { type ContactTexts, contactTexts } from '../../text/contact-texts.ts';
import { orderSearchText, searchTextVersion } from '../../text/search-text.ts';

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
    .select({ contact: contacts, address: sql<Address | null>`${addresses.address}` })
    .from(contacts)
    .leftJoin(addresses, and(eq(addresses.contactId, contacts.id), eq(addresses.position, 0)))
    .where(condition)
    .orderBy(asc(contacts.id))
    .limit(batch);
  if (rows.length === 0) return undefined;
  const theirs = await db
    .select({
      id: orders.id,
      number: orders.number,
      placedAt: orders.placedAt,
      contactName: orders.contactName,
      tags: orders.tags,
      contactId: orders.contactId,
    })
    .from(orders)
    .where(
      inArray(
        orders.contactId,
        rows.map(({ contact }) => contact.id),
      ),
    );
  const texts = new Map(
    rows.map(({ contact, address }) => [contact.id, contactTexts(contact, address ?? undefined)]),
  );
  const lastOrders = new Map<string, string>();
  for (const { contactId, placedAt } of theirs.toSorted((a, b) => Number(a.placedAt) - Number(b.placedAt)))
    lastOrders.set(contactId, placedAt.toISOString());
  await writeContacts(
    db,
    [...texts].map(([id, all]) => ({ id, ...all, lastOrderKey: lastOrders.get(id) ?? '' })),
  );
  if (theirs.length > 0)
    await writeOrders(
      db,
      theirs.map((order) => ({
        id: order.id,
        text: orderSearchText(order, texts.get(order.contactId)?.searchText ?? ''),
      })),
    );
  return rows.length === batch ? rows.at(-1)?.contact.id : undefined;
}

interface ContactRow extends ContactTexts {
  readonly id: string;
  readonly lastOrderKey: string;
}

const writeContacts = (db: Queries, rows: readonly ContactRow[]) =>
  db.execute(sql`update ${contacts} set
      search_text = given."searchText", first_name_key = given."firstNameKey", last_name_key = given."lastNameKey",
      company_key = given."companyKey", number_key = given."numberKey", city_key = given."cityKey",
      phone_text = given."phoneText", last_order_key = given."lastOrderKey"
    from ${given(rows)}(
      id text, "searchText" text, "firstNameKey" text, "lastNameKey" text, "companyKey" text, "numberKey" text,
      "cityKey" text, "phoneText" text, "lastOrderKey" text
    ) where ${contacts.id} = given.id`);

const writeOrders = (db: Queries, rows: readonly { readonly id: string; readonly text: string }[]) =>
  db.execute(
    sql`update ${orders} set search_text = given.text from ${given(rows)}(id text, text text) where ${orders.id} = given.id`,
  );

/** Begins a table of rows, whose columns follow; one parameter holds all of it. */
const given = (rows: readonly unknown[]): SQL =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given`;
