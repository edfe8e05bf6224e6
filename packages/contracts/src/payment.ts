import * as z from 'zod/mini';
import { Id } from './id.ts';
import { singleLine } from './text.ts';

/** The one who pays. */
export const Payer = z.enum(['contact', 'operator']);
export type Payer = z.infer<typeof Payer>;

/**
 * A payment method that the host offers for this draft. `offline` is settled outside (invoice, cash, terms) and needs nothing
 * more; `stored` is a reference the host keeps; `card` needs the payment provider's own fields; `link` lets the customer pay.
 */
export const PaymentMethod = z.object({
  id: Id,
  kind: z.enum(['offline', 'stored', 'card', 'link']),
  name: singleLine(80),
  description: z.optional(singleLine(300)),
  payer: z.optional(Payer),
});
export type PaymentMethod = z.infer<typeof PaymentMethod>;

/** The payment of a draft: a method and a payer. Never a token, a card number or a CVV. */
export const PaymentChoice = z.object({
  methodId: Id,
  payer: Payer,
  /** The payer's reference for this purchase, e.g. a purchase order number. */
  reference: z.optional(singleLine(80)),
});
export type PaymentChoice = z.infer<typeof PaymentChoice>;
