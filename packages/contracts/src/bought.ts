import * as z from 'zod/mini';
import { Id, Instant } from './id.ts';
import { Choices } from './items.ts';
import { Money } from './money.ts';
import { Sku } from './shopping.ts';
import { singleLine } from './text.ts';

/** A variant that a contact has bought, over all her orders. What promotions and rewards brought does not count. */
export const Bought = z.object({
  variantId: Id,
  /** The SKU, title and chosen values as they are now. */
  sku: Sku,
  title: singleLine(200),
  choices: Choices,
  /** The number of orders. */
  times: z.int().check(z.gte(1)),
  /** The sum of the quantities. */
  pieces: z.int().check(z.gte(1)),
  lastAt: Instant,
  /** Pieces in the last order. */
  lastQuantity: z.int().check(z.gte(1)),
  /** The price of one piece in the last order, less the discounts of its line, to the nearest minor unit. */
  lastUnitPrice: Money,
});
export type Bought = z.infer<typeof Bought>;

/** At most 100 variants to tell about; without any, the 20 that were bought in most orders. */
export const BoughtScope = z.object({
  variantIds: z.optional(z.array(Id).check(z.minLength(1), z.maxLength(100))),
});
export type BoughtScope = z.infer<typeof BoughtScope>;

/** The contact who bought, and the variants to tell about. */
export const BoughtQuery = z.object({ contactId: Id, ...BoughtScope.shape });
export type BoughtQuery = z.infer<typeof BoughtQuery>;

/** What was bought in most orders first, of equals what was bought last. Variants that were never bought, or are not sold any more, are left out. */
export const BoughtItems = z.array(Bought);
