import * as z from 'zod/mini';
import { DraftInput, DraftTag } from './drafts.ts';
import { Email } from './email.ts';
import { Id, Instant } from './id.ts';
import { Issue } from './issue.ts';
import { Money } from './money.ts';
import { pageOf, PageQuery } from './page.ts';
import { Acknowledgements } from './placing.ts';
import { singleLine } from './text.ts';

/**
 * The progress of a hand-off. Only `paid`, `expired` and `revoked` are final.
 *
 * - `waiting`: the customer has not opened the link.
 * - `opened`: the customer has the order on the screen.
 * - `failed`: the customer tried to pay and could not; `failure` says why. The customer may try again.
 * - `paid`: the customer placed the order with a payment.
 * - `expired`: nobody paid in time. The draft can be edited and placed again.
 * - `revoked`: the operator took it back. The draft can be edited and placed again.
 */
export const HandoffState = z.enum(['waiting', 'opened', 'failed', 'paid', 'expired', 'revoked']);
export type HandoffState = z.infer<typeof HandoffState>;

/** A complete draft but for its payment, and what the operator saw and accepted. The customer pays exactly `total`. */
export const HandoffInput = z.object({
  ...DraftInput.shape,
  /** The tag of the saved draft that this one replaces; absent where none is saved. */
  base: z.optional(DraftTag),
  /** The quote on the screen. */
  quoteId: Id,
  /** The total on the screen. The host refuses with `quote-changed` rather than hand off another. */
  total: Money,
  acknowledged: Acknowledgements,
  /** The address that the link is sent to; absent where the operator passes it on. */
  sendTo: z.optional(Email),
  /** The end of the link; the host decides when absent. */
  expiresAt: z.optional(Instant),
});
export type HandoffInput = z.infer<typeof HandoffInput>;

/** One state that a hand-off was in, since `at`. */
export const HandoffEntry = z.object({
  at: Instant,
  state: HandoffState,
  /** With `failed`: the reason. */
  failure: z.optional(Issue),
});
export type HandoffEntry = z.infer<typeof HandoffEntry>;

/** An order that the operator left to the customer to pay. */
export const Handoff = z.object({
  id: Id,
  draftId: Id,
  contactId: Id,
  createdBy: z.object({ id: Id, name: singleLine(120) }),
  /** The exact amount that the customer pays. */
  total: Money,
  sentTo: z.optional(Email),
  expiresAt: Instant,
  state: HandoffState,
  /** With `failed`: the reason of the last failure. */
  failure: z.optional(Issue),
  /** With `paid`: the order and its number. */
  orderId: z.optional(Id),
  number: z.optional(singleLine(60)),
  /** Oldest first; the last one is the present state. It only grows. */
  history: z.array(HandoffEntry).check(z.minLength(1)),
  /**
   * The absolute address that opens the order, with the token in its fragment. Present in the answer of `create` only, also when the key
   * is sent again.
   */
  link: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
});
export type Handoff = z.infer<typeof Handoff>;

/** Hand-offs that wait for the customer, newest first. */
export const HandoffQuery = z.object({
  draftId: z.optional(Id),
  contactId: z.optional(Id),
  /** Only those of this operator. */
  createdBy: z.optional(Id),
  ...PageQuery.shape,
});
export type HandoffQuery = z.infer<typeof HandoffQuery>;

export const HandoffPage = pageOf(Handoff);
export type HandoffPage = z.infer<typeof HandoffPage>;

/** The secret of a link: the text of its fragment after `handoff=`. */
export const HandoffToken = z.string().check(z.regex(/^[\w-]{20,200}$/));
export type HandoffToken = z.infer<typeof HandoffToken>;

/** Opens a hand-off: by the token of its link, or by its id for a customer who is signed in as its contact. */
export const HandoffOpening = z.union([z.object({ token: HandoffToken }), z.object({ id: Id })]);
export type HandoffOpening = z.infer<typeof HandoffOpening>;

/** Terms of a hand-off for the customer: the draft to pay, its exact amount, and the end of the link. */
export const HandoffTerms = z.object({ id: Id, draftId: Id, total: Money, expiresAt: Instant });
export type HandoffTerms = z.infer<typeof HandoffTerms>;
