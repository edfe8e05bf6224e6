import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { minorUnits } from './columns.ts';
import { contacts } from './contact.schema.ts';
import { markets } from './destination.schema.ts';
import { categories, variants } from './shopping.schema.ts';
import { tiers } from './tiers.schema.ts';

/** Prices of a variant from a quantity on: for one contact, for a tier, or for everybody where neither is set. */
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
    price: minorUnits('price').notNull(),
  },
  (table) => [index('price_rules_variant').on(table.variantId)],
);

/** Percentages that a tier pays less than the list price, for everything or for a category, from a quantity on. */
export const tierRates = pgTable(
  'tier_rates',
  {
    id: text('id').primaryKey(),
    tierId: text('tier_id')
      .notNull()
      .references(() => tiers.id),
    categoryId: text('category_id').references(() => categories.id),
    minQuantity: integer('min_quantity').notNull(),
    /** Parts per million. */
    rate: integer('rate').notNull(),
  },
  (table) => [index('tier_rates_tier').on(table.tierId)],
);

/** Prices that variants have of their own in a market; all other prices are converted. */
export const marketPrices = pgTable(
  'market_prices',
  {
    country: text('country')
      .notNull()
      .references(() => markets.country),
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id),
    price: minorUnits('price').notNull(),
  },
  (table) => [primaryKey({ columns: [table.country, table.variantId] })],
);
