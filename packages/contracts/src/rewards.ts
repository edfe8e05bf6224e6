import * as z from 'zod/mini';
import { CatalogScope, Product } from './shopping.ts';
import { Id } from './id.ts';
import { Amount, Money } from './money.ts';
import { pageOf, PageQuery } from './page.ts';
import { singleLine } from './text.ts';

const Count = z.int().check(z.gte(0));

/**
 * The standing of an order in one of the host's reward programmes. Amounts in the quote's currency. Picks are lines of the draft
 * whose cause is the reward; they count by the piece.
 */
export const Reward = z.object({
  id: Id,
  name: singleLine(120),
  /** Each full one earns a pick. */
  threshold: Amount.check(z.gte(1)),
  /** The sum of the purchases that count, after item discounts. */
  qualifying: Amount.check(z.gte(0)),
  /** Picks that the order has earned, and those it has taken; more taken than earned is an issue of the quote. */
  earned: Count,
  used: Count,
  /** The sum that is missing until one more pick is earned. */
  toNext: Amount.check(z.gte(1)),
});
export type Reward = z.infer<typeof Reward>;

/** A variant that may be picked, and its price as a reward; the variant's own price holds otherwise. */
export const Special = z.object({
  rewardId: Id,
  variantId: Id,
  product: Product,
  price: Money,
});
export type Special = z.infer<typeof Special>;

/** Part of a title or SKU; empty lists all, as the host orders them. */
export const SpecialQuery = z.object({
  text: z._default(z.string().check(z.maxLength(200)), ''),
  ...CatalogScope.shape,
  ...PageQuery.shape,
});
export type SpecialQuery = z.infer<typeof SpecialQuery>;

export const SpecialPage = pageOf(Special);
export type SpecialPage = z.infer<typeof SpecialPage>;
