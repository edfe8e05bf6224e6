import type { PaymentMethod } from '@orderpad/contracts';
import { boolean, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { pennies } from './columns.ts';

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
