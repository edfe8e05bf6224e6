import type { Acknowledgement, Draft, Handoff, HandoffState } from '@orderpad/contracts';
import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { minorUnits, moment } from './columns.ts';
import { contacts } from './contact.schema.ts';
import { users } from './sign-in.schema.ts';

/** Orders left to the customer. A copy of this table opens none of them: it has hashes of the secrets. */
export const handoffs = pgTable(
  'handoffs',
  {
    id: text('id').primaryKey(),
    /** The operator who made it. */
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    /** SHA-256 of user and idempotency key. The key itself is a part of the token, and is not stored. */
    keyHash: text('key_hash').notNull().unique(),
    fingerprint: text('fingerprint').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    draftId: text('draft_id').notNull(),
    contactId: text('contact_id')
      .notNull()
      .references(() => contacts.id),
    /** The draft without a payment. */
    draft: jsonb('draft').$type<Draft>().notNull(),
    acknowledged: jsonb('acknowledged').$type<Acknowledgement[]>().notNull(),
    amount: minorUnits('amount').notNull(),
    currency: text('currency').notNull(),
    sentTo: text('sent_to'),
    createdAt: moment('created_at').notNull(),
    /** By the clock of the database. */
    expiresAt: moment('expires_at').notNull(),
    state: text('state').$type<HandoffState>().notNull(),
    history: jsonb('history').$type<Handoff['history']>().notNull(),
    orderId: text('order_id'),
    orderNumber: text('order_number'),
    /** SHA-256 of the cookie of the one browser that opened it, and of the key that this browser sent. */
    cookieHash: text('cookie_hash'),
    openedKeyHash: text('opened_key_hash'),
    /** The end of the browser's access, by the clock of the database. */
    accessUntil: moment('access_until'),
  },
  (table) => [
    uniqueIndex('handoffs_open_draft')
      .on(table.draftId)
      .where(sql`${table.state} in ('waiting', 'opened', 'failed')`),
    index('handoffs_due').on(table.expiresAt).where(sql`${table.state} in ('waiting', 'opened', 'failed')`),
    index('handoffs_newest').on(table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
  ],
);
