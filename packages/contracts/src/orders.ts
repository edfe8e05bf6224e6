import * as z from 'zod/mini';
import { Currency } from './currency.ts';
import { Extensions } from './extensions.ts';
import { Id, Instant } from './id.ts';
import { Params } from './issue.ts';
import { OrderLine } from './items.ts';
import { Money } from './money.ts';
import { OrderDetails } from './details.ts';
import { pageOf, PageQuery } from './page.ts';
import { CardSummary, Channel, Payer, PaymentProgress } from './payment.ts';
import { OrderShipment } from './shipping.ts';
import { singleLine } from './text.ts';
import { Discount, Totals } from './totals.ts';

/** `complete` at once when nothing ships, else `processing` until it is fulfilled. */
export const OrderStatus = z.enum(['processing', 'complete', 'cancelled', 'needs-attention']);
export type OrderStatus = z.infer<typeof OrderStatus>;

/** Something that happened to an order. The elements have a message for `code`; `by` names the person. */
export const HistoryEntry = z.object({
  at: Instant,
  code: z.string().check(z.minLength(1), z.maxLength(80)),
  status: z.optional(OrderStatus),
  by: z.optional(singleLine(120)),
  params: z._default(Params, {}),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** An order that the host placed. It is complete. Amounts in `currency`. */
export const Order = z.object({
  id: Id,
  /** The number that people know it by, e.g. on an invoice. */
  number: singleLine(60),
  draftId: Id,
  status: OrderStatus,
  placedAt: Instant,
  placedBy: singleLine(120),
  currency: Currency,
  contact: z.object({
    id: Id,
    name: singleLine(200),
    email: z.optional(z.string()),
    phone: z.optional(z.string()),
  }),
  lines: z.array(OrderLine).check(z.minLength(1)),
  /** Empty when nothing ships. */
  shipments: z.array(OrderShipment),
  discounts: z.array(Discount),
  totals: Totals,
  payment: z.object({
    methodId: Id,
    name: singleLine(80),
    payer: Payer,
    reference: z.optional(z.string()),
    /** The card that was charged. */
    card: z.optional(CardSummary),
    /** The way in which the card was taken. */
    channel: z.optional(Channel),
    /** Absent for a method that is settled outside. */
    state: z.optional(PaymentProgress),
  }),
  note: z.optional(z.string()),
  /** The `details` of the draft; a customer is sent neither the internal note nor the tags. */
  details: z.optional(OrderDetails),
  /** The total that the customer was told before; it may differ from `totals`. */
  quotedTotal: z.optional(Money),
  /** Who granted what was taken off beyond the limit of who placed the order, and when. */
  approvedBy: z.optional(z.object({ name: singleLine(120), at: Instant })),
  /** The `extensions` of the draft, unchanged. */
  extensions: z.optional(Extensions),
  /** Oldest first. */
  history: z.array(HistoryEntry).check(z.minLength(1)),
});
export type Order = z.infer<typeof Order>;

/** An order as a list shows it. */
export const OrderSummary = z.object({
  id: Id,
  number: singleLine(60),
  status: OrderStatus,
  placedAt: Instant,
  contact: z.object({ id: Id, name: singleLine(200) }),
  /** Sum of the quantities. */
  items: z.int(),
  total: Money,
  /** The tags of staff; absent for customers. */
  tags: OrderDetails.shape.tags,
});
export type OrderSummary = z.infer<typeof OrderSummary>;

/**
 * Newest first. `text` finds part of an order number, of the contact's name, as it was and as it is now, or of a tag of staff; a host that
 * can finds orders by the contact's company, e-mail and number too.
 */
export const OrderQuery = z.object({
  text: z._default(z.string().check(z.maxLength(200)), ''),
  status: z.optional(OrderStatus),
  contactId: z.optional(Id),
  ...PageQuery.shape,
});
export type OrderQuery = z.infer<typeof OrderQuery>;

export const OrderPage = pageOf(OrderSummary);
export type OrderPage = z.infer<typeof OrderPage>;
