import * as z from 'zod/mini';
import { Image, Sku, Stock } from './shopping.ts';
import { Id } from './id.ts';
import { ManualDiscount } from './manual-discount.ts';
import { mostShipments } from './limits.ts';
import { Amount } from './money.ts';
import { Quantity, QuantityRules } from './quantity.ts';
import { multiLine, singleLine } from './text.ts';
import { PriceSource } from './tiers.ts';
import { Discount } from './totals.ts';

/** The cause of a line. A line that a promotion or reward brought leaves with it. */
export const Cause = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('operator') }),
  z.object({ kind: z.literal('promotion'), promotionId: Id }),
  z.object({ kind: z.literal('reward'), rewardId: Id }),
]);
export type Cause = z.infer<typeof Cause>;

/** The chosen values as text: `['Red', 'Large']`; at most 50. */
export const Choices = z.array(singleLine(80)).check(z.maxLength(50));
export type Choices = z.infer<typeof Choices>;

/** The item of a line, with the texts shown for it as they were when it was chosen, so that a draft can be read offline. */
export const LineItem = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('variant'),
    productId: Id,
    variantId: Id,
    sku: Sku,
    title: singleLine(200),
    choices: Choices,
    image: z.optional(Image),
    ships: z.boolean(),
  }),
  /** An item outside the catalog, named and priced by staff, where the host allows it. */
  z.object({
    kind: z.literal('custom'),
    title: singleLine(200),
    unitPrice: Amount,
    ships: z.boolean(),
  }),
]);
export type LineItem = z.infer<typeof LineItem>;

/** A price set by staff instead of the host's; the reason is recorded with the order. Minor units of the draft's currency, ≥ 0. */
export const PriceOverride = z.object({ unitPrice: Amount.check(z.gte(0)), reason: singleLine(200) });
export type PriceOverride = z.infer<typeof PriceOverride>;

/** A present: its printed message, and wrapping or none. */
export const Gift = z.object({ message: z.optional(multiLine(500)), wrap: z.boolean() });
export type Gift = z.infer<typeof Gift>;

/** The gift of the pieces of a line that go with one shipment; without `gift` they are none, though the line may be. */
export const ShipmentGift = z.object({ shipmentId: Id, gift: z.optional(Gift) });
export type ShipmentGift = z.infer<typeof ShipmentGift>;

const ShipmentGifts = z.array(ShipmentGift).check(z.maxLength(mostShipments));

/** Gift wrapping of a line, where the host offers it. */
export const GiftWrap = z.object({
  /** The price of wrapping one piece. It is no part of the line's `total`. */
  unitPrice: Amount.check(z.gte(0)),
  /** The pieces that are wrapped. Wrapping them is part of the totals. */
  pieces: z.int().check(z.gte(0)),
});
export type GiftWrap = z.infer<typeof GiftWrap>;

/** One row of a draft. `id` is made by the pad and stays for the life of the draft. */
export const Line = z.object({
  id: Id,
  item: LineItem,
  quantity: Quantity,
  cause: Cause,
  note: z.optional(multiLine(500)),
  /** The gift of its pieces, but for those whose shipment has an entry in `gifts`. See `giftOf`. */
  gift: z.optional(Gift),
  /** An entry for a shipment that takes no pieces of the line means nothing. */
  gifts: z.optional(ShipmentGifts),
  override: z.optional(PriceOverride),
  /** Taken off the net of the line: its price less the discounts of promotions. */
  discount: z.optional(ManualDiscount),
});
export type Line = z.infer<typeof Line>;

/** The next quantity from which a line has a lower price, and that unit price. */
export const QuantityBreak = z.object({ quantity: Quantity, unitPrice: Amount.check(z.gte(0)) });
export type QuantityBreak = z.infer<typeof QuantityBreak>;

/** One line as it would be ordered. Amounts in the quote's currency. */
export const QuotedLine = z.object({
  /** The draft's line, or a new id for a line that the host added (then `cause` says why). */
  lineId: Id,
  item: LineItem,
  quantity: Quantity,
  cause: Cause,
  /** Before item discounts. */
  unitPrice: Amount,
  /** The price for others, when it is higher. */
  listPrice: z.optional(Amount),
  /** The host's own unit price, where staff have set another. */
  hostPrice: z.optional(Amount),
  /** The source of a special price; absent for a list price, a custom item, a price set by staff. */
  priceSource: z.optional(PriceSource),
  /** Item-level discounts over the whole quantity. */
  discounts: z.array(Discount),
  /** `unitPrice × quantity` less item discounts. */
  total: Amount,
  stock: z.optional(Stock),
  /** The quantities in which its variant is sold; absent where any is. */
  quantityRules: z.optional(QuantityRules),
  /** Absent where more pieces cost no less each, where staff have set the price, or where the host does not say. */
  nextBreak: z.optional(QuantityBreak),
  /** Absent where the line cannot be wrapped. */
  giftWrap: z.optional(GiftWrap),
  /** `false` for a line that counts towards no reward: a pick, a custom item, a gift card. */
  qualifies: z.optional(z.boolean()),
});
export type QuotedLine = z.infer<typeof QuotedLine>;

/** A line as it was placed. */
export const OrderLine = z.object({
  id: Id,
  item: LineItem,
  quantity: Quantity,
  cause: Cause,
  unitPrice: Amount,
  discounts: z.array(Discount),
  total: Amount,
  note: z.optional(z.string()),
  gift: z.optional(Gift),
  gifts: z.optional(ShipmentGifts),
  /** The price of wrapping those of its pieces that were wrapped. */
  giftWrap: z.optional(Amount.check(z.gte(0))),
  override: z.optional(PriceOverride),
  /** The host's own unit price, where staff had set another. */
  hostPrice: z.optional(Amount),
});
export type OrderLine = z.infer<typeof OrderLine>;
