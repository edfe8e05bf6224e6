import * as z from 'zod/mini';

/** A card as far as anything is kept of it: never its number or its CVV. */
export const Card = z.object({ brand: z.string(), last4: z.string(), expiry: z.optional(z.string()) });
export type Card = z.infer<typeof Card>;

const Behavior = z.string();
const Instant = z.string();

/** A card or CVV as it was entered in the fields, usable once. */
export const Token = z.object({
  id: z.string(),
  kind: z.enum(['card', 'cvv']),
  attemptKey: z.string(),
  card: z.optional(Card),
  behavior: Behavior,
  expiresAt: Instant,
  usedBy: z.optional(z.string()),
});
export type Token = z.infer<typeof Token>;

/** A card that was saved to an account. */
export const StoredCard = z.object({
  id: z.string(),
  account: z.string(),
  card: Card,
  behavior: Behavior,
});
export type StoredCard = z.infer<typeof StoredCard>;

export const PaymentState = z.enum([
  'authorized',
  'captured',
  'declined',
  'needs-action',
  'pending',
  'voided',
]);
export type PaymentState = z.infer<typeof PaymentState>;

/** A payment under the key of the one who asked for it. Amounts are in minor units. */
export const Payment = z.object({
  key: z.string(),
  id: z.string(),
  state: PaymentState,
  amount: z.int(),
  currency: z.string(),
  /** The name that the shop gives it, e.g. the id of an order. */
  reference: z.optional(z.string()),
  channel: z.optional(z.enum(['ecom', 'moto'])),
  card: z.optional(Card),
  reason: z.optional(z.string()),
  challengeId: z.optional(z.string()),
  saveTo: z.optional(z.string()),
  /** The id of the card that was saved. */
  saved: z.optional(z.string()),
  linkId: z.optional(z.string()),
  /** The card or token that was charged, to tell a repeated request from a reused key. */
  source: z.string(),
  createdAt: Instant,
});
export type Payment = z.infer<typeof Payment>;

/** A page on which a customer pays one amount, once. */
export const Link = z.object({
  key: z.string(),
  id: z.string(),
  amount: z.int(),
  currency: z.string(),
  reference: z.optional(z.string()),
  description: z.optional(z.string()),
  returnUrl: z.optional(z.string()),
  expiresAt: Instant,
  state: z.enum(['open', 'opened', 'paid', 'expired']),
  attempts: z.int(),
});
export type Link = z.infer<typeof Link>;

/** One line of the ledger: a document as it is from now on, or a key that was closed before it was used. */
export const Entry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('token'), at: Instant, token: Token }),
  z.object({ type: z.literal('card'), at: Instant, card: StoredCard }),
  z.object({ type: z.literal('payment'), at: Instant, payment: Payment }),
  z.object({ type: z.literal('link'), at: Instant, link: Link }),
  z.object({ type: z.literal('closed'), at: Instant, key: z.string() }),
]);
export type Entry = z.infer<typeof Entry>;
