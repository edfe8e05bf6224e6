import type { Pack, ProductOption } from '@orderpad/contracts';
import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { pairsIn } from './best-first.ts';
import { pennies } from './columns.ts';
import { tiers, contacts } from './people.schema.ts';

/** Who sees something, by tier: nobody but `onlyTiers` where they are named, and never `hiddenFrom`. */
const audience = {
  onlyTiers: text('only_tiers').array(),
  hiddenFrom: text('hidden_from').array(),
};

/** The shelves, two levels deep. What a shelf is hidden from does not see what stands on it. */
export const categories = pgTable('categories', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  parentId: text('parent_id').references((): AnyPgColumn => categories.id),
  position: integer('position').notNull(),
  ...audience,
});

export const products = pgTable(
  'products',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    description: text('description'),
    artwork: text('artwork').notNull(),
    options: jsonb('options').$type<ProductOption[]>().notNull(),
    published: boolean('published').notNull().default(true),
    /** Which of a country's tax rates it has: `standard`, `books`, `food` or `voucher`. */
    taxClass: text('tax_class').notNull().default('standard'),
    categoryId: text('category_id').references(() => categories.id),
    /** Quantities it is usually ordered in. */
    packs: jsonb('packs').$type<Pack[]>(),
    ...audience,
    /** How often it sold; the best sellers come first. */
    sold: integer('sold').notNull(),
    searchText: text('search_text').notNull(),
  },
  (table) => [
    index('products_search').using('gin', sql`${table.searchText} gin_trgm_ops`),
    index('products_category').on(table.categoryId),
    index('products_pairs').using('gin', pairsIn(table.searchText)),
    // Nulls stand where an order by descending values has them, or the index would not be read for it.
    index('products_sold').on(table.sold.desc().nullsFirst(), table.id.desc().nullsFirst()),
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
    /** The only countries it is sold to, and those it is not sold to, where there is such a limit. */
    onlyCountries: text('only_countries').array(),
    notCountries: text('not_countries').array(),
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

/** What a tier pays less than the list price, in parts per million: for everything or for a category, from a quantity on. */
export const tierRates = pgTable(
  'tier_rates',
  {
    id: text('id').primaryKey(),
    tierId: text('tier_id')
      .notNull()
      .references(() => tiers.id),
    categoryId: text('category_id').references(() => categories.id),
    minQuantity: integer('min_quantity').notNull(),
    rate: integer('rate').notNull(),
  },
  (table) => [index('tier_rates_tier').on(table.tierId)],
);
