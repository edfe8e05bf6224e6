import type { MailState } from '@orderpad/contracts';
import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/**
 * The outbox: messages, each written in the transaction of what causes it and sent afterwards. A link in one may hold a secret, so
 * the texts are removed as soon as nothing is left to send.
 */
export const mails = pgTable(
  'mails',
  {
    /** Makes the `Message-ID` too, which therefore stays the same when a message is sent again. */
    id: text('id').primaryKey(),
    /** The id of what the message is about, e.g. of a hand-off. */
    about: text('about').notNull(),
    email: text('email').notNull(),
    name: text('name'),
    /** The language of the texts, as a BCP 47 tag. */
    lang: text('lang').notNull(),
    subject: text('subject').notNull(),
    text: text('text'),
    html: text('html'),
    /** True for a link that only administrators may read while the message is stored: it signs in as its recipient. */
    isSecret: boolean('is_secret').notNull().default(false),
    state: text('state').$type<MailState>().notNull(),
    queuedAt: moment('queued_at').notNull(),
    /** The message is of no use from then on. */
    until: moment('until').notNull(),
    settledAt: moment('settled_at'),
    /** Times that it was handed to the mail server, and the reason why the last one failed. */
    attempts: integer('attempts').notNull().default(0),
    reason: text('reason'),
    /** The worker leaves it alone until then. */
    nextAt: moment('next_at').notNull(),
    /** The worker that sends it, until `leaseUntil` by the clock of the database. */
    lease: text('lease'),
    leaseUntil: moment('lease_until'),
  },
  (table) => [
    index('mails_due').on(table.nextAt).where(sql`${table.state} = 'waiting'`),
    index('mails_newest').on(table.queuedAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index('mails_about').on(table.about),
  ],
);
