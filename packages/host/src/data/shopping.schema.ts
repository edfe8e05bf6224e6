import type { Pack, ProductOption, QuantityRules } from '@orderpad/contracts';
import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { pairsIn } from './best-first.ts';
import { minorUnits } from './columns.ts';

/** Tiers that may see a row: only `onlyTiers` where that is set, and never `hiddenFrom`. */
const audience = {
  onlyTiers: text('only_tiers').array(),
  hiddenFrom: text('hidden_from').array(),
};

/** Categories, two levels deep. A category that is hidden from a tier hides its products too. */
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
    /** Selects among the tax rates of a country: `standard`, `books`, `food` or `voucher`. */
    taxClass: text('tax_class').notNull().default('standard'),
    categoryId: text('category_id').references(() => categories.id),
    /** Quantities that it is usually ordered in. */
    packs: jsonb('packs').$type<Pack[]>(),
    ...audience,
    /** Pieces sold so far; best sellers are listed first. */
    sold: integer('sold').notNull(),
    searchText: text('search_text').notNull(),
  },
  (table) => [
    index('products_search').using('gin', sql`${table.searchText} gin_trgm_ops`),
    index('products_category').on(table.categoryId),
    index('products_pairs').using('gin', pairsIn(table.searchText)),
    // The planner reads this index for a descending order only if nulls come first in it too.
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
    /** The SKU in upper case, to compare typed SKUs with. */
    skuKey: text('sku_key').notNull().unique(),
    options: jsonb('options').$type<Record<string, string>>().notNull(),
    price: minorUnits('price').notNull(),
    /** Pieces available; null is without limit. */
    stock: integer('stock'),
    ships: boolean('ships').notNull(),
    /** Grams of one piece. */
    weight: integer('weight').notNull(),
    /** The only countries it is sold to; null is all. */
    onlyCountries: text('only_countries').array(),
    /** Countries it is not sold to; null is none. */
    notCountries: text('not_countries').array(),
    /** The quantities in which it is sold; null is any. */
    quantityRules: jsonb('quantity_rules').$type<QuantityRules>(),
  },
  (table) => [
    index('variants_product').on(table.productId, table.position),
    index('variants_sku').using('gin', sql`${table.skuKey} gin_trgm_ops`),
  ],
);
