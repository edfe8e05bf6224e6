import * as z from 'zod/mini';

/** The part of a long answer that is asked for. `limit` is 1–100 rows; `cursor` is the `next` of the page before. */
export const PageQuery = z.object({
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 20),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** One part of a long answer; `next` is absent on the last one. */
export const pageOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({ items: z.array(item), next: z.optional(z.string()) });
