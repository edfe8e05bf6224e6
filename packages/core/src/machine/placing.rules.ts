import {
  isOutcomeUnknown,
  type Money,
  type Order,
  type ProblemCode,
  type Submission,
  type SubmissionState,
} from '@orderpad/contracts';
import {
  currentQuote,
  draftOf,
  hostCan,
  type Changes,
  type OrderContext,
  type Placing,
} from '../order/context.ts';
import type { Intent } from '../storage/stored-intent.ts';
import { isSameIssue } from '../order/acknowledged.ts';

/** The press: its key is made here, in the transition, and lives in the context, so that no restart makes another. */
export function submitted(context: OrderContext): Changes {
  const quote = currentQuote(context);
  // Unreachable past the rules; a press without a price must not come to anything.
  if (!quote) return {};
  const acceptedTotal: Money = { amount: quote.totals.total, currency: quote.currency };
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
  } as const;
  return { placing: placingOf(intent), refusal: undefined };
}

/** An intent before anything is known about it. */
export const placingOf = (intent: Intent): Placing => ({
  intent,
  attempts: 0,
  unknownSince: undefined,
  failure: undefined,
  record: undefined,
});

export const withPlacing = ({ placing }: OrderContext, changes: Partial<Placing>): Changes => ({
  placing: placing && { ...placing, ...changes },
});

/** What a failed press means. Table of the submit contract; everything not named is refused for certain. */
export type Verdict = 'unknown' | 'wait' | 'placed-before' | 'requote' | 'refused';

const verdicts: Partial<Record<ProblemCode, Verdict>> = {
  'in-progress': 'unknown',
  'key-reused': 'unknown',
  'rate-limited': 'wait',
  'draft-placed': 'placed-before',
  'quote-changed': 'requote',
  stale: 'requote',
};

/** Refusals a host makes before it looks at the key: they say nothing about an earlier sending of it. */
const unrecorded: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unauthenticated',
  'forbidden',
  'not-found',
  'invalid',
  'too-large',
  'unsupported',
]);

/** What the failure of a sending means, given what was known before. */
export function sendingVerdict({ placing, profile }: OrderContext): Verdict {
  const code = placing?.failure?.code ?? 'internal';
  if (isOutcomeUnknown(code)) return 'unknown';
  const isDoubtful = placing?.unknownSince !== undefined;
  if (isDoubtful && unrecorded.has(code)) return 'unknown';
  const verdict = verdicts[code] ?? 'refused';
  // Nothing happened, and this host must not be sent a key twice: say so instead of waiting.
  if (verdict === 'wait' && profile?.exactlyOnce === 'none' && !isDoubtful) return 'refused';
  return verdict;
}

export type RecordVerdict = 'placed-before' | 'requote' | 'refused' | 'waiting' | 'unseen';

/** What the host's own record of a key means, once it is not an order. A rejection on record is final. */
export function recordVerdict({ placing }: OrderContext): RecordVerdict {
  const record = placing?.record;
  if (record?.state === 'unseen') return 'unseen';
  if (record?.state === 'fenced') return 'refused';
  if (record?.state !== 'rejected') return 'waiting';
  const verdict = verdicts[record.problem.code];
  return verdict === 'placed-before' || verdict === 'requote' ? verdict : 'refused';
}

/** Milliseconds after the press in which an unseen key is sent again by itself; later the person is asked. */
const patience = 5 * 60_000;

/**
 * Whether an unseen key may be sent again: only where the host keeps one key to one order, and, where the key can be closed
 * instead, only while the person who pressed is likely to wait.
 */
export function mayResend(context: OrderContext): boolean {
  const { placing, profile, now } = context;
  if (!placing || profile?.exactlyOnce === 'none' || placing.failure?.code === 'key-reused') return false;
  return !mayFence(context) || now() - placing.intent.mintedAt < patience;
}

export const mayFence = (context: OrderContext): boolean => hostCan(context, 'submissions.fence');

/** Full-jitter backoff, 0.3 to 10 seconds, never sooner than the host asked for. */
export function backoff(attempts: number, retryAfter: number | undefined, random: () => number): number {
  const cap = Math.min(10_000, 300 * 2 ** attempts);
  return Math.max(300 + random() * (cap - 300), retryAfter ?? 0);
}

/** The intent being placed. Every state that asks for it is entered with a press, or with one of an earlier session. */
export function intentOf({ placing }: OrderContext): Intent {
  if (!placing) throw new Error('nothing is being placed');
  return placing.intent;
}

/** The order on record; asked for only of a record that says `placed`. */
export function recordedOrder(record: SubmissionState): Order {
  if (record.state !== 'placed') throw new Error('nothing was placed');
  return record.order;
}
