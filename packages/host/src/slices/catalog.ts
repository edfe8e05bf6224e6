import type { CatalogScope, Product, Variant } from '@orderpad/contracts';
import { and, asc, desc, eq, inArray, like, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Queries } from '../data/database.ts';
import { anywhere, wordsOf } from '../data/fold.ts';
import { contacts, priceRules, products, variants } from '../data/schema.ts';
import type { Handler } from '../service.ts';
import { cursorOf, placeOf } from './cursor.ts';
import { unitPriceOf, type Buyer, type PriceRule } from './price.ts';
import { shopCurrency } from './profile.ts';
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
  const rules = await rulesOf(
    db,
    sold.map(({ id }) => id),
  );
  const buyer = { ...(await buyerOf(db, scope.contactId)), quantity: 1 };
  return new Map(
    rows.flatMap((row) => {
      const mine = sold.filter(({ productId }) => productId === row.id);
      if (mine.length === 0) return [];
      const shown = mine.map((variant) =>
        asVariant(variant, unitPriceOf(variant.price, rules.get(variant.id) ?? [], buyer)),
      );
      return [[row.id, asProduct(row, shown)] as const];
    }),
  );
}

export const isSoldTo = ({ onlyCountry }: VariantRow, country: string | undefined): boolean =>
  onlyCountry === null || country === undefined || onlyCountry === country;

/** The price rules of variants, by variant. */
export async function rulesOf(db: Queries, variantIds: readonly string[]): Promise<Map<string, PriceRule[]>> {
  const rules = new Map<string, PriceRule[]>();
  if (variantIds.length === 0) return rules;
  for (const rule of await db
    .select()
    .from(priceRules)
    .where(inArray(priceRules.variantId, [...variantIds]))) {
    const own = rules.get(rule.variantId);
    if (own) own.push(rule);
    else rules.set(rule.variantId, [rule]);
  }
  return rules;
}

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

const asVariant = ({ id, sku, options, stock, ships }: VariantRow, price: number): Variant => ({
  id,
  sku,
  options,
  price: { amount: price, currency: shopCurrency },
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
