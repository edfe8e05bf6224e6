import * as z from 'zod/mini';
import { Id } from './id.ts';
import { singleLine } from './text.ts';

/**
 * A shelf of the catalog. `parentId` names the one it stands in, which is in the same answer; a `CatalogQuery` with its id
 * finds what is on it and on all that stand in it, and `count` is how many products that are for this scope.
 */
export const Category = z.object({
  id: Id,
  name: singleLine(80),
  parentId: z.optional(Id),
  count: z.int().check(z.gte(0)),
});
export type Category = z.infer<typeof Category>;

/** In the order they are shown in; without those that have nothing for the scope. */
export const Categories = z.array(Category);
