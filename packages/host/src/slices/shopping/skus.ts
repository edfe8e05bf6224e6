import { type CatalogScope, codeKey, type SkuAnswer } from '@orderpad/contracts';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { products, variants } from '../../data/schema.ts';
import type { Handler } from '../../service/handler.ts';
import { type Audience, audienceOf, isShownTo } from '../../prices/audience.ts';
import { isSoldTo } from './variant.ts';
import { productsOf } from './catalog.ts';

/** Resolves typed SKUs: one query for all of them, and one each for product codes and for similar SKUs. */
export const resolveSkus: Handler<'resolveSkus'> = async ({ service: { db }, body }) => {
  const keys = [...new Set(body.skus.map(codeKey))];
  const known = await db
    .select({ variant: variants, product: products })
    .from(variants)
    .innerJoin(products, and(eq(products.id, variants.productId), eq(products.published, true)))
    .where(inArray(variants.skuKey, keys));
  const audience = await audienceOf(db, body.contactId);
  const byKey = new Map(known.map((row) => [row.variant.skuKey, row]));
  const shown = await productsOf(
    db,
    [...new Map(known.map(({ product }) => [product.id, product])).values()],
    body,
    audience,
  );
  const families = await familiesOf(
    db,
    keys.filter((key) => !byKey.has(key)),
    body,
    audience,
  );
  const nearest = await nearestOf(
    db,
    keys.filter((key) => !byKey.has(key) && !families.has(key)),
  );
  return body.skus.map((sku): SkuAnswer => {
    const key = codeKey(sku);
    const row = byKey.get(key);
    const product = shown.get(row?.product.id ?? '');
    if (row && product && isSoldTo(row.variant, body.country)) {
      return { kind: 'found', sku: row.variant.sku, variantId: row.variant.id, product };
    }
    if (row) {
      const because = isShownTo(row.product, audience) ? 'country' : 'contact';
      return { kind: 'not-sold', sku: row.variant.sku, because };
    }
    const family = families.get(key);
    if (family) return { kind: 'needs-option', sku, product: family };
    return { kind: 'unknown', sku, nearest: nearest.get(key) ?? [] };
  });
};

/** Returns products whose code was typed instead of a variant's, such as `85099` for `85099B`. */
async function familiesOf(db: Queries, keys: readonly string[], scope: CatalogScope, audience: Audience) {
  const ids = keys.map((key) => `p-${key}`);
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .select()
    .from(products)
    .where(
      and(
        inArray(
          sql`upper(${products.id})`,
          ids.map((id) => id.toUpperCase()),
        ),
        eq(products.published, true),
      ),
    );
  const shown = await productsOf(db, rows, scope, audience);
  return new Map([...shown].map(([id, product]) => [id.slice(2).toUpperCase(), product]));
}

/** The most unknown SKUs of one question that similar ones are looked for: hundreds that nobody sells took seconds. */
const mostUnknown = 50;

/** The most that are looked for at once. An embedded database serves others in between. */
const atOnce = 25;

/** Returns the three most similar SKUs for each of the first unknown ones, by shared trigrams. */
async function nearestOf(db: Queries, keys: readonly string[]): Promise<Map<string, string[]>> {
  const nearest = new Map<string, string[]>();
  for (let from = 0; from < Math.min(keys.length, mostUnknown); from += atOnce)
    for (const [key, skus] of await nearestTo(db, keys.slice(from, from + atOnce))) nearest.set(key, skus);
  return nearest;
}

async function nearestTo(db: Queries, keys: readonly string[]): Promise<(readonly [string, string[]])[]> {
  const rows = await db
    .select({
      key: sql<string>`typed.key`,
      nearest: sql<string[]>`array(
        select near.sku from variants near
        where near.sku_key % typed.key
        order by similarity(near.sku_key, typed.key) desc, near.sku limit 3)`,
    })
    .from(sql`jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) as typed(key)`);
  return rows.map(({ key, nearest }) => [key, nearest] as const);
}
