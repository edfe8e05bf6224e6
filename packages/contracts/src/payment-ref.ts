import * as z from 'zod/mini';
import { Id, Instant } from './id.ts';
import { CardSummary, Channel } from './payment.ts';
import { paymentToken } from './payment-token.ts';
import { singleLine } from './text.ts';

/** A token on the wire: a text of at most 5,000 characters, wrapped as soon as it is parsed. */
const TokenText = z.pipe(z.string().check(z.minLength(1), z.maxLength(5000)), z.transform(paymentToken));

/**
 * A reference to what was entered in the fields of a payment provider, usable once: a new `card`, or the `cvv` of a stored one. It travels in a
 * submission beside the draft and never in the draft.
 */
export const PaymentRef = z.object({
  /** The `id` of the `PaymentAdapter` that made it. */
  adapter: singleLine(60),
  kind: z.enum(['card', 'cvv']),
  token: TokenText,
  /** The card, where the provider tells. */
  card: z.optional(CardSummary),
  expiresAt: z.optional(Instant),
});
export type PaymentRef = z.infer<typeof PaymentRef>;

/** The payment of a submission, for a method that has `fields`. */
export const SubmissionPayment = z.object({
  /** The channel of the method's `fields`, as the quote gave it. */
  channel: Channel,
  ref: PaymentRef,
  /**
   * The id of the `CardAccount` that a new card is saved to, as the person was told. The host refuses any other account than that of
   * the payer.
   */
  saveTo: z.optional(Id),
});
export type SubmissionPayment = z.infer<typeof SubmissionPayment>;
