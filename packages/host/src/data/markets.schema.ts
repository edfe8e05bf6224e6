import type { Rounding } from '@orderpad/contracts';
import { boolean, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { CarriagePolicy } from '../slices/shipping/carriage.ts';
import { variants } from './catalog.schema.ts';
import { pennies } from './columns.ts';

/** Countries sold to on terms of their own; see `Market`. */
export const markets = pgTable('markets', {
  country: text('country').primaryKey(),
  currency: text('currency').notNull(),
  taxIncluded: boolean('tax_included').notNull(),
  taxPer: text('tax_per').$type<'line' | 'order'>().notNull(),
  rounding: text('rounding').$type<Rounding>().notNull(),
  /** Millionths of a minor unit there for one penny. */
  rate: integer('rate').notNull(),
  step: integer('step').notNull(),
  ending: integer('ending').notNull(),
});

const ofMarket = () =>
  text('country')
    .notNull()
    .references(() => markets.country);

/** What is due on goods of a class in a region, `''` being the whole country. A region with rows of its own has no others. */
export const marketTaxes = pgTable(
  'market_taxes',
  {
    country: ofMarket(),
    region: text('region').notNull().default(''),
    taxClass: text('tax_class').notNull(),
    name: text('name').notNull(),
    /** Parts per million. */
    rate: integer('rate').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.country, table.region, table.taxClass, table.name] })],
);

/** What bringing goods bears in a region, `''` being the whole country; without a row what the goods bear. */
export const marketCarriage = pgTable(
  'market_carriage',
  {
    country: ofMarket(),
    region: text('region').notNull().default(''),
    policy: text('policy').$type<CarriagePolicy>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.country, table.region] })],
);

/** Regions whose taxes differ, and what people call them. */
export const regions = pgTable(
  'regions',
  { country: ofMarket(), code: text('code').notNull(), name: text('name').notNull() },
  (table) => [primaryKey({ columns: [table.country, table.code] })],
);

/** Variants with a price of their own in a market; the others are converted. */
export const marketPrices = pgTable(
  'market_prices',
  {
    country: ofMarket(),
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id),
    price: pennies('price').notNull(),
  },
  (table) => [primaryKey({ columns: [table.country, table.variantId] })],
);
