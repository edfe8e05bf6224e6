import * as z from 'zod/mini';
import { Address } from './address.ts';
import { Stock } from './catalog.ts';
import { Currency } from './currency.ts';
import { Id, Instant } from './id.ts';
import { Issue } from './issue.ts';
import { Cause, LineItem, Quantity } from './line.ts';
import { Amount } from './money.ts';
import { PaymentMethod } from './payment.ts';
import { AppliedPromotion } from './promotion.ts';
import { Reward } from './reward.ts';
import { line } from './text.ts';
import { PriceSource } from './tier.ts';
import { Discount, Totals } from './totals.ts';

/** One line as it would be ordered. Amounts in the quote's currency. */
export const QuotedLine = z.object({
  /** The draft's line, or a new id for a line that the host added (then `cause` says why). */
  lineId: Id,
  item: LineItem,
  quantity: Quantity,
  cause: Cause,
  /** Before item discounts. */
  unitPrice: Amount,
  /** What it costs others, when that is more. */
  listPrice: z.optional(Amount),
  /** The host's own unit price, where staff have set another. */
  hostPrice: z.optional(Amount),
  /** Why `unitPrice` is not what everybody pays for one; absent for a list price, a custom item, a price set by staff. */
  priceSource: z.optional(PriceSource),
  /** Item-level discounts over the whole quantity. */
  discounts: z.array(Discount),
  /** `unitPrice × quantity` less item discounts. */
  total: Amount,
  stock: z.optional(Stock),
  /** `false` for a line that counts towards no reward: a pick, a custom item, a gift card. */
  qualifies: z.optional(z.boolean()),
});
export type QuotedLine = z.infer<typeof QuotedLine>;

/** A shipping method (speed) offered for one shipment. */
export const ShippingOption = z.object({
  id: Id,
  name: line(80),
  description: z.optional(line(300)),
  price: Amount,
  /** Working days until it arrives. */
  days: z.optional(z.object({ min: z.int().check(z.gte(0)), max: z.int().check(z.gte(0)) })),
});
export type ShippingOption = z.infer<typeof ShippingOption>;

/** One shipment as it would go. */
export const QuotedShipment = z.object({
  shipmentId: Id,
  /** Resolved from the draft's `to`; absent while there is none. */
  address: z.optional(Address),
  /** Lines, or parts of them, that need shipping and go here. */
  parts: z.array(z.object({ lineId: Id, quantity: Quantity })),
  options: z.array(ShippingOption),
  /** The draft's choice, when it is still offered. */
  methodId: z.optional(Id),
  /** Of the chosen method, after shipping discounts; 0 while none is chosen. */
  price: Amount,
  discounts: z.array(Discount),
});
export type QuotedShipment = z.infer<typeof QuotedShipment>;

/**
 * The order as it would be: the host's answer to one revision of a draft. Clean when no issue is an `error`; `warning`
 * issues are acknowledged by code and path before placing.
 */
export const Quote = z.object({
  id: Id,
  draftId: Id,
  /** The draft revision this answers. */
  revision: z.int().check(z.gte(0)),
  currency: Currency,
  expiresAt: Instant,
  /** In the draft's order; lines the host added come after the line or at the end. */
  lines: z.array(QuotedLine),
  shipments: z.array(QuotedShipment),
  /** Order-level discounts. */
  discounts: z.array(Discount),
  /** Promotions at work, those without any discount too; absent where the host does not say. */
  promotions: z.optional(z.array(AppliedPromotion)),
  /** Reward programmes that run for this order; absent where the host has none. */
  rewards: z.optional(z.array(Reward)),
  totals: Totals,
  /** Ways to pay that this order could use. */
  paymentMethods: z.array(PaymentMethod),
  issues: z.array(Issue),
  /** Replaces the draft's `context` when present. */
  context: z.optional(z.record(z.string(), z.string())),
});
export type Quote = z.infer<typeof Quote>;
