import * as z from 'zod/mini';
import { Draft } from './draft.ts';
import { QuoteSnapshot } from './drafts.ts';
import { Id, Instant } from './id.ts';
import { Money } from './money.ts';
import { pageOf, PageQuery } from './page.ts';
import { Acknowledgements, SubmissionKey } from './placing.ts';
import { multiLine, singleLine } from './text.ts';

/**
 * The progress of an order request. Only `sent` is not final.
 *
 * - `sent`: the business has it, and has not decided.
 * - `confirmed`: staff placed its draft; `order` names what it became.
 * - `declined`: staff declined it; `reason` says why.
 * - `withdrawn`: the customer took it back.
 */
export const RequestState = z.enum(['sent', 'confirmed', 'declined', 'withdrawn']);
export type RequestState = z.infer<typeof RequestState>;

/** A draft that is complete but for its payment, and what the customer saw and accepted. */
export const RequestInput = z.object({
  draft: Draft,
  /** The quote on the screen. */
  quoteId: Id,
  /** The total on the screen. The host refuses with `quote-changed` rather than take a request at another. */
  total: Money,
  acknowledged: Acknowledgements,
});
export type RequestInput = z.infer<typeof RequestInput>;

/** The reason that the customer is told. */
export const DeclineInput = z.object({ reason: multiLine(1000) });
export type DeclineInput = z.infer<typeof DeclineInput>;

/** A member of staff who has a request open, and since when. */
export const RequestViewer = z.object({ id: Id, name: singleLine(120), since: Instant });
export type RequestViewer = z.infer<typeof RequestViewer>;

/** Milliseconds for which opening a request counts, unless it is opened again with the same key. */
export const viewerLease = 45_000;

/** One state that a request was in, since `at`, and the person who brought it there. */
export const RequestEntry = z.object({ at: Instant, state: RequestState, by: singleLine(120) });
export type RequestEntry = z.infer<typeof RequestEntry>;

/** An order request as a list shows it. */
export const RequestSummary = z.object({
  id: Id,
  /** The number that people know it by. */
  number: singleLine(60),
  /** The draft that it owns: placing it confirms the request. */
  draftId: Id,
  /** The contact as it is called now. */
  contact: z.object({ id: Id, name: singleLine(200) }),
  requestedBy: z.object({ id: Id, name: singleLine(120) }),
  requestedAt: Instant,
  state: RequestState,
  /** Sum of the quantities that were asked for. */
  items: z.int().check(z.gte(0)),
  /** The total that the customer saw. */
  total: Money,
  /** With `declined`: the reason. */
  reason: z.optional(multiLine(1000)),
  /** With `confirmed`: the order and its number. */
  order: z.optional(z.object({ id: Id, number: singleLine(60) })),
  /** Staff who have it open now, the first one first. Empty for the customer. */
  viewers: z.array(RequestViewer),
});
export type RequestSummary = z.infer<typeof RequestSummary>;

/** An order that a customer asks for, and that the business confirms or declines. */
export const OrderRequest = z.object({
  ...RequestSummary.shape,
  /** The draft as the customer sent it, and what the host quoted for it. It never changes. */
  asked: z.object({ draft: Draft, quoted: QuoteSnapshot }),
  /** Oldest first; the last one is the present state. It only grows. */
  history: z.array(RequestEntry).check(z.minLength(1)),
});
export type OrderRequest = z.infer<typeof OrderRequest>;

/** Newest first. `text` finds part of a request's number, or its contact as contacts are found. */
export const RequestQuery = z.object({
  text: z._default(z.string().check(z.maxLength(200)), ''),
  state: z.optional(RequestState),
  contactId: z.optional(Id),
  draftId: z.optional(Id),
  ...PageQuery.shape,
});
export type RequestQuery = z.infer<typeof RequestQuery>;

export const RequestPage = pageOf(RequestSummary);
export type RequestPage = z.infer<typeof RequestPage>;

/** The requests to follow: all, or those of one contact. */
export const RequestsWatch = z.object({ contactId: z.optional(Id) });
export type RequestsWatch = z.infer<typeof RequestsWatch>;

/** News of the requests that are followed. The first one tells the count alone. */
export const RequestsEvent = z.object({
  /** Grows with every change at the host; a stream that broke goes on after the last one. */
  position: z.int().check(z.gte(0)),
  /** Requests that nobody has decided about. */
  open: z.int().check(z.gte(0)),
  /** The request that changed. */
  request: z.optional(RequestSummary),
  /** True for a request that was sent since the event before. */
  isNew: z.optional(z.boolean()),
});
export type RequestsEvent = z.infer<typeof RequestsEvent>;

/** One opening of a request: a page that shows it. */
export const RequestOpening = z.object({ id: Id, key: SubmissionKey });
