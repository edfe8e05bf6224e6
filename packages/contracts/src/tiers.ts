import * as z from 'zod/mini';
import { Id } from './id.ts';
import { Sku } from './shopping.ts';
import { Quantity } from './quantity.ts';
import { Money } from './money.ts';
import { singleLine } from './text.ts';

/**
 * One rule of a tier. Of those that fit a line the most particular decides: a price of the very variant, then a percentage
 * on a category, then one on everything; of equals, the one for the largest quantity reached.
 */
export const TierRule = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('percentage'),
    /** Off the list price, in parts per million: `125_000` is 12.5 %. */
    rate: z.int().check(z.gte(1), z.lte(1_000_000)),
    /** Only what is in this category, or in one below it; the whole range when absent. */
    category: z.optional(z.object({ id: Id, name: singleLine(80) })),
    /** From this many of one variant in a line on. */
    minQuantity: Quantity,
  }),
  z.object({
    kind: z.literal('price'),
    variant: z.object({
      id: Id,
      sku: Sku,
      title: singleLine(200),
      /** The chosen values as text: `['Red', 'Large']`. */
      choices: z.array(singleLine(80)).check(z.maxLength(50)),
    }),
    minQuantity: Quantity,
    /** The price of one piece. */
    price: Money,
  }),
]);
export type TierRule = z.infer<typeof TierRule>;

/** A level of contacts with its rules for prices. The catalog alone decides what the level can see. */
export const PricingTier = z.object({
  id: Id,
  name: singleLine(80),
  description: z.optional(singleLine(300)),
  /** In the order in which they are to be read; empty when the level decides nothing but visibility. */
  rules: z.array(TierRule).check(z.maxLength(500)),
});
export type PricingTier = z.infer<typeof PricingTier>;

/** The source of a unit price that is not the list price: the contact's tier, or an agreement with the contact alone. */
export const PriceSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tier'), tier: z.object({ id: Id, name: singleLine(80) }) }),
  z.object({ kind: z.literal('contact') }),
  /** A lower price for everybody, from a quantity on. */
  z.object({ kind: z.literal('quantity'), minQuantity: Quantity }),
]);
export type PriceSource = z.infer<typeof PriceSource>;
