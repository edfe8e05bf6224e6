import * as z from 'zod/mini';

/** A whole number of pieces, 1 to a million. */
export const Quantity = z.int().check(z.gte(1), z.lte(1_000_000));
export type Quantity = z.infer<typeof Quantity>;
