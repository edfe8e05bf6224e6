import type { Address, Operator } from '@orderpad/contracts';
import { boolean, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { contacts } from './contact.schema.ts';

/**
 * People who may sign in. `mayEnter` permits entering orders. `contactId` names the contact that a user of the role
 * `customer` is, and so orders for.
 */
export const users = pgTable('users', {
  id: text('id').primaryKey(),
  username: text('username').notNull().unique(),
  name: text('name').notNull(),
  role: text('role').$type<Operator['role']>().notNull(),
  mayEnter: boolean('may_enter').notNull().default(true),
  contactId: text('contact_id').references(() => contacts.id),
  passwordHash: text('password_hash').notNull(),
  address: jsonb('address').$type<Address>(),
});

/** Sign-ins by the SHA-256 of their token. A copy of this table signs nobody in. */
export const sessions = pgTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
  expiresAt: moment('expires_at').notNull(),
});

/** Failed sign-ins, counted by user name and by network address until a moment. */
export const signInFailures = pgTable('sign_in_failures', {
  subject: text('subject').primaryKey(),
  count: integer('count').notNull(),
  until: moment('until').notNull(),
});
