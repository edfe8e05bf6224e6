import * as z from 'zod/mini';
import { SavedDraft } from './drafts.ts';
import { Issue } from './issue.ts';
import { PaymentAction } from './payment-action.ts';

/**
 * The reason why a call failed, as a code to branch on.
 *
 * - `unreachable`, `timeout`, `unavailable`, `internal`, `malformed`: the outcome is unknown; see `isOutcomeUnknown`.
 * - `aborted`: the caller gave up.
 * - `unauthenticated`, `forbidden`, `not-found`, `invalid`, `too-large`, `unsupported`: nothing happened; asking again is no use.
 * - `rate-limited`: nothing happened; ask again after `retryAfter`.
 * - `in-progress`: the same key is being worked on; look it up.
 * - `key-reused`: the same key was sent with another body.
 * - `fenced`: the key was closed before it was used.
 * - `expired`: the key was refused or closed so long ago that the reason is no longer kept. It placed nothing, and never will.
 * - `draft-placed`: this draft is an order already; `orderId` names it.
 * - `quote-changed`: price, stock or offer differ from what was accepted; quote again.
 * - `stale`: somebody else changed it meanwhile; `current` is a saved draft as it is now. A contact is read again.
 * - `precondition-required`: the request does not say which state it changes.
 * - `declined`: the payment was refused; `issues` say why.
 * - `needs-action`: the payer has to act first; run `action`, then send the same key again.
 * - `refused`: a rule of the host; `issues` say which.
 */
export const ProblemCode = z.enum([
  'unreachable',
  'timeout',
  'unavailable',
  'internal',
  'malformed',
  'aborted',
  'unauthenticated',
  'forbidden',
  'not-found',
  'invalid',
  'too-large',
  'unsupported',
  'rate-limited',
  'in-progress',
  'key-reused',
  'fenced',
  'expired',
  'draft-placed',
  'quote-changed',
  'stale',
  'precondition-required',
  'declined',
  'needs-action',
  'refused',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** A failure on the wire (RFC 9457 problem details): branch on `code`, never on the text or the status. */
export const Problem = z.object({
  code: ProblemCode,
  /** For developers and logs, in English; never shown to the person. */
  detail: z.string(),
  /** The exact reasons, each with its place. */
  issues: z._default(z.array(Issue), []),
  /** Milliseconds to wait before asking again. */
  retryAfter: z.optional(z.int().check(z.gte(0))),
  orderId: z.optional(z.string()),
  action: z.optional(PaymentAction),
  /** The saved draft that a stale one would have replaced. */
  current: z.optional(SavedDraft),
});
export type Problem = z.infer<typeof Problem>;
