import type { Problem, Submission, SubmissionPayment } from '@orderpad/contracts';
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

/**
 * The progress of a key. `charging`: the payment has begun, and its row in `payments` tells how far it is. `needs-action`: it waits for
 * the payer. `placed`, `rejected`, `fenced` and `expired` are final. `expired` is left of a refused or fenced key after 90 days: enough never to carry it out.
 */
export type SubmissionProgress =
  | 'accepted'
  | 'charging'
  | 'needs-action'
  | 'placed'
  | 'rejected'
  | 'fenced'
  | 'expired';

/** A submission as it is stored: without the token, and without what is known of the card. */
export interface StoredSubmission extends Omit<Submission, 'payment'> {
  readonly payment?: Pick<SubmissionPayment, 'channel' | 'saveTo'> | undefined;
}

/** Idempotency keys of submissions. A row lives as long as its order, so that no key takes effect twice. */
export const submissions = pgTable(
  'submissions',
  {
    userId: text('user_id').notNull(),
    key: text('key').notNull(),
    state: text('state').$type<SubmissionProgress>().notNull(),
    fingerprint: text('fingerprint'),
    /** The request, stored so that the next start can finish it after a crash, until the key is final; `fingerprint` stays. */
    submission: jsonb('submission').$type<StoredSubmission>(),
    /** Assigned before anything happens, so that a resumed placing makes the same order. */
    orderId: text('order_id'),
    problem: jsonb('problem').$type<Problem>(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.key] }), index('submissions_state').on(table.state)],
);
