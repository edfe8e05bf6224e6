import { type Handoff, type Id, isOutcomeUnknown } from '@orderpad/contracts';
import {
  currentQuote,
  draftOf,
  type Changes,
  type Failure,
  type HandingOff,
  type OrderContext,
} from '../order/context.ts';
import type { OrderEmitted, OrderEvent } from '../order/events.ts';
import { acceptedIn } from '../drafts/decisions.rules.ts';
import { lockingHandoff, storedHandoffOf } from '../handoffs/handoffs.rules.ts';
import { storedDraft, type DraftBase, type StoredDraft } from '../storage/stored-draft.ts';
import type { HandoffRequest, StoredHandoff } from '../storage/stored-handoff.ts';
import { outdated } from './pricing.rules.ts';

const unknown: HandingOff = {
  request: undefined,
  id: undefined,
  handoff: undefined,
  link: undefined,
  attempts: 0,
  failure: undefined,
  isRevoking: false,
  revokeFailure: undefined,
};

/** Returns the hand-off that a device, or the host, knows of; without either, the one that the host is to be asked for. */
export const resumedHandoff = (stored: StoredHandoff | undefined): HandingOff => ({
  ...unknown,
  ...stored,
  // What became of a request of an earlier session is not known.
  attempts: stored && 'request' in stored ? 1 : 0,
});

/** Makes a request to hand the order off. Its key is made in the transition, so that no restart of an actor makes another. */
export function handingOffBegun(context: OrderContext, event: OrderEvent): Changes {
  const quote = currentQuote(context);
  if (event.type !== 'handoffs.create' || !quote) return {};
  const { sendTo, expiresAt, quoted } = event;
  const request: HandoffRequest = {
    key: crypto.randomUUID(),
    input: {
      quoteId: quote.id,
      total: { amount: quote.totals.total, currency: quote.currency },
      acknowledged: [...context.acknowledged],
      ...(sendTo !== undefined && { sendTo }),
      ...(expiresAt !== undefined && { expiresAt }),
      ...(quoted && { quoted }),
      ...(context.base && { base: context.base.tag }),
    },
  };
  return { handingOff: { ...unknown, request }, handoffRefusal: undefined, refusal: undefined };
}

/** Changes the hand-off; nothing without one. */
export const withHandoff = ({ handingOff }: OrderContext, changes: Partial<HandingOff>): Changes => ({
  handingOff: handingOff && { ...handingOff, ...changes },
});

/** Takes in the state that the host returned. The link comes with the first answer only and stays in memory. */
export function handoffSeen(context: OrderContext, { link, ...handoff }: Handoff): Changes {
  const { link: known } = context.handingOff ?? {};
  return withHandoff(context, {
    request: undefined,
    id: handoff.id,
    handoff,
    link: link ?? known,
    attempts: 0,
    failure: undefined,
  });
}

/** Tells if the host returned another state than the one known here. */
export const isHandoffNews = ({ handingOff }: OrderContext, { id, history }: Handoff): boolean =>
  handingOff?.handoff?.id !== id || handingOff.handoff.history.length !== history.length;

/** Returns what is emitted about the newest state. The link is for the person at the pad alone. */
export function handoffFact({ handingOff }: OrderContext): OrderEmitted {
  const { handoff } = handingOff ?? {};
  if (!handoff) throw new Error('no hand-off is known');
  return { type: 'handed-off', handoff };
}

/** The meaning of a request that was not answered with a hand-off. */
export type HandoffVerdict = 'unknown' | 'placed-before' | 'requote' | 'handed-off' | 'refused';

/** Refusals that a host makes before it looks at the key. They tell nothing about an earlier request with the same key. */
const unrecorded: ReadonlySet<string> = new Set(['unauthenticated', 'forbidden', 'not-found', 'unsupported']);

/** Returns the meaning of a failed request. While it is unknown, the same key is sent again: it never makes a second link. */
export function handoffVerdict({ handingOff }: OrderContext): HandoffVerdict {
  const { failure, attempts = 0 } = handingOff ?? {};
  const code = failure?.code ?? 'internal';
  if (isOutcomeUnknown(code) || code === 'in-progress' || code === 'rate-limited') return 'unknown';
  if (attempts > 0 && unrecorded.has(code)) return 'unknown';
  if (code === 'draft-placed') return 'placed-before';
  if (code === 'quote-changed') return 'requote';
  return code === 'key-reused' || isHandedOffAlready(failure) ? 'handed-off' : 'refused';
}

/** Tells if the host refused because the customer is to pay this draft already. */
export const isHandedOffAlready = (failure: Failure | undefined): boolean =>
  failure?.issues.some(({ code }) => code === 'draft-handed-off') ?? false;

/** Returns to the draft with the reason: the order is certainly not handed off. Another state at the host is a conflict. */
export function handoffRefused({ handingOff }: OrderContext): Changes {
  const failure = handingOff?.failure;
  const isStale = failure?.code === 'stale';
  return {
    handingOff: undefined,
    endedHandoff: nameOf(handingOff),
    keptRevision: notKept,
    ...(isStale ? { saveFailure: failure } : { handoffRefusal: failure }),
  };
}

/** Outdates the quote after the host refused its total, so that the order is priced again. */
export const handoffRequoted = ({ handingOff, quote }: OrderContext): Changes => ({
  handingOff: undefined,
  endedHandoff: nameOf(handingOff),
  keptRevision: notKept,
  acceptedTotal: handingOff?.request?.input.total,
  quote: outdated(quote),
});

/** Returns to the draft, which is unlocked. What became of the hand-off stays in view. */
export const handoffEnded = ({ handingOff, quote }: OrderContext): Changes => ({
  handingOff: handingOff && { ...handingOff, link: undefined },
  endedHandoff: nameOf(handingOff),
  keptRevision: notKept,
  // Prices may have changed while the customer had the order.
  quote: outdated(quote),
});

/** Returns the name by which a device knows a hand-off: its id, or the key of the request. */
const nameOf = (handingOff: HandingOff | undefined): string | undefined =>
  handingOff?.id ?? handingOff?.request?.key;

/** The revision of a draft whose hand-off is stored otherwise than it is: the device saves it again. */
const notKept = -1;

/** Returns the document that keeps the draft on the device, with its hand-off and what was accepted. */
export const lockedDraft = (context: OrderContext, base?: DraftBase): StoredDraft => ({
  ...storedDraft(
    draftOf(context),
    context.now(),
    base ?? context.base,
    storedHandoffOf(context),
    acceptedIn(context),
  ),
  ...(context.endedHandoff !== undefined && { endedHandoff: context.endedHandoff }),
});

/** Returns the request to send. Throws when there is none; every state that calls it is entered with one. */
export function requestOf(context: OrderContext): HandoffRequest {
  const { request } = context.handingOff ?? {};
  if (!request) throw new Error('nothing is being handed off');
  return request;
}

/** Returns the id of the hand-off. Throws when it is not known; every state that calls it is entered with one. */
export function handoffIdOf({ handingOff }: OrderContext): Id {
  if (handingOff?.id === undefined) throw new Error('no hand-off is known');
  return handingOff.id;
}

/** Tells if the customer can still pay, as far as it is known, so that the order can be taken back. */
export function mayRevoke(context: OrderContext): boolean {
  const { id, handoff } = lockingHandoff(context) ?? {};
  return id !== undefined && handoff?.state !== 'paid';
}
