import {
  fix,
  isOutcomeUnknown,
  isSameIssue,
  isSameMoney,
  isSendable,
  issue,
  type Money,
  type Order,
  type OrderRequest,
  type PaymentResult,
  type ProblemCode,
  type Quote,
  type Submission,
  type SubmissionState,
} from '@orderpad/contracts';
import {
  currentQuote,
  draftOf,
  hostCan,
  type Changes,
  type Failure,
  type OrderContext,
  type Placing,
} from '../order/context.ts';
import type { OrderEmitted, OrderEvent } from '../order/events.ts';
import type { Step } from '../order/flow.ts';
import { entryFailure, type Tokenized } from '../order/entry.rules.ts';
import { canVisit, furthestStep } from '../rules/route.ts';
import { totalNotice } from './pricing.rules.ts';
import type { Intent } from '../storage/stored-intent.ts';

/** The result of a submission: an order, or the request for one. */
export type Outcome = Order | OrderRequest;

/** The state of a key at the host. */
export type KeyState = SubmissionState | { readonly state: 'requested'; readonly request: OrderRequest };

/** Returns what is emitted about an outcome. */
export const outcomeFact = (outcome: Outcome): OrderEmitted =>
  'asked' in outcome ? { type: 'requested', request: outcome } : { type: 'placed', order: outcome };

/** Tells if the host refused because this draft was asked for already. */
const isAskedFor = (failure: Failure | undefined): boolean =>
  failure?.issues.some(({ code }) => code === 'draft-requested') ?? false;

/** Makes a submission. Its key is made in the transition and held in the context, so that no restart of an actor makes another. */
export function submitted(context: OrderContext): Changes {
  const quote = currentQuote(context);
  // The rules refuse an order without a quote before this; a submission without an accepted total must never exist.
  if (!quote) return {};
  const acceptedTotal = totalOf(quote);
  const submission: Submission = {
    draft: draftOf(context),
    quoteId: quote.id,
    acceptedTotal,
    acknowledged: context.acknowledged.filter((each) =>
      quote.issues.some((issue) => isSameIssue(issue, each)),
    ),
    ...(context.supersedes && { supersedes: context.supersedes }),
  };
  const intent = {
    schema: 'orderpad.intent',
    v: 1,
    key: crypto.randomUUID(),
    mintedAt: context.now(),
    submission,
    ...(context.flow.policies.placeAs === 'request' && { as: 'request' as const }),
  } as const;
  return {
    placing: placingOf(intent),
    refusal: undefined,
    paymentFailure: undefined,
    awaitedTotal: undefined,
  };
}

const totalOf = ({ totals, currency }: Quote): Money => ({ amount: totals.total, currency });

/** Remembers that the order is to be placed at the total on the screen, once the host has confirmed it. */
export const awaitingPrice = ({ quote }: OrderContext, event: OrderEvent): Changes => ({
  awaitedTotal: (event.type === 'review.place' && event.total) || (quote && totalOf(quote)),
  refusal: undefined,
});

/** Tells if the host has confirmed the total at which the order is to be placed. */
export function isAwaitedTotal(context: OrderContext): boolean {
  const quote = currentQuote(context);
  return context.awaitedTotal && quote ? isSameMoney(totalOf(quote), context.awaitedTotal) : false;
}

/** Forgets that the order is to be placed; a changed total becomes a notice to accept. */
export function notAwaitedTotal(context: OrderContext): Changes {
  const { awaitedTotal } = context;
  const quote = currentQuote(context);
  const isChanged = quote && awaitedTotal && !isSameMoney(totalOf(quote), awaitedTotal);
  return { awaitedTotal: undefined, ...(isChanged && totalNotice(context, quote, awaitedTotal)) };
}

/** Returns the state of a submission whose intent has just been made. */
export const placingOf = (intent: Intent): Placing => ({
  intent,
  attempts: 0,
  unknownSince: undefined,
  failure: undefined,
  record: undefined,
});

/** Changes the running submission; nothing when none is running. */
export const withPlacing = ({ placing }: OrderContext, changes: Partial<Placing>): Changes => ({
  placing: placing && { ...placing, ...changes },
});

/** The meaning of a failed submission. `verdicts` is the table of the submit contract; every other code is `refused`. */
export type Verdict = 'unknown' | 'wait' | 'look-up' | 'placed-before' | 'requote' | 'refused';

const verdicts: Partial<Record<ProblemCode, Verdict>> = {
  'in-progress': 'unknown',
  'key-reused': 'unknown',
  'needs-action': 'look-up',
  'rate-limited': 'wait',
  'draft-placed': 'placed-before',
  'quote-changed': 'requote',
  stale: 'requote',
};

/** Refusals that a host makes before it looks at the key. They tell nothing about an earlier request with the same key. */
const unrecorded: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unauthenticated',
  'forbidden',
  'not-found',
  'invalid',
  'too-large',
  'unsupported',
]);

/** Returns the meaning of a failed request, given what was known before. */
export function sendingVerdict({ placing, profile }: OrderContext): Verdict {
  const { failure, unknownSince } = placing ?? {};
  const code = failure?.code ?? 'internal';
  if (isOutcomeUnknown(code)) return 'unknown';
  // Another window sent it: the host is asked for that request.
  if (placing?.intent.as && isAskedFor(failure)) return 'look-up';
  const isDoubtful = unknownSince !== undefined;
  if (isDoubtful && unrecorded.has(code)) return 'unknown';
  const verdict = verdicts[code] ?? 'refused';
  // Nothing was placed, and a key must not be sent twice to this host: it is refused instead of retried.
  if (verdict === 'wait' && profile?.exactlyOnce === 'none' && !isDoubtful) return 'refused';
  return verdict;
}

/** The meaning of the host's record of a key. */
export type RecordVerdict =
  | 'placed-before'
  | 'requote'
  | 'refused'
  | 'waiting'
  | 'unseen'
  | 'action'
  | 'release';

/** Returns the meaning of a record that is no order. A recorded rejection is final. */
export function recordVerdict(context: OrderContext): RecordVerdict {
  const { placing } = context;
  const record = placing?.record;
  if (record?.state === 'unseen') return 'unseen';
  if (record?.state === 'fenced') return 'refused';
  if (record?.state === 'needs-action') {
    // Without its token the key cannot be sent again after the action.
    if (isSendable(placing?.intent.submission ?? {})) return 'action';
    return mayFence(context) ? 'release' : 'waiting';
  }
  if (record?.state !== 'rejected') return 'waiting';
  const verdict = verdicts[record.problem.code];
  return verdict === 'placed-before' || verdict === 'requote' ? verdict : 'refused';
}

/** Milliseconds after the submission within which an unseen key is sent again automatically. Later the operator is asked. */
const patience = 5 * 60_000;

/**
 * Tells if an unseen key may be sent again: the host places a key at most once, the payment token is still in memory, and, if the
 * key can be fenced instead, the operator is likely to be waiting still.
 */
export function mayResend(context: OrderContext): boolean {
  const { placing, profile, now } = context;
  if (!placing || profile?.exactlyOnce === 'none' || placing.failure?.code === 'key-reused') return false;
  if (isAskedFor(placing.failure)) return false;
  if (!isSendable(placing.intent.submission)) return false;
  return !mayFence(context) || now() - placing.intent.mintedAt < patience;
}

/** Tells if the host can fence a key, so that a late call with it takes no effect. The key of a request is sent again instead. */
export const mayFence = (context: OrderContext): boolean =>
  !context.placing?.intent.as && hostCan(context, 'submissions.fence');

/** Adds the token to the submission. It is an object that no storage, log or copy can hold. */
export function withToken(context: OrderContext, result: Tokenized): Changes {
  const { placing } = context;
  if (!placing || !result.ok) return {};
  const submission = { ...placing.intent.submission, payment: result.payment };
  return withPlacing(context, { intent: { ...placing.intent, submission } });
}

/** Returns to the draft with the reason why there is no token. The key was never used, so the next submission does not name it. */
export function withoutToken(context: OrderContext, result: PaymentResult): Changes {
  if (result.ok) return {};
  return { placing: undefined, paymentFailure: entryFailure(result.error, context) };
}

/** Returns to the draft with the reason: the order is certainly not placed. */
export function refusedWith({ placing }: OrderContext): Changes {
  const isLost = placing !== undefined && !isSendable(placing.intent.submission);
  const refusal = placing?.failure ?? {
    code: 'fenced' as const,
    issues: isLost ? [issue('payment-fields-lost', ['payment'], {}, fix('choose-payment'))] : [],
  };
  return {
    refusal,
    supersedes: placing?.intent.key,
    placing: undefined,
    paymentFailure: refusal.issues.find(({ path }) => path[0] === 'payment'),
  };
}

/** Returns the step to arrive at: the payment after it failed, else the furthest one. */
export const arrivalStep = (context: OrderContext): Step =>
  context.paymentFailure && canVisit('payment', context) ? 'payment' : furthestStep(context);

/** Returns the intent being placed. Throws when there is none; every state that calls it is entered with one. */
export function intentOf({ placing }: OrderContext): Intent {
  if (!placing) throw new Error('nothing is being placed');
  return placing.intent;
}

/** Returns the outcome of a record. Throws for one without. */
export function recordedOutcome(record: KeyState): Outcome {
  if (record.state === 'requested') return record.request;
  if (record.state !== 'placed') throw new Error('nothing was placed');
  return record.order;
}
