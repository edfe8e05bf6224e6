import type { CatalogScope, Money, Product, Variant } from '@orderpad/contracts';
import { and, asc, desc, eq, inArray, like, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Queries } from '../data/database.ts';
import { anywhere, wordsOf } from '../data/fold.ts';
import { contacts, products, variants } from '../data/schema.ts';
import type { Handler } from '../service.ts';
import { cursorOf, placeOf } from './cursor.ts';
import { marketOf } from './market.ts';
import type { Buyer } from './price.ts';
import { priceListOf } from './price-list.ts';
import { stockOf } from './stock.ts';

export type VariantRow = typeof variants.$inferSelect;
type ProductRow = typeof products.$inferSelect;

const Place = z.tuple([z.int(), z.string().check(z.maxLength(200))]);

/** Every word has to be found in a title or SKU; what sells most comes first. */
export const searchCatalog: Handler<'searchCatalog'> = async ({ service: { db }, query }) => {
  const conditions: SQL[] = [
    eq(products.published, true),
    ...wordsOf(query.text).map((word) => like(products.searchText, anywhere(word))),
  ];
  if (query.cursor !== undefined) {
    const [sold, id] = placeOf(Place, query.cursor);
    conditions.push(sql`(${products.sold}, ${products.id}) < (${sold}::bigint, ${id}::text)`);
  }
  const rows = await db
    .select()
    .from(products)
    .where(and(...conditions))
    .orderBy(desc(products.sold), desc(products.id))
    .limit(query.limit + 1);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  const shown = await productsOf(db, page, query);
  return {
    items: page.flatMap(({ id }) => shown.get(id) ?? []),
    ...(last ? { next: cursorOf([last.sold, last.id]) } : {}),
  };
};

/** Products as this contact and country may see them; one that has nothing for them is left out. */
export async function productsOf(
  db: Queries,
  rows: readonly ProductRow[],
  scope: CatalogScope,
): Promise<Map<string, Product>> {
  if (rows.length === 0) return new Map();
  const own = await db
    .select()
    .from(variants)
    .where(
      inArray(
        variants.productId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(variants.position));
  const sold = own.filter((variant) => isSoldTo(variant, scope.country));
  const market = await marketOf(db, scope.country);
  const buyer = await buyerOf(db, scope.contactId);
  const prices = await priceListOf(db, { ids: sold.map(({ id }) => id), buyer, market });
  return new Map(
    rows.flatMap((row) => {
      const mine = sold.filter(({ productId }) => productId === row.id);
      if (mine.length === 0) return [];
      const shown = mine.map((variant) =>
        asVariant(variant, { amount: prices.priceOf(variant, 1).unit, currency: market.currency }),
      );
      return [[row.id, asProduct(row, shown)] as const];
    }),
  );
}

export const isSoldTo = ({ onlyCountries, notCountries }: VariantRow, country: string | undefined): boolean =>
  country === undefined ||
  (onlyCountries?.includes(country) !== false && notCountries?.includes(country) !== true);

async function buyerOf(db: Queries, contactId: string | undefined): Promise<Omit<Buyer, 'quantity'>> {
  if (contactId === undefined) return {};
  const [contact] = await db
    .select({ tierId: contacts.tierId })
    .from(contacts)
    .where(eq(contacts.id, contactId));
  return { contactId, tierId: contact?.tierId ?? undefined };
}

export const imageOf = (sku: string, title: string) => ({
  url: `/artwork/${encodeURIComponent(sku)}.svg`,
  alt: title,
});

const asVariant = ({ id, sku, options, stock, ships }: VariantRow, price: Money): Variant => ({
  id,
  sku,
  options,
  price,
  stock: stockOf(stock),
  ships,
});

const asProduct = (row: ProductRow, shown: Variant[]): Product => ({
  id: row.id,
  title: row.title,
  ...(row.description === null ? {} : { description: row.description }),
  image: imageOf(row.artwork, row.title),
  options: row.options,
  variants: shown,
});
