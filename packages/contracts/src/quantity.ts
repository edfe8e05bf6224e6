import * as z from 'zod/mini';

/** A whole number of pieces, 1 to a million. */
export const Quantity = z.int().check(z.gte(1), z.lte(1_000_000));
export type Quantity = z.infer<typeof Quantity>;

/** The quantities in which a variant is sold, in pieces of one line. See `nextQuantity`. */
export const QuantityRules = z.object({
  minimum: z.optional(Quantity),
  maximum: z.optional(Quantity),
  /** Sold in multiples of this many: `6` for sixes. */
  multiple: z.optional(Quantity),
  /** The pieces of one carton. Opened cartons are sold too. */
  carton: z.optional(Quantity),
});
export type QuantityRules = z.infer<typeof QuantityRules>;
