import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { products, variants } from '../../data/schema.ts';
import { statement } from '../../data/statement.ts';
import type { Priceable } from '../../prices/terms.ts';
import type { VariantRow } from '../shopping/variant.ts';

export interface Sold {
  readonly variant: VariantRow;
  readonly product: Pick<
    typeof products.$inferSelect,
    'id' | 'title' | 'options' | 'taxClass' | 'categoryId' | 'onlyTiers' | 'hiddenFrom'
  >;
}

const { id, title, options, taxClass, categoryId, onlyTiers, hiddenFrom } = getTableColumns(products);

const select = statement<{ ids: string[] }, Sold[]>((db) =>
  db
    .select({
      variant: variants,
      product: { id, title, options, taxClass, categoryId, onlyTiers, hiddenFrom },
    })
    .from(variants)
    .innerJoin(products, and(eq(products.id, variants.productId), eq(products.published, true)))
    .where(sql`${variants.id} = any(${sql.placeholder('ids')}::text[])`),
);

/** Returns variants by id with their products. Variants of unpublished products are left out. */
export async function soldOf(db: Queries, ids: readonly string[]): Promise<Map<string, Sold>> {
  if (ids.length === 0) return new Map();
  const rows = await select(db, { ids: [...ids] });
  return new Map(rows.map((row) => [row.variant.id, row]));
}

export const priceablesOf = (sold: ReadonlyMap<string, Sold>): Priceable[] =>
  [...sold.values()].map(({ variant, product }) => ({ id: variant.id, categoryId: product.categoryId }));
