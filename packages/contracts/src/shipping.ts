import * as z from 'zod/mini';
import { Address } from './address.ts';
import { Id } from './id.ts';
import { Amount } from './money.ts';
import { mostLines } from './limits.ts';
import { Quantity } from './quantity.ts';
import { singleLine } from './text.ts';
import { Discount } from './totals.ts';

/** The address of a shipment: one saved for the contact, the operator's own, or one given for this order only. */
export const ShipTo = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contact'), addressId: Id }),
  z.object({ kind: z.literal('operator') }),
  z.object({ kind: z.literal('other'), address: Address }),
]);
export type ShipTo = z.infer<typeof ShipTo>;

/** Some or all pieces of a line. */
export const ShipmentPart = z.object({ lineId: Id, quantity: Quantity });
export type ShipmentPart = z.infer<typeof ShipmentPart>;

/**
 * A price of shipping set by staff instead of the host's; the reason is recorded with the order. Minor units of the draft's currency, from 0
 * to 10¹², so that the sum of all shipments stays exact.
 */
export const ShippingOverride = z.object({
  price: Amount.check(z.gte(0), z.lte(1_000_000_000_000)),
  reason: singleLine(120),
});
export type ShippingOverride = z.infer<typeof ShippingOverride>;

/**
 * Lines going to one address by one shipping method. The first shipment of a draft takes whatever no other one names,
 * so an ordinary order has one shipment that names nothing; see `partsOf`.
 */
export const Shipment = z.object({
  id: Id,
  to: z.optional(ShipTo),
  /** The chosen shipping method, by the host's id. */
  methodId: z.optional(Id),
  /** The price of the chosen method instead of the host's. */
  override: z.optional(ShippingOverride),
  /** Parts of lines that go here. Empty in the first shipment. */
  parts: z.array(ShipmentPart).check(z.maxLength(mostLines)),
});
export type Shipment = z.infer<typeof Shipment>;

/** A shipping method offered for one shipment. */
export const ShippingOption = z.object({
  id: Id,
  name: singleLine(80),
  description: z.optional(singleLine(300)),
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
  parts: z.array(ShipmentPart),
  options: z.array(ShippingOption),
  /** The draft's choice, when it is still offered. */
  methodId: z.optional(Id),
  /** The price of the chosen method, after shipping discounts; 0 while none is chosen. */
  price: Amount,
  /** The host's own price of the method, where staff have set another. */
  hostPrice: z.optional(Amount),
  discounts: z.array(Discount),
});
export type QuotedShipment = z.infer<typeof QuotedShipment>;

/** A shipment as it was placed. */
export const OrderShipment = z.object({
  id: Id,
  address: Address,
  method: z.object({ id: Id, name: singleLine(80) }),
  parts: z.array(ShipmentPart),
  price: Amount,
  override: z.optional(ShippingOverride),
  /** The host's own price, where staff had set another. */
  hostPrice: z.optional(Amount),
  discounts: z.array(Discount),
});
export type OrderShipment = z.infer<typeof OrderShipment>;
