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

/** The most variants that are asked for in one statement: others are served between its answer and the next. */
const most = 2_000;

/** Returns variants by id with their products. Variants of unpublished products are left out. */
export async function soldOf(db: Queries, ids: readonly string[]): Promise<Map<string, Sold>> {
  const sold = new Map<string, Sold>();
  // One after another: answers that have all arrived would be read in one go.
  for (let from = 0; from < ids.length; from += most)
    for (const row of await select(db, { ids: ids.slice(from, from + most) })) sold.set(row.variant.id, row);
  return sold;
}

export const priceablesOf = (sold: ReadonlyMap<string, Sold>): Priceable[] =>
  [...sold.values()].map(({ variant, product }) => ({ id: variant.id, categoryId: product.categoryId }));
