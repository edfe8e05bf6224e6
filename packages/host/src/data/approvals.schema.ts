import type { Approval, ApprovalState } from '@orderpad/contracts';
import { sql } from 'drizzle-orm';
import { bigint, bigserial, index, jsonb, pgSequence, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { minorUnits, moment } from './columns.ts';
import { contacts } from './contact.schema.ts';
import { users } from './sign-in.schema.ts';

/** Positions of changes, which grow in the order of their commits; see `positionsOf`. */
export const approvalPositions = pgSequence('approval_positions');

/** What operators asked to take off beyond their limit, and the answers. */
export const approvals = pgTable(
  'approvals',
  {
    id: text('id').primaryKey(),
    seq: bigserial('seq', { mode: 'number' }).notNull(),
    /** SHA-256 of user and idempotency key. */
    keyHash: text('key_hash').notNull().unique(),
    fingerprint: text('fingerprint').notNull(),
    /** Hash of what is asked for and why: asking for the same again is no other question. */
    question: text('question').notNull(),
    draftId: text('draft_id').notNull(),
    contactId: text('contact_id')
      .notNull()
      .references(() => contacts.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    askedAt: moment('asked_at').notNull(),
    reason: text('reason').notNull(),
    state: text('state').$type<ApprovalState>().notNull(),
    reductions: jsonb('reductions').$type<Approval['reductions']>().notNull(),
    amount: minorUnits('amount').notNull(),
    currency: text('currency').notNull(),
    decidedBy: text('decided_by').references(() => users.id),
    decidedAt: moment('decided_at'),
    remark: text('remark'),
    orderId: text('order_id'),
    orderNumber: text('order_number'),
    history: jsonb('history').$type<Approval['history']>().notNull(),
    /** Positions at which it was asked, and at which anything changed last. */
    askedPosition: bigint('asked_position', { mode: 'number' }).notNull(),
    changedPosition: bigint('changed_position', { mode: 'number' }).notNull(),
  },
  (table) => [
    index('approvals_newest').on(table.seq.desc().nullsFirst()),
    index('approvals_state').on(table.state, table.seq.desc().nullsFirst()),
    index('approvals_draft').on(table.draftId, table.seq.desc().nullsFirst()),
    index('approvals_changed').on(table.changedPosition),
    /** One question waits for a draft at a time. */
    uniqueIndex('approvals_asked').on(table.draftId).where(sql`state = 'asked'`),
  ],
);
