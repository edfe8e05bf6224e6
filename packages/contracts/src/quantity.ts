import * as z from 'zod/mini';

/** How many: 1 to a million, whole. */
export const Quantity = z.int().check(z.gte(1), z.lte(1_000_000));
export type Quantity = z.infer<typeof Quantity>;
