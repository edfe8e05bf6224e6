import type { Address, Contact, CreditTerms } from '@orderpad/contracts';
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { pairsIn } from './best-first.ts';
import { moment, sortKey } from './columns.ts';
import { tiers } from './tiers.schema.ts';

export const contacts = pgTable(
  'contacts',
  {
    id: text('id').primaryKey(),
    number: text('number').unique(),
    firstName: text('first_name'),
    lastName: text('last_name'),
    company: text('company'),
    email: text('email'),
    phone: text('phone'),
    jobTitle: text('job_title'),
    /** Further fields, by name; null for none. */
    fields: jsonb('fields').$type<Contact['fields']>(),
    /** A BCP 47 tag; null for no preference. */
    language: text('language'),
    tierId: text('tier_id').references(() => tiers.id),
    bar: text('bar').$type<Contact['bar']>(),
    /** Everything that a search looks through, folded; see `text/fold.ts`. */
    searchText: text('search_text').notNull(),
    touchedAt: moment('touched_at').notNull(),
    /** Counts the corrections of the contact and its addresses. */
    revision: integer('revision').notNull().default(1),
    /** Terms on account; null where nothing is bought on account. */
    credit: jsonb('credit').$type<CreditTerms>(),
    /** The id of the consultant whose own customer this is; `null` for customers of the whole office. */
    ownerId: text('owner_id'),
    firstNameKey: sortKey('first_name_key'),
    lastNameKey: sortKey('last_name_key'),
    companyKey: sortKey('company_key'),
    /** Its figures are filled up with zeros, so that 9 comes before 10. */
    numberKey: sortKey('number_key'),
    /** City of the first address. */
    cityKey: sortKey('city_key'),
    /** Everything that the phone number is found by. */
    phoneText: text('phone_text').notNull().default(''),
    /** The time of the newest order, as an instant of the contracts. */
    lastOrderKey: sortKey('last_order_key'),
  },
  (table) => [
    index('contacts_search').using('gin', sql`${table.searchText} gin_trgm_ops`),
    index('contacts_pairs').using('gin', pairsIn(table.searchText)),
    index('contacts_recent').on(table.touchedAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index('contacts_owner').on(table.ownerId),
    index('contacts_by_first_name').on(table.firstNameKey, table.lastNameKey, table.id),
    index('contacts_by_last_name').on(table.lastNameKey, table.firstNameKey, table.id),
    index('contacts_by_company').on(table.companyKey, table.lastNameKey, table.id),
    index('contacts_by_number').on(table.numberKey, table.id),
    index('contacts_by_city').on(table.cityKey, table.lastNameKey, table.id),
    index('contacts_by_last_order').on(table.lastOrderKey, table.id),
    index('contacts_tier').on(table.tierId),
    index('contacts_city_search').using('gin', sql`${table.cityKey} gin_trgm_ops`),
    index('contacts_city_pairs').using('gin', pairsIn(table.cityKey)),
  ],
);

export const addresses = pgTable(
  'addresses',
  {
    id: text('id').primaryKey(),
    contactId: text('contact_id')
      .notNull()
      .references(() => contacts.id),
    position: integer('position').notNull(),
    address: jsonb('address').$type<Address>().notNull(),
  },
  (table) => [index('addresses_contact').on(table.contactId, table.position)],
);

/** Notes of staff. The id is the idempotency key that a note was sent with. */
export const contactNotes = pgTable(
  'contact_notes',
  {
    id: text('id').primaryKey(),
    contactId: text('contact_id')
      .notNull()
      .references(() => contacts.id),
    userId: text('user_id').notNull(),
    /** The name of the person when it was written. */
    by: text('by').notNull(),
    text: text('text').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [
    index('contact_notes_contact').on(
      table.contactId,
      table.at.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
  ],
);

/** Idempotency keys of created contacts and addresses, so that a repeated request creates nothing twice. */
export const keyedWrites = pgTable(
  'keyed_writes',
  {
    userId: text('user_id').notNull(),
    key: text('key').notNull(),
    fingerprint: text('fingerprint').notNull(),
    contactId: text('contact_id').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.key] })],
);
