import type {
  Address,
  Contact,
  HistoryEntry,
  Operator,
  Order,
  PaymentMethod,
  Problem,
  ProductOption,
  Submission,
} from '@orderpad/contracts';
import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const pennies = (name: string) => bigint(name, { mode: 'number' });

/** Switches of the whole host, by name; see `settings.ts`. */
export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

/** People who may sign in. `mayEnter` is the permission to enter orders. */
export const users = pgTable('users', {
  id: text('id').primaryKey(),
  username: text('username').notNull().unique(),
  name: text('name').notNull(),
  role: text('role').$type<Operator['role']>().notNull(),
  mayEnter: boolean('may_enter').notNull().default(true),
  passwordHash: text('password_hash').notNull(),
  address: jsonb('address').$type<Address>(),
});

/** Signed-in sessions, by the SHA-256 of their token: a copy of this table lets nobody in. */
export const sessions = pgTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id),
  expiresAt: moment('expires_at').notNull(),
});

/** Failed sign-ins, counted by user name and by caller in windows of time. */
export const signInFailures = pgTable('sign_in_failures', {
  subject: text('subject').primaryKey(),
  count: integer('count').notNull(),
  until: moment('until').notNull(),
});

export const tiers = pgTable('tiers', { id: text('id').primaryKey(), name: text('name').notNull() });

export const contacts = pgTable(
  'contacts',
  {
    id: text('id').primaryKey(),
    number: text('number').unique(),
    firstName: text('first_name'),
    lastName: text('last_name'),
    company: text('company'),
    email: text('email'),
    phone: text('phone'),
    tierId: text('tier_id').references(() => tiers.id),
    bar: text('bar').$type<Contact['bar']>(),
    /** Everything that can be searched for, folded; see `fold.ts`. */
    searchText: text('search_text').notNull(),
    touchedAt: moment('touched_at').notNull(),
  },
  (table) => [
    index('contacts_search').using('gin', sql`${table.searchText} gin_trgm_ops`),
    index('contacts_recent').on(table.touchedAt.desc(), table.id),
  ],
);

export const addresses = pgTable(
  'addresses',
  {
    id: text('id').primaryKey(),
    contactId: text('contact_id')
      .notNull()
      .references(() => contacts.id),
    position: integer('position').notNull(),
    address: jsonb('address').$type<Address>().notNull(),
  },
  (table) => [index('addresses_contact').on(table.contactId, table.position)],
);

/** What keyed writes other than placing have answered, so that a repeated request makes nothing twice. */
export const keyedWrites = pgTable(
  'keyed_writes',
  {
    userId: text('user_id').notNull(),
    key: text('key').notNull(),
    fingerprint: text('fingerprint').notNull(),
    contactId: text('contact_id').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.key] })],
);

export const products = pgTable(
  'products',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    description: text('description'),
    artwork: text('artwork').notNull(),
    options: jsonb('options').$type<ProductOption[]>().notNull(),
    published: boolean('published').notNull().default(true),
    /** How often it sold; the best sellers come first. */
    sold: integer('sold').notNull(),
    searchText: text('search_text').notNull(),
  },
  (table) => [
    index('products_search').using('gin', sql`${table.searchText} gin_trgm_ops`),
    index('products_sold').on(table.sold.desc(), table.id),
  ],
);

export const variants = pgTable(
  'variants',
  {
    id: text('id').primaryKey(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id),
    position: integer('position').notNull(),
    sku: text('sku').notNull(),
    /** The SKU in upper case: what typed SKUs are compared with. */
    skuKey: text('sku_key').notNull().unique(),
    options: jsonb('options').$type<Record<string, string>>().notNull(),
    price: pennies('price').notNull(),
    /** What there is; null is without limit. */
    stock: integer('stock'),
    ships: boolean('ships').notNull(),
    /** In grams. */
    weight: integer('weight').notNull(),
    /** The only country it is sold to, when there is such a limit. */
    onlyCountry: text('only_country'),
  },
  (table) => [
    index('variants_product').on(table.productId, table.position),
    index('variants_sku').using('gin', sql`${table.skuKey} gin_trgm_ops`),
  ],
);

/** A price for a quantity and more: for one contact, for a tier, or for everybody, the most particular first. */
export const priceRules = pgTable(
  'price_rules',
  {
    id: text('id').primaryKey(),
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id),
    contactId: text('contact_id').references(() => contacts.id),
    tierId: text('tier_id').references(() => tiers.id),
    minQuantity: integer('min_quantity').notNull(),
    price: pennies('price').notNull(),
  },
  (table) => [index('price_rules_variant').on(table.variantId)],
);

/** Countries shipped to, each in a zone, with the tax due there in parts per million. */
export const destinations = pgTable('destinations', {
  country: text('country').primaryKey(),
  zone: text('zone').notNull(),
  taxName: text('tax_name'),
  taxRate: integer('tax_rate').notNull().default(0),
});

export const shippingMethods = pgTable('shipping_methods', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  description: text('description').notNull(),
  position: integer('position').notNull(),
});

/** What a method costs in a zone for parcels up to a weight in grams; the lightest row that holds the parcel applies. */
export const shippingRates = pgTable(
  'shipping_rates',
  {
    methodId: text('method_id')
      .notNull()
      .references(() => shippingMethods.id),
    zone: text('zone').notNull(),
    upTo: integer('up_to').notNull(),
    price: pennies('price').notNull(),
    minDays: integer('min_days').notNull(),
    maxDays: integer('max_days').notNull(),
    /** Free from this subtotal on. */
    freeFrom: pennies('free_from'),
  },
  (table) => [primaryKey({ columns: [table.methodId, table.zone, table.upTo] })],
);

export const paymentMethods = pgTable('payment_methods', {
  id: text('id').primaryKey(),
  kind: text('kind').$type<PaymentMethod['kind']>().notNull(),
  name: text('name').notNull(),
  description: text('description').notNull(),
  position: integer('position').notNull(),
  /** Only for contacts with a company or a tier. */
  onAccount: boolean('on_account').notNull(),
});

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
