import type { OrderRequest, RequestState } from '@orderpad/contracts';
import { bigint, bigserial, index, jsonb, pgSequence, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { minorUnits, moment } from './columns.ts';
import { contacts } from './contact.schema.ts';
import { users } from './sign-in.schema.ts';

/** Numbers of order requests. A number that a failed request took is not given again. */
export const requestNumbers = pgSequence('request_numbers', { startWith: 1001 });

/** Positions of changes, which grow in the order of their commits; see `nextPosition`. */
export const requestPositions = pgSequence('request_positions');

const position = (name: string) => bigint(name, { mode: 'number' }).notNull();

/** Orders that customers ask for. `asked` is written once. */
export const requests = pgTable(
  'requests',
  {
    id: text('id').primaryKey(),
    seq: bigserial('seq', { mode: 'number' }).notNull(),
    number: text('number').notNull().unique(),
    /** SHA-256 of user and idempotency key. */
    keyHash: text('key_hash').notNull().unique(),
    fingerprint: text('fingerprint').notNull(),
    /** Unique, so that one draft is asked for once, even under two keys. */
    draftId: text('draft_id').notNull().unique(),
    contactId: text('contact_id')
      .notNull()
      .references(() => contacts.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    requestedAt: moment('requested_at').notNull(),
    state: text('state').$type<RequestState>().notNull(),
    items: minorUnits('items').notNull(),
    amount: minorUnits('amount').notNull(),
    currency: text('currency').notNull(),
    asked: jsonb('asked').$type<OrderRequest['asked']>().notNull(),
    history: jsonb('history').$type<OrderRequest['history']>().notNull(),
    reason: text('reason'),
    orderId: text('order_id'),
    orderNumber: text('order_number'),
    /** Positions at which it was sent, at which its state changed last, and at which anything did. */
    sentPosition: position('sent_position'),
    movedPosition: position('moved_position'),
    changedPosition: position('changed_position'),
  },
  (table) => [
    index('requests_newest').on(table.seq.desc().nullsFirst()),
    index('requests_contact').on(table.contactId, table.seq.desc().nullsFirst()),
    index('requests_state').on(table.state, table.seq.desc().nullsFirst()),
    index('requests_changed').on(table.changedPosition),
  ],
);

/** Pages of staff that show a request, until a moment by the clock of the database. */
export const requestOpenings = pgTable(
  'request_openings',
  {
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    key: text('key').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    since: moment('since').notNull(),
    until: moment('until').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.requestId, table.key] }),
    index('request_openings_until').on(table.until),
  ],
);
