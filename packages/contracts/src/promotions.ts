import * as z from 'zod/mini';
import { CatalogScope } from './shopping.ts';
import { Id, Instant } from './id.ts';
import { singleLine } from './text.ts';

/** The part of an order that a promotion lowers: single lines (it may add some), the order as a whole, or shipping. */
export const PromotionScope = z.enum(['item', 'order', 'shipping']);
export type PromotionScope = z.infer<typeof PromotionScope>;

/** The way to a promotion: it applies by itself, is picked from the list, or is unlocked by a code. */
export const PromotionAccess = z.enum(['automatic', 'picked', 'code']);
export type PromotionAccess = z.infer<typeof PromotionAccess>;

/** A host's offer. It runs from `startsAt` until just before `endsAt`; without them it has always run, or never ends. */
export const Promotion = z.object({
  id: Id,
  name: singleLine(120),
  description: z.optional(singleLine(300)),
  scope: PromotionScope,
  access: PromotionAccess,
  startsAt: z.optional(Instant),
  endsAt: z.optional(Instant),
});
export type Promotion = z.infer<typeof Promotion>;
export const Promotions = z.array(Promotion);

/** The scope of a list of promotions; without a contact, those for everybody. Amounts in their texts are in the currency there. */
export const PromotionQuery = z.object({ ...CatalogScope.shape });
export type PromotionQuery = z.infer<typeof PromotionQuery>;

/** A promotion at work in a quote. `code` is the one in the draft that unlocked it. */
export const AppliedPromotion = z.object({
  promotionId: Id,
  name: singleLine(120),
  scope: PromotionScope,
  access: PromotionAccess,
  code: z.optional(singleLine(60)),
});
export type AppliedPromotion = z.infer<typeof AppliedPromotion>;
