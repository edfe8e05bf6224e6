import * as z from 'zod/mini';
import { Id, Instant } from './id.ts';
import { Money } from './money.ts';
import { CardSummary, Payer } from './payment.ts';
import { ProblemCode } from './problem.ts';
import { singleLine } from './text.ts';

/**
 * A payment that the host could not finish by itself, and what staff can do about it.
 *
 * - `capture`: the order is placed and the amount is held; take it with the provider before the hold ends.
 * - `collect`: the order is placed and the hold is gone; ask for another payment.
 * - `release`: no order was placed and the amount may still be held; release it with the provider.
 * - `refund`: no order was placed and the amount was taken; pay it back with the provider.
 *
 * The host goes on trying to capture and to release; the payment leaves the list when it succeeds.
 */
export const PaymentAttention = z.object({
  advice: z.enum(['capture', 'collect', 'release', 'refund']),
  /** The id that the provider has as its reference; the order has it too where one was placed. */
  orderId: Id,
  /** Absent where no order was placed. */
  number: z.optional(singleLine(60)),
  contact: z.object({ id: Id, name: singleLine(200) }),
  amount: Money,
  payer: Payer,
  card: z.optional(CardSummary),
  /** The provider's own id of the payment, where it is known. */
  paymentId: z.optional(Id),
  /** The reason of the last failure. */
  problem: z.optional(ProblemCode),
  since: Instant,
});
export type PaymentAttention = z.infer<typeof PaymentAttention>;

/** Oldest first, at most 500. */
export const PaymentAttentions = z.array(PaymentAttention);
export type PaymentAttentions = z.infer<typeof PaymentAttentions>;
