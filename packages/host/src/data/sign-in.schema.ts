import type { Address, Operator, UserState } from '@orderpad/contracts';
import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { contacts } from './contact.schema.ts';

/** Groups that users are sorted into, such as customers or the office. They grant nothing. */
export const userGroups = pgTable('user_groups', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  position: integer('position').notNull(),
});

/**
 * People who may sign in. `mayEnter` permits entering orders. `contactId` names the contact that a user of the role
 * `customer` is, and so orders for.
 */
export const users = pgTable(
  'users',
  {
    id: text('id').primaryKey(),
    username: text('username').notNull().unique(),
    name: text('name').notNull(),
    role: text('role').$type<Operator['role']>().notNull(),
    mayEnter: boolean('may_enter').notNull().default(true),
    contactId: text('contact_id').references(() => contacts.id),
    /** An argon2id hash as a PHC string, or one of scrypt that an earlier version made; see `sign-in/passwords.ts`. */
    passwordHash: text('password_hash').notNull(),
    address: jsonb('address').$type<Address>(),
    /** The address that the person signs in with, and that links to reset the password are sent to. In lower case. */
    email: text('email'),
    /** A number that the person signs in with instead of the user name. */
    pin: text('pin').unique(),
    groupId: text('group_id').references(() => userGroups.id),
    state: text('state').$type<UserState>().notNull().default('active'),
    /** Name, user name and e-mail address, folded; empty until it is written. See `text/fold.ts`. */
    searchText: text('search_text').notNull().default(''),
  },
  (table) => [
    index('users_email').on(table.email),
    index('users_contact').on(table.contactId),
    index('users_name').on(table.name, table.id),
    index('users_search').using('gin', sql`${table.searchText} gin_trgm_ops`),
  ],
);

/** Sign-ins by the SHA-256 of their token. A copy of this table signs nobody in. */
export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    /** Names the sign-in where people see and end theirs. */
    id: text('id').notNull().unique().default(sql`gen_random_uuid()::text`),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    createdAt: moment('created_at').notNull().defaultNow(),
    /** The last request, to the minute. */
    seenAt: moment('seen_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    /** The `User-Agent` that signed in. */
    agent: text('agent'),
  },
  (table) => [index('sessions_user').on(table.userId)],
);

/** Attempts to sign in or to reset a password, counted by what they name and by network address until a moment. */
export const signInFailures = pgTable('sign_in_failures', {
  subject: text('subject').primaryKey(),
  count: integer('count').notNull(),
  until: moment('until').notNull(),
});

/** Requests for a link that resets a password, by what was typed; a worker answers those that name somebody. */
export const resetRequests = pgTable('reset_requests', {
  id: text('id').primaryKey(),
  login: text('login').notNull(),
  at: moment('at').notNull(),
});

/** Links that reset a password, by the SHA-256 of their token. A user has one at most: a new one replaces the old. */
export const passwordResets = pgTable('password_resets', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id),
  tokenHash: text('token_hash').notNull().unique(),
  expiresAt: moment('expires_at').notNull(),
});
