import type { CardSummary, Channel, Payer, PaymentMethod, ProblemCode } from '@orderpad/contracts';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { minorUnits, moment } from './columns.ts';
import { contacts } from './contact.schema.ts';
import { users } from './sign-in.schema.ts';

export const paymentMethods = pgTable('payment_methods', {
  id: text('id').primaryKey(),
  kind: text('kind').$type<PaymentMethod['kind']>().notNull(),
  name: text('name').notNull(),
  description: text('description').notNull(),
  position: integer('position').notNull(),
  /** Restricts the method to contacts with a company or a tier. */
  onAccount: boolean('on_account').notNull(),
});

/** Cards that a payment provider keeps for a contact or for a user: the provider's reference, never a number. */
export const storedCards = pgTable(
  'stored_cards',
  {
    id: text('id').primaryKey(),
    /** The owner: either a contact or a user. */
    contactId: text('contact_id').references(() => contacts.id),
    userId: text('user_id').references(() => users.id),
    /** The `id` of the `PaymentProvider` that keeps it. */
    provider: text('provider').notNull(),
    reference: text('reference').notNull(),
    brand: text('brand').notNull(),
    last4: text('last4').notNull(),
    /** Year and month, `2029-03`. */
    expiry: text('expiry'),
    asksCvv: boolean('asks_cvv').notNull().default(true),
    addedAt: moment('added_at').notNull(),
  },
  (table) => [
    unique('stored_cards_reference')
      .on(table.provider, table.reference, table.contactId, table.userId)
      .nullsNotDistinct(),
    index('stored_cards_contact').on(table.contactId),
    index('stored_cards_user').on(table.userId),
    check('stored_cards_owner', sql`num_nonnulls(${table.contactId}, ${table.userId}) = 1`),
  ],
);

/**
 * The steps of a payment. `authorizing`, `needs-action`: the provider may hold the amount, and no order is placed. `authorized`: the
 * order is placed, the amount is to be captured. `voiding`: no order will be placed, the hold is to be released. The others are final:
 * `lost` is an order whose hold is gone, `kept` an amount that was taken without an order.
 */
export type PaymentState =
  | 'authorizing'
  | 'needs-action'
  | 'authorized'
  | 'voiding'
  | 'captured'
  | 'declined'
  | 'voided'
  | 'lost'
  | 'kept';

/** Payments that the host asked a provider for, by the order they are for. A row is written before the provider is called. */
export const payments = pgTable(
  'payments',
  {
    orderId: text('order_id').notNull(),
    attempt: integer('attempt').notNull(),
    /** User and key of the submission. */
    userId: text('user_id').notNull(),
    key: text('key').notNull(),
    contactId: text('contact_id').notNull(),
    state: text('state').$type<PaymentState>().notNull(),
    provider: text('provider').notNull(),
    amount: minorUnits('amount').notNull(),
    currency: text('currency').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    initiator: text('initiator').$type<'customer' | 'staff'>().notNull(),
    payer: text('payer').$type<Payer>().notNull(),
    /** The provider's reference of the stored card; null for a new card. */
    reference: text('reference'),
    /** A token is needed to authorize: that of a new card, or of a CVV. Tokens are never stored. */
    needsToken: boolean('needs_token').notNull(),
    saveTo: text('save_to'),
    paymentId: text('payment_id'),
    card: jsonb('card').$type<CardSummary>(),
    /** Failures in a row, and the reason of the last one. */
    failures: integer('failures').notNull().default(0),
    problem: text('problem').$type<ProblemCode>(),
    /** Set while staff have to see to it. */
    attentionAt: moment('attention_at'),
    beganAt: moment('began_at').notNull(),
    /** The sweeper leaves it alone until then. */
    nextAt: moment('next_at').notNull(),
    /** The worker that holds the payment, until `leaseUntil` by the clock of the database. */
    lease: text('lease'),
    leaseUntil: moment('lease_until'),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.attempt] }),
    index('payments_due')
      .on(table.nextAt)
      .where(sql`${table.state} in ('authorizing', 'needs-action', 'authorized', 'voiding')`),
    index('payments_attention').on(table.attentionAt).where(sql`${table.attentionAt} is not null`),
  ],
);
