import type { Rounding } from '@orderpad/contracts';
import { boolean, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** Countries that the shop ships to, each in a zone, with the tax due there where it has no market. */
export const destinations = pgTable('destinations', {
  country: text('country').primaryKey(),
  zone: text('zone').notNull(),
  taxName: text('tax_name'),
  /** Parts per million. */
  taxRate: integer('tax_rate').notNull().default(0),
});

/** Countries sold to in their own currency and on their own tax terms; see `Market`. */
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

/**
 * Tax rates of a class of goods in a region; the region `''` is the whole country. A region with rows of its own does not
 * take those of its country.
 */
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

/**
 * The tax that a charge for delivery bears. `as-goods`: the taxes of the goods delivered, in proportion to their price.
 * `if-any`: the taxes of the class `standard` as soon as any of the goods is taxed. `standard`: those taxes in any case.
 */
export type DeliveryTaxPolicy = 'as-goods' | 'if-any' | 'standard' | 'untaxed';

/** Tax policies for delivery in a region; the region `''` is the whole country. Without a row it is `as-goods`. */
export const marketCarriage = pgTable(
  'market_carriage',
  {
    country: ofMarket(),
    region: text('region').notNull().default(''),
    policy: text('policy').$type<DeliveryTaxPolicy>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.country, table.region] })],
);

/** Regions whose taxes differ, by code and by name. */
export const regions = pgTable(
  'regions',
  { country: ofMarket(), code: text('code').notNull(), name: text('name').notNull() },
  (table) => [primaryKey({ columns: [table.country, table.code] })],
);
