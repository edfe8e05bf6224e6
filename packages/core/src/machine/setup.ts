import {
  type Contact,
  type Issue,
  issue,
  type Order,
  type Quote,
  type SubmissionState,
} from '@orderpad/contracts';
import { assign, emit, fromPromise, setup, spawnChild } from 'xstate';
import type { ContactWork } from '../order/contact-work.ts';
import { currentQuote, type Failure, type OrderContext } from '../order/context.ts';
import { revised } from '../order/edit.ts';
import { edited } from '../rules/edits.ts';
import type { OrderEmitted, OrderEvent } from '../order/events.ts';
import type { Step } from '../order/flow.ts';
import type { Intent } from '../storage/stored-intent.ts';
import { isSameIssue } from '../order/acknowledged.ts';
import { issuesOf } from '../rules/issues-of.ts';
import { issuesWith } from '../rules/issues-with.ts';
import { opened, type Opening } from './opening.rules.ts';
import {
  backoff,
  mayFence,
  mayResend,
  withPlacing,
  submitted,
  placingOf,
  recordVerdict,
  sendingVerdict,
  type RecordVerdict,
  type Verdict,
} from './placing.rules.ts';
import { afterQuote } from '../rules/after-quote.ts';
import { canQuote, keepQuote, outdated } from './pricing.rules.ts';
import { furthestStep, stepAfter, stepBefore, stepsOf } from '../rules/route.ts';
import type { StoredDraft } from '../storage/stored-draft.ts';
import { newWork, worked } from './contact-writing.rules.ts';

/** The types, guards, delays, actions and actors that the states name. `startOrder` provides the actors of a host. */
export const orderSetup = setup({
  types: {
    context: {} as OrderContext,
    events: {} as OrderEvent,
    emitted: {} as OrderEmitted,
    input: {} as OrderContext,
  },

  actors: {
    open: fromPromise<Opening, OrderContext>(noHost),
    writeContact: fromPromise<Contact, ContactWork>(noHost),
    quote: fromPromise<Quote, OrderContext>(noHost),
    saveDraft: fromPromise<number, StoredDraft>(noHost),
    /** Store an intent, or answer the one that another session of this draft stored before. */
    storeIntent: fromPromise<Intent, Intent>(noHost),
    place: fromPromise<Order, Intent>(noHost),
    lookup: fromPromise<SubmissionState, string>(noHost),
    fence: fromPromise<SubmissionState, string>(noHost),
    getOrder: fromPromise<Order, string>(noHost),
    /** Forget a settled intent and, once it is an order, the draft. */
    forget: fromPromise<void, { key?: string | undefined; draftId?: string }>(noHost),
  },

  guards: {
    isAllowed: ({ context, event }) => issuesWith(event, context).length === 0,
    isSent: ({ event }) => !event.type.startsWith('xstate.'),
    arrivesAt: ({ context }, step: Step) => furthestStep(context) === step,
    leadsTo: ({ context, event }, step: Step) =>
      destinationOf(event, context) === step && issuesWith(event, context).length === 0,

    canQuote: ({ context }) => !currentQuote(context) && canQuote(context),
    cannotQuote: ({ context }) => !canQuote(context),
    isPriced: ({ context }) => currentQuote(context) !== undefined,
    isStale: ({ context }) => currentQuote(context) === undefined,
    isForAnother: ({ context: { asked, draft } }) =>
      asked?.contactId !== draft.contactId || asked?.destination !== draft.destination,
    answersAsked: ({ context: { asked, draft } }, quote: Quote) =>
      quote.revision === asked?.revision && quote.draftId === draft.id,
    isPassing: (_, { code }: Failure) => passing.has(code),
    isEditedSince: ({ context: { asked, draft } }) => asked?.revision !== draft.revision,

    hasStorage: ({ context }) => context.storage !== undefined,
    isKept: ({ context: { keptRevision, draft } }) => keptRevision === draft.revision,
    isNotKept: ({ context: { keptRevision, draft } }) => keptRevision !== draft.revision,

    isBarred: ({ context }) => context.profile?.entryBar !== undefined,
    isPlacing: ({ context }) => context.placing !== undefined,
    isFirstSending: ({ context }) => context.placing?.unknownSince === undefined,
    isAdopted: ({ context }, intent: Intent) => intent.key !== context.placing?.intent.key,
    isPlaced: (_, record: SubmissionState) => record.state === 'placed',
    sendingMeans: ({ context }, verdict: Verdict) => sendingVerdict(context) === verdict,
    recordMeans: ({ context }, verdict: RecordVerdict) => recordVerdict(context) === verdict,
    mayResend: ({ context }) => mayResend(context),
    mayFence: ({ context }) => mayFence(context),
  },

  delays: {
    quoteBackoff: ({ context: { quoteAttempts, quoteFailure, random } }) =>
      backoff(quoteAttempts, quoteFailure?.retryAfter, random),
    placingBackoff: ({ context: { placing, random } }) =>
      backoff(placing?.attempts ?? 0, placing?.failure?.retryAfter, random),
    /** Until the quote expires; not too soon, since clocks differ. */
    expiry: ({ context: { quote, now } }) =>
      Math.min(Math.max(Date.parse(quote?.expiresAt ?? '') - now(), 30_000) || 30_000, 2 ** 31 - 1),
    /** Writing a draft costs a walk over its lines, so a long one is written less often. */
    keepPause: ({ context }) => (context.lines.size > 500 ? 1000 : 80),
  },

  actions: {
    edit: assign(({ context, event }) => edited(context, event)),
    announce: emit((_, fact: OrderEmitted) => fact),
    announceChanged: emit(({ context }) => ({ type: 'changed', revision: context.draft.revision }) as const),
    acknowledge: assign(({ context }, { issue: warning, accepted }: { issue: Issue; accepted: boolean }) => ({
      acknowledged: [
        ...context.acknowledged.filter((each) => !isSameIssue(each, warning)),
        ...(accepted ? [{ code: warning.code, path: warning.path }] : []),
      ],
      refusal: undefined,
    })),

    /** Every refusal: say what stands in the way, and keep it in view on the steps concerned. */
    refuse: assign(({ context, event }) => ({ refused: refusedBy(event, context) })),
    announceRefusal: emit(
      ({ context, event }) =>
        ({ type: 'blocked', step: context.step, issues: issuesWith(event, context) }) as const,
    ),
    announceNotEditing: emit(
      ({ context }) => ({ type: 'blocked', step: context.step, issues: [issue('not-editing', [])] }) as const,
    ),
    arrive: assign(({ context: { refused } }, step: Step) => ({
      step,
      refused: refused.filter((each) => each === step),
    })),

    keepOpening: assign(({ context }, opening: Opening) => opened(context, opening)),
    keepOpenFailure: assign((_, { code }: Failure) => ({ openFailure: code })),

    beginWork: assign(({ context, event }) => ({
      work: newWork(event, context),
      isWorking: true,
      contactFailure: undefined,
    })),
    keepWork: assign(({ context }, contact: Contact) => ({ ...worked(context, contact) })),
    keepContactFailure: assign((_, failure: Failure) => ({ contactFailure: failure })),
    endWork: assign({ isWorking: false }),

    ask: assign(({ context: { draft } }) => ({ asked: draft })),
    keepQuote: assign(({ context }, quote: Quote) => keepQuote(context, quote)),
    followQuote: assign(({ context }, quote: Quote) => {
      const changes = afterQuote(context, quote);
      return changes ? revised(context, changes) : {};
    }),
    expireQuote: assign(({ context: { quote } }) => ({ quote: outdated(quote) })),
    keepQuoteFailure: assign(({ context }, failure: Failure) => ({
      quoteFailure: failure,
      quoteAttempts: context.quoteAttempts + 1,
    })),
    forgetQuoteFailure: assign({ quoteFailure: undefined, quoteAttempts: 0 }),

    keepRevision: assign((_, revision: number) => ({ keptRevision: revision })),

    submit: assign(({ context }) => submitted(context)),
    announceSubmitting: emit(
      ({ context }) => ({ type: 'submitting', key: context.placing?.intent.key ?? '' }) as const,
    ),
    adopt: assign(({ context }, intent: Intent) => ({
      placing: { ...placingOf(intent), unknownSince: context.now() },
    })),
    doubt: assign(({ context }) =>
      withPlacing(context, { unknownSince: context.placing?.unknownSince ?? context.now() }),
    ),
    keepPlacingFailure: assign(({ context }, failure: Failure) => withPlacing(context, { failure })),
    keepRecord: assign(({ context }, record: SubmissionState) =>
      withPlacing(context, { record, ...(record.state === 'rejected' && { failure: record.problem }) }),
    ),
    /** A wait that the host asked for has been kept by now. */
    countAttempt: assign(({ context, context: { placing } }) =>
      withPlacing(context, {
        attempts: (placing?.attempts ?? 0) + 1,
        failure: placing?.failure && { ...placing.failure, retryAfter: undefined },
      }),
    ),
    /** Certainly not placed: back to the draft, with the reason. */
    keepRefusal: assign(({ context: { placing } }) => ({
      refusal: placing?.failure ?? { code: 'fenced' as const, issues: [] },
      supersedes: placing?.intent.key,
      placing: undefined,
    })),
    /** The host would not have the accepted total: the price is asked for anew. */
    forgetPrice: assign(({ context: { placing, quote } }) => ({
      accepted: placing?.intent.submission.acceptedTotal,
      supersedes: placing?.intent.key,
      placing: undefined,
      quote: outdated(quote),
    })),
    forgetIntent: spawnChild('forget', {
      input: ({ context }: { context: OrderContext }) => ({ key: context.placing?.intent.key }),
    }),
    keepOrder: assign((_, placed: Order | undefined) => ({
      order: placed,
      placing: undefined,
      refusal: undefined,
    })),
  },
});

/** Failures that pass by themselves, so that asking again is worth it. */
const passing: ReadonlySet<string> = new Set([
  'unreachable',
  'timeout',
  'unavailable',
  'internal',
  'malformed',
  'rate-limited',
]);

function destinationOf(event: OrderEvent, context: OrderContext): Step | undefined {
  if (event.type === 'next') return stepAfter(context.step, context);
  if (event.type === 'back') return stepBefore(context.step, context);
  return event.type === 'go' ? event.step : undefined;
}

/** Asking to move on or to place asks for whatever is missing on the way. */
function refusedBy(event: OrderEvent, context: OrderContext): readonly Step[] {
  if (event.type !== 'next' && event.type !== 'go' && event.type !== 'review.place') return context.refused;
  const path = event.type === 'next' ? [context.step] : stepsOf(context);
  const lacking = path.filter((step) => issuesOf(step, context).length > 0);
  return [...new Set([...context.refused, ...lacking])];
}

function noHost(): never {
  throw new Error('An order needs a host: start it with startOrder({ host }).');
}
