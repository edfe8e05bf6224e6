import { type Contact, type CreditTerms, HostError } from '@orderpad/contracts';
import { settle } from '@orderpad/contracts/addresses';
import { asc, eq, sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { addresses, contacts, tiers } from '../../data/schema.ts';
import { statement } from '../../data/statement.ts';
import type { Handler } from '../../service/handler.ts';

export const getContact: Handler<'getContact'> = async ({ service: { db }, params, headers }) => {
  const contact = await contactOf(db, params.id);
  headers.set('etag', `"${contact.tag}"`);
  return contact;
};

/** Returns one contact with its addresses; throws `not-found`. */
export async function contactOf(db: Queries, id: string): Promise<Contact> {
  const contact = (await contactsById(db, [id])).get(id);
  if (!contact) throw new HostError('not-found', 'no such contact');
  return contact;
}

interface ContactRow {
  readonly contact: typeof contacts.$inferSelect;
  readonly tier: typeof tiers.$inferSelect | null;
  readonly address: typeof addresses.$inferSelect | null;
}

/** Selects contacts with their tiers, in a row for each of their addresses. */
const selectContacts = statement<{ ids: string[] }, ContactRow[]>((db) =>
  db
    .select({ contact: contacts, tier: tiers, address: addresses })
    .from(contacts)
    .leftJoin(tiers, eq(tiers.id, contacts.tierId))
    .leftJoin(addresses, eq(addresses.contactId, contacts.id))
    .where(sql`${contacts.id} = any(${sql.placeholder('ids')}::text[])`)
    .orderBy(asc(contacts.id), asc(addresses.position)),
);

/** A contact, and the terms of its account. */
export interface Buyer {
  readonly contact: Contact;
  readonly credit: CreditTerms | undefined;
}

export async function contactsById(db: Queries, ids: readonly string[]): Promise<Map<string, Contact>> {
  const buyers = await buyersById(db, ids);
  return new Map([...buyers].map(([id, { contact }]) => [id, contact]));
}

/** Returns contacts with the terms of their accounts, by id. */
export async function buyersById(db: Queries, ids: readonly string[]): Promise<Map<string, Buyer>> {
  if (ids.length === 0) return new Map();
  const rows = await selectContacts(db, { ids: [...ids] });
  const stored = new Map<string, (typeof addresses.$inferSelect)[]>();
  for (const { contact, address } of rows) {
    const known = stored.get(contact.id) ?? [];
    stored.set(contact.id, known);
    // Addresses of earlier versions hold regions as text.
    if (address) known.push({ ...address, address: await settle(address.address) });
  }
  return new Map(
    rows.map(({ contact, tier }) => [
      contact.id,
      {
        contact: asContact(contact, tier, stored.get(contact.id) ?? []),
        credit: contact.credit ?? undefined,
      },
    ]),
  );
}

/** Makes a contact of its row, with a tier and addresses that were read beside it. */
export function asContact(
  {
    id,
    number,
    firstName,
    lastName,
    company,
    email,
    phone,
    jobTitle,
    fields,
    language,
    bar,
    credit,
    lastOrderKey,
    revision,
  }: typeof contacts.$inferSelect,
  tier: typeof tiers.$inferSelect | null,
  stored: readonly (typeof addresses.$inferSelect)[],
): Contact {
  return {
    id,
    ...(number === null ? {} : { number }),
    ...(firstName === null ? {} : { firstName }),
    ...(lastName === null ? {} : { lastName }),
    ...(company === null ? {} : { company }),
    ...(email === null ? {} : { email }),
    ...(phone === null ? {} : { phone }),
    ...(jobTitle === null ? {} : { jobTitle }),
    ...(fields && { fields }),
    ...(language === null ? {} : { language }),
    ...(tier === null ? {} : { tier: { id: tier.id, name: tier.name } }),
    ...(bar ? { bar } : {}),
    ...(credit?.isStopped ? { flags: ['account-stop' as const] } : {}),
    ...(lastOrderKey === '' ? {} : { lastOrderAt: lastOrderKey }),
    addresses: stored.map((row) => ({ ...row.address, id: row.id })),
    tag: String(revision),
  };
}

/** Locks the contact until the transaction ends. Throws `not-found`. */
export async function lockContact(transaction: Queries, id: string): Promise<void> {
  const [row] = await transaction
    .select({ id: contacts.id })
    .from(contacts)
    .where(eq(contacts.id, id))
    .for('update');
  if (!row) throw new HostError('not-found', 'no such contact');
}

/** Locks the account of a contact, if there is such a contact, until the transaction ends. */
export async function lockAccount(transaction: Queries, id: string | undefined): Promise<void> {
  if (id === undefined) return;
  await transaction.select({ id: contacts.id }).from(contacts).where(eq(contacts.id, id)).for('update');
}
