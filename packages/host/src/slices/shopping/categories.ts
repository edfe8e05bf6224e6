import type { Category } from '@orderpad/contracts';
import { and, count, eq, isNotNull } from 'drizzle-orm';
import { products } from '../../data/schema.ts';
import type { Handler } from '../../service/handler.ts';
import { audienceOf, isShown, isSoldIn, subtreeOf } from '../../prices/audience.ts';

/**
 * Lists the categories that hold products for this contact and country, with the number of products in each and below
 * it.
 */
export const listCategories: Handler<'listCategories'> = async ({ service: { db }, query }) => {
  const audience = await audienceOf(db, query.contactId);
  const rows = await db
    .select({ id: products.categoryId, products: count() })
    .from(products)
    .where(
      and(
        eq(products.published, true),
        isNotNull(products.categoryId),
        isShown(audience),
        isSoldIn(query.country),
      ),
    )
    .groupBy(products.categoryId);
  const own = new Map(rows.map(({ id, products: counted }) => [id, counted]));
  return [...audience.categoriesById.values()].flatMap(({ id, name, parentId }): Category[] => {
    const whole = subtreeOf(audience.categoriesById, id).reduce((sum, each) => sum + (own.get(each) ?? 0), 0);
    return whole === 0 ? [] : [{ id, name, ...(parentId === null ? {} : { parentId }), count: whole }];
  });
};
