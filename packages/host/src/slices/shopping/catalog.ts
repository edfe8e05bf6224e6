import type { CatalogScope, Product, Variant } from '@orderpad/contracts';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Queries } from '../../data/database.ts';
import { bestFirst } from '../../data/best-first.ts';
import { wordsOf } from '../../text/fold.ts';
import { products, variants } from '../../data/schema.ts';
import type { Handler } from '../../service/handler.ts';
import {
  type Audience,
  audienceOf,
  isInCategory,
  isShown,
  isShownTo,
  isSoldIn,
} from '../../prices/audience.ts';
import { cursorOf, readCursor } from '../../service/cursor.ts';
import { marketOf } from '../destination/market.ts';
import { listedPricesOf, type Price, priceListOf } from '../../prices/price-list.ts';
import { imageOf, isSoldTo, stockOf, type VariantRow } from './variant.ts';

type ProductRow = typeof products.$inferSelect;

const Position = z.tuple([z.int(), z.string().check(z.maxLength(200))]);

const list = { table: products, id: products.id, rank: products.sold, text: products.searchText };

/** Finds products that hold every word in their title or SKUs; best sellers come first. */
export const searchCatalog: Handler<'searchCatalog'> = async ({ service: { db }, query }) => {
  const audience = await audienceOf(db, query.contactId);
  const [sold, last] = query.cursor === undefined ? [] : readCursor(Position, query.cursor);
  const after =
    last === undefined
      ? undefined
      : sql`(${products.sold}, ${products.id}) < (${sold}::bigint, ${last}::text)`;
  const limit = query.limit + 1;
  const rows = await bestFirst(list, {
    sought: [wordsOf(query.text)],
    after: and(eq(products.published, true), after),
    limit,
    read: (condition) =>
      db
        .select()
        .from(products)
        .where(
          and(
            eq(products.published, true),
            isShown(audience),
            isSoldIn(query.country),
            query.category === undefined ? undefined : isInCategory(audience, query.category),
            after,
            condition,
          ),
        )
        .orderBy(desc(products.sold), desc(products.id))
        .limit(limit),
  });
  const page = rows.slice(0, query.limit);
  const end = rows.length > query.limit ? page.at(-1) : undefined;
  const shown = await productsOf(db, page, query, audience);
  return {
    items: page.flatMap(({ id }) => shown.get(id) ?? []),
    ...(end ? { next: cursorOf([end.sold, end.id]) } : {}),
  };
};

/** Returns products as this audience and country see them. A product without a variant for them is left out. */
export async function productsOf(
  db: Queries,
  rows: readonly ProductRow[],
  { country }: CatalogScope,
  audience: Audience,
): Promise<Map<string, Product>> {
  const visible = new Map(rows.filter((row) => isShownTo(row, audience)).map((row) => [row.id, row]));
  if (visible.size === 0) return new Map();
  const own = await db
    .select()
    .from(variants)
    .where(inArray(variants.productId, [...visible.keys()]))
    .orderBy(asc(variants.position));
  const sold = own.filter((variant) => isSoldTo(variant, country));
  const market = await marketOf(audience.reference, country);
  const listed = await listedPricesOf(
    db,
    sold.map(({ id }) => id),
    market.country,
  );
  const prices = priceListOf(listed, {
    priceables: sold.map(({ id, productId }) => ({
      id,
      categoryId: visible.get(productId)?.categoryId ?? null,
    })),
    audience,
    market,
  });
  return new Map(
    [...visible.values()].flatMap((row) => {
      const mine = sold.filter(({ productId }) => productId === row.id);
      if (mine.length === 0) return [];
      const shown = mine.map((variant) =>
        asVariant(row, variant, prices.priceOf(variant, 1), market.currency),
      );
      return [[row.id, asProduct(row, shown)] as const];
    }),
  );
}

const asVariant = (
  { artwork, title }: ProductRow,
  { id, sku, options, stock, ships, quantityRules }: VariantRow,
  { unit, base }: Price,
  currency: string,
): Variant => ({
  id,
  sku,
  options,
  ...(sku === artwork ? {} : { image: imageOf(sku, title) }),
  price: { amount: unit, currency },
  ...(unit < base ? { listPrice: { amount: base, currency } } : {}),
  stock: stockOf(stock),
  ships,
  ...(quantityRules && { quantityRules }),
});

const asProduct = (row: ProductRow, shown: Variant[]): Product => ({
  id: row.id,
  title: row.title,
  ...(row.description === null ? {} : { description: row.description }),
  image: imageOf(row.artwork, row.title),
  options: row.options,
  variants: shown,
  ...(row.packs === null ? {} : { packs: row.packs }),
});
