import * as z from 'zod/mini';
import { Id } from './id.ts';
import { Amount } from './money.ts';
import { singleLine } from './text.ts';

/** A reduction of a price: its source and its amount, which is positive. */
export const Discount = z.object({
  level: z.enum(['item', 'order', 'shipping']),
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('promotion'), promotionId: Id, code: z.optional(singleLine(60)) }),
    z.object({ kind: z.literal('reward'), rewardId: Id }),
    /** Staff gave it; `rate` in parts per million where it is one. Its name is the reason. */
    z.object({ kind: z.literal('manual'), rate: z.optional(z.int().check(z.gte(1), z.lte(1_000_000))) }),
    z.object({ kind: z.literal('other') }),
  ]),
  name: singleLine(120),
  amount: Amount.check(z.gte(0)),
});
export type Discount = z.infer<typeof Discount>;

/** One tax, summed over whatever it applies to. `rate` is in parts per million: 200,000 is 20 %. */
export const Tax = z.object({
  name: singleLine(80),
  rate: z.int().check(z.gte(0)),
  base: Amount,
  amount: Amount,
});
export type Tax = z.infer<typeof Tax>;

/**
 * The sums of a document, in minor units of its currency. Always
 * `total = subtotal − discount + shipping + giftWrap + (taxIncluded ? 0 : tax)`.
 */
export const Totals = z
  .object({
    /** Lines after item discounts, before order discounts. */
    subtotal: Amount,
    /** Order-level discounts, positive. */
    discount: Amount.check(z.gte(0)),
    /** After shipping discounts. */
    shipping: Amount,
    /** Gift wrapping; absent where nothing is wrapped. */
    giftWrap: z.optional(Amount.check(z.gte(0))),
    tax: Amount,
    /** `true` when the amounts above already contain the tax. */
    taxIncluded: z.boolean(),
    total: Amount,
    taxes: z.array(Tax).check(z.maxLength(1000)),
  })
  .check(
    z.refine(
      ({ subtotal, discount, shipping, giftWrap = 0, tax, taxIncluded, total }) =>
        total === subtotal - discount + shipping + giftWrap + (taxIncluded ? 0 : tax),
      { error: 'totals-do-not-add-up', path: ['total'] },
    ),
  );
export type Totals = z.infer<typeof Totals>;
