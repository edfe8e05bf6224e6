import type { HistoryEntry, Order, Problem, Submission } from '@orderpad/contracts';
import { sql } from 'drizzle-orm';
import { bigserial, index, jsonb, pgSequence, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment, pennies } from './columns.ts';
import { contacts } from './people.schema.ts';

/** What was quoted, as a hash of everything that was priced: enough to tell whether it still holds. */
export const quotes = pgTable(
  'quotes',
  {
    id: text('id').primaryKey(),
    userId: text('user_id').notNull(),
    draftId: text('draft_id').notNull(),
    hash: text('hash').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('quotes_expiry').on(table.expiresAt)],
);

/** Numbers never come back, not even after a placing that failed. */
export const orderNumbers = pgSequence('order_numbers', { startWith: 10_001 });

export const orders = pgTable(
  'orders',
  {
    id: text('id').primaryKey(),
    seq: bigserial('seq', { mode: 'number' }).notNull(),
    number: text('number').notNull().unique(),
    /** The second fence: whatever the keys, one draft is one order. */
    draftId: text('draft_id').notNull().unique(),
    contactId: text('contact_id')
      .notNull()
      .references(() => contacts.id),
    contactName: text('contact_name').notNull(),
    placedBy: text('placed_by').notNull(),
    status: text('status').$type<Order['status']>().notNull(),
    placedAt: moment('placed_at').notNull(),
    currency: text('currency').notNull(),
    items: pennies('items').notNull(),
    total: pennies('total').notNull(),
    /** Everything that does not change once placed. */
    body: jsonb('body').$type<Omit<Order, 'status' | 'history'>>().notNull(),
    searchText: text('search_text').notNull(),
  },
  (table) => [
    index('orders_newest').on(table.seq.desc()),
    index('orders_contact').on(table.contactId, table.seq.desc()),
    index('orders_search').using('gin', sql`${table.searchText} gin_trgm_ops`),
  ],
);

export const orderHistory = pgTable(
  'order_history',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    at: moment('at').notNull(),
    code: text('code').notNull(),
    status: text('status').$type<Order['status']>(),
    by: text('by'),
    params: jsonb('params').$type<HistoryEntry['params']>().notNull(),
  },
  (table) => [index('order_history_order').on(table.orderId, table.seq)],
);

/** One row for each key of a press. Never deleted while its order lives, so a key is never executed again. */
export const submissions = pgTable(
  'submissions',
  {
    userId: text('user_id').notNull(),
    key: text('key').notNull(),
    state: text('state').$type<'accepted' | 'placed' | 'rejected' | 'fenced'>().notNull(),
    fingerprint: text('fingerprint'),
    /** What to do, kept until it is done, so that a restart can finish it. */
    submission: jsonb('submission').$type<Submission>(),
    /** Given out before anything happens, so that a resumed placing is the same order. */
    orderId: text('order_id'),
    problem: jsonb('problem').$type<Problem>(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.key] }), index('submissions_state').on(table.state)],
);

/** Who did what, for whom; written in the transaction that did it. */
export const audit = pgTable('audit', {
  seq: bigserial('seq', { mode: 'number' }).primaryKey(),
  at: moment('at').notNull(),
  userId: text('user_id').notNull(),
  onBehalfOf: text('on_behalf_of'),
  action: text('action').notNull(),
  subject: text('subject').notNull(),
  details: jsonb('details').$type<Record<string, unknown>>().notNull(),
});
