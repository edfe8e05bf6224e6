import { and, eq, inArray } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { products, variants } from '../../data/schema.ts';
import type { Priceable } from '../../prices/terms.ts';
import type { VariantRow } from '../shopping/variant.ts';

export interface Sold {
  readonly variant: VariantRow;
  readonly product: typeof products.$inferSelect;
}

/** Returns variants by id with their products. Variants of unpublished products are left out. */
export async function soldOf(db: Queries, all: readonly string[]): Promise<Map<string, Sold>> {
  const ids = [...new Set(all)];
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ variant: variants, product: products })
    .from(variants)
    .innerJoin(products, and(eq(products.id, variants.productId), eq(products.published, true)))
    .where(inArray(variants.id, ids));
  return new Map(rows.map((row) => [row.variant.id, row]));
}

export const priceablesOf = (sold: ReadonlyMap<string, Sold>): Priceable[] =>
  [...sold.values()].map(({ variant: { id }, product: { categoryId } }) => ({ id, categoryId }));
