import * as z from 'zod/mini';
import { Image, Sku } from './catalog.ts';
import { Id } from './id.ts';
import { Amount } from './money.ts';
import { line as words, prose } from './text.ts';

/** How many: 1 to a million, whole. */
export const Quantity = z.int().check(z.gte(1), z.lte(1_000_000));
export type Quantity = z.infer<typeof Quantity>;

/** Who put a line into the order. What a promotion or reward put there leaves with it. */
export const Cause = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('operator') }),
  z.object({ kind: z.literal('promotion'), promotionId: Id }),
  z.object({ kind: z.literal('reward'), rewardId: Id }),
]);
export type Cause = z.infer<typeof Cause>;

/** What a line orders, with the words shown for it kept from when it was chosen, so that a draft can be read offline. */
export const LineItem = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('variant'),
    productId: Id,
    variantId: Id,
    sku: Sku,
    title: words(200),
    /** The chosen values, in words: `['Red', 'Large']`. */
    choices: z.array(words(80)),
    image: z.optional(Image),
    ships: z.boolean(),
  }),
  /** Something that is not in the catalog, named and priced by staff, where the host allows it. */
  z.object({
    kind: z.literal('custom'),
    title: words(200),
    unitPrice: Amount,
    ships: z.boolean(),
  }),
]);
export type LineItem = z.infer<typeof LineItem>;

/** A price set by staff instead of the host's; the reason is recorded with the order. Minor units of the draft's currency, ≥ 0. */
export const PriceOverride = z.object({ unitPrice: Amount.check(z.gte(0)), reason: words(200) });
export type PriceOverride = z.infer<typeof PriceOverride>;

/** A present: the message printed, and whether it is wrapped. */
export const Gift = z.object({ message: z.optional(prose(500)), wrap: z.boolean() });
export type Gift = z.infer<typeof Gift>;

/** One row of a draft. `id` is made by the pad and stays for the life of the draft. */
export const Line = z.object({
  id: Id,
  item: LineItem,
  quantity: Quantity,
  cause: Cause,
  note: z.optional(prose(500)),
  gift: z.optional(Gift),
  override: z.optional(PriceOverride),
});
export type Line = z.infer<typeof Line>;
