import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { minorUnits } from './columns.ts';

export const shippingMethods = pgTable('shipping_methods', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  description: text('description').notNull(),
  position: integer('position').notNull(),
});

/** Prices of a method in a zone, by weight. The lightest row that holds a parcel applies to it. */
export const shippingRates = pgTable(
  'shipping_rates',
  {
    methodId: text('method_id')
      .notNull()
      .references(() => shippingMethods.id),
    zone: text('zone').notNull(),
    /** Grams. */
    upTo: integer('up_to').notNull(),
    price: minorUnits('price').notNull(),
    minDays: integer('min_days').notNull(),
    maxDays: integer('max_days').notNull(),
    /** Subtotal from which the method is free; null is never. */
    freeFrom: minorUnits('free_from'),
  },
  (table) => [primaryKey({ columns: [table.methodId, table.zone, table.upTo] })],
);
