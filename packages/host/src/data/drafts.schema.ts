import type { DraftInput } from '@orderpad/contracts';
import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { minorUnits, moment } from './columns.ts';
import { contacts } from './contact.schema.ts';
import { users } from './sign-in.schema.ts';

/** Orders saved for later. A row leaves when its draft is placed or removed, or after `drafts.days` without being saved again. */
export const drafts = pgTable(
  'drafts',
  {
    /** The id that the pad gave the draft. */
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    contactId: text('contact_id').references(() => contacts.id),
    flow: text('flow').notNull(),
    /** Counts the states of the draft, from 1. */
    revision: integer('revision').notNull(),
    /** SHA-256 of the content, by which a repeated request is known. */
    hash: text('hash').notNull(),
    savedAt: moment('saved_at').notNull(),
    items: minorUnits('items').notNull(),
    total: minorUnits('total'),
    currency: text('currency').notNull(),
    body: jsonb('body').$type<DraftInput>().notNull(),
    /** The colleague to whom the draft is transferred, until it is taken over; with who transferred it, a note, and when. */
    transferTo: text('transfer_to').references(() => users.id),
    transferFrom: text('transfer_from').references(() => users.id),
    transferNote: text('transfer_note'),
    transferredAt: moment('transferred_at'),
  },
  (table) => [
    index('drafts_newest').on(table.savedAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index('drafts_contact').on(table.contactId),
    index('drafts_transfer_to').on(table.transferTo),
  ],
);

/** Ids of drafts that were removed without becoming an order, with those who saw them. A row leaves as long after as why a key was refused. */
export const removedDrafts = pgTable(
  'removed_drafts',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    contactId: text('contact_id').references(() => contacts.id),
    removedAt: moment('removed_at').notNull(),
  },
  (table) => [index('removed_drafts_at').on(table.removedAt)],
);
