import * as z from 'zod/mini';
import { Id } from './id.ts';
import { singleLine } from './text.ts';

/**
 * A category of the catalog. `parentId` names the category around it, which is in the same answer. A `CatalogQuery` with its id
 * finds the products of it and of all categories inside it; `count` is their number for this scope.
 */
export const Category = z.object({
  id: Id,
  name: singleLine(80),
  parentId: z.optional(Id),
  count: z.int().check(z.gte(0)),
});
export type Category = z.infer<typeof Category>;

/** In the order in which they are shown; categories without a product for the scope are left out. */
export const Categories = z.array(Category);
