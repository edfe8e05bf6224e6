import type { Address, Contact, Operator } from '@orderpad/contracts';
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import { pairsIn } from './best-first.ts';
import { moment } from './columns.ts';

/** Switches of the whole host, by name; see `settings.ts`. */
export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

/** People who may sign in. `mayEnter` is the permission to enter orders; a customer is the contact she orders for. */
export const users = pgTable('users', {
  id: text('id').primaryKey(),
  username: text('username').notNull().unique(),
  name: text('name').notNull(),
  role: text('role').$type<Operator['role']>().notNull(),
  mayEnter: boolean('may_enter').notNull().default(true),
  contactId: text('contact_id').references((): AnyPgColumn => contacts.id),
  passwordHash: text('password_hash').notNull(),
  address: jsonb('address').$type<Address>(),
});

/** Signed-in sessions, by the SHA-256 of their token: a copy of this table lets nobody in. */
export const sessions = pgTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
  expiresAt: moment('expires_at').notNull(),
});

/** Failed sign-ins, counted by user name and by caller in windows of time. */
export const signInFailures = pgTable('sign_in_failures', {
  subject: text('subject').primaryKey(),
  count: integer('count').notNull(),
  until: moment('until').notNull(),
});

/** Levels of contacts: each has prices and a catalog of its own. */
export const tiers = pgTable('tiers', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  description: text('description'),
});

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
    tierId: text('tier_id').references(() => tiers.id),
    bar: text('bar').$type<Contact['bar']>(),
    /** Everything that can be searched for, folded; see `fold.ts`. */
    searchText: text('search_text').notNull(),
    touchedAt: moment('touched_at').notNull(),
  },
  (table) => [
    index('contacts_search').using('gin', sql`${table.searchText} gin_trgm_ops`),
    index('contacts_pairs').using('gin', pairsIn(table.searchText)),
    index('contacts_recent').on(table.touchedAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
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

/** What keyed writes other than placing have answered, so that a repeated request makes nothing twice. */
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
