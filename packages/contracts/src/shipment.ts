import * as z from 'zod/mini';
import { Address } from './address.ts';
import { Id } from './id.ts';
import { Quantity } from './line.ts';

/** Where a shipment goes: an address kept for the contact, the operator's own, or one given for this order only. */
export const ShipTo = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contact'), addressId: Id }),
  z.object({ kind: z.literal('operator') }),
  z.object({ kind: z.literal('other'), address: Address }),
]);
export type ShipTo = z.infer<typeof ShipTo>;

/**
 * Lines going to one address by one shipping method. The first shipment of a draft takes whatever no other one names,
 * so an ordinary order has one shipment that names nothing.
 */
export const Shipment = z.object({
  id: Id,
  to: z.optional(ShipTo),
  /** The chosen shipping method (speed), by the host's id. */
  methodId: z.optional(Id),
  /** Parts of lines that go here. Empty in the first shipment. */
  parts: z.array(z.object({ lineId: Id, quantity: Quantity })),
});
export type Shipment = z.infer<typeof Shipment>;
