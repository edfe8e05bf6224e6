import * as z from 'zod/mini';
import { Colleague } from './colleague.ts';
import { multiLine, singleLine } from './text.ts';

/** A day of the calendar, e.g. `2026-03-01`. */
export const PlainDate = z.iso.date();
export type PlainDate = z.infer<typeof PlainDate>;

/** A word that staff sort orders by. */
export const Tag = singleLine(40);

/** Most tags of an order. */
export const mostTags = 20;

/**
 * Facts about an order that change no price. Each but the confirmation is kept with the order; each takes a capability. Which of them an operator may
 * give is the host's rule.
 */
export const OrderDetails = z.object({
  /** The day on which it was ordered, where it is entered later; not in the future. Capability `orders.date`. */
  orderDate: z.optional(PlainDate),
  /** The day on which the customer wants it delivered; not in the past. Capability `orders.delivery-date`. */
  deliveryDate: z.optional(PlainDate),
  /** The member of staff who is credited with the sale. The host knows the name by the id. Capability `orders.representative`. */
  representative: z.optional(Colleague),
  /** A note of staff for staff, which no customer is sent. Capability `orders.internal-note`. */
  internalNote: z.optional(multiLine(2000)),
  /** Words that staff sort orders by, and find them by; no customer is sent them. Capability `orders.tags`. */
  tags: z.optional(z.array(Tag).check(z.maxLength(mostTags))),
  /** Tells if the customer is sent a confirmation by e-mail; the host decides when absent. Capability `orders.confirmation`. */
  confirmation: z.optional(z.boolean()),
});
export type OrderDetails = z.infer<typeof OrderDetails>;
