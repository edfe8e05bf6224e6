import * as z from 'zod/mini';
import { Draft } from './draft.ts';
import { Id } from './id.ts';
import { SentPath } from './issue.ts';
import { Money } from './money.ts';
import { mostOfLines } from './limits.ts';
import { Order } from './orders.ts';
import { PaymentAction } from './payment-action.ts';
import { SubmissionPayment } from './payment-ref.ts';
import { Problem } from './problem.ts';

/** The key of one submission: a UUID made when **Place order** is activated. The same key never produces two orders. */
export const SubmissionKey = z.uuid();
export type SubmissionKey = z.infer<typeof SubmissionKey>;

/** A warning that the operator has seen and accepted. */
export const Acknowledgement = z.object({ code: z.string().check(z.maxLength(80)), path: SentPath });
export type Acknowledgement = z.infer<typeof Acknowledgement>;

/** The warnings that were accepted; at most `mostOfLines`. */
export const Acknowledgements = z.array(Acknowledgement).check(z.maxLength(mostOfLines));

/**
 * A draft, with the quote and the total that the operator saw when **Place order** was activated. The draft may be newer than
 * the quote by edits that change no price, such as its note.
 */
export const Submission = z.object({
  draft: Draft,
  /** The quote on the screen. */
  quoteId: Id,
  /** The total on the screen. The host refuses with `quote-changed` rather than place at another. */
  acceptedTotal: Money,
  acknowledged: Acknowledgements,
  /**
   * The reference to values entered in the fields of a payment provider, for a method that has `fields`. Absent where there are none: a stored card whose
   * CVV is not asked, a link, an invoice.
   */
  payment: z.optional(SubmissionPayment),
  /** The key of an earlier submission of this draft, known to have been rejected or fenced. */
  supersedes: z.optional(SubmissionKey),
});
export type Submission = z.infer<typeof Submission>;

/** The state of a key. Only `placed`, `rejected` and `fenced` are final. */
export const SubmissionState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('placed'), order: Order }),
  z.object({ state: z.literal('rejected'), problem: Problem }),
  /** The key was closed before it was used: a request that arrives late is refused. */
  z.object({ state: z.literal('fenced') }),
  z.object({ state: z.literal('in-progress') }),
  /** The payer has to act before the payment goes on. Then send the key again, or fence it to release the payment. */
  z.object({ state: z.literal('needs-action'), action: PaymentAction }),
  /** The host has not seen the key. Not proof of never: a request may still be on its way. Fence it to be sure. */
  z.object({ state: z.literal('unseen') }),
]);
export type SubmissionState = z.infer<typeof SubmissionState>;
