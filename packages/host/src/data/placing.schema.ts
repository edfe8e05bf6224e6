import type { Problem, Submission } from '@orderpad/contracts';
import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/** Quotes, each as a hash of everything that was priced: enough to tell whether it still holds. */
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

/** Idempotency keys of submissions. A row lives as long as its order, so that no key takes effect twice. */
export const submissions = pgTable(
  'submissions',
  {
    userId: text('user_id').notNull(),
    key: text('key').notNull(),
    state: text('state').$type<'accepted' | 'placed' | 'rejected' | 'fenced'>().notNull(),
    fingerprint: text('fingerprint'),
    /** The request, stored so that the next start can finish it after a crash. */
    submission: jsonb('submission').$type<Submission>(),
    /** Assigned before anything happens, so that a resumed placing makes the same order. */
    orderId: text('order_id'),
    problem: jsonb('problem').$type<Problem>(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.key] }), index('submissions_state').on(table.state)],
);
