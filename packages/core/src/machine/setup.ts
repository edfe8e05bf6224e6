import {
  type Contact,
  declineIssue,
  type Handoff,
  isSameIssue,
  type Issue,
  issue,
  type Order,
  type PaymentResult,
  type Quote,
  type SavedDraft,
  type SubmissionState,
} from '@orderpad/contracts';
import { assign, emit, fromPromise, setup, spawnChild } from 'xstate';
import { backoff } from '../order/backoff.ts';
import type { ContactWork } from '../order/contact-work.ts';
import {
  canQuote,
  currentQuote,
  isRenewing,
  type DraftSaving,
  type Failure,
  type OrderContext,
} from '../order/context.ts';
import { edited } from '../rules/edits.ts';
import type { OrderEmitted, OrderEvent } from '../order/events.ts';
import type { Step } from '../order/flow.ts';
import { screenOf } from '../order/screens.ts';
import type { Intent } from '../storage/stored-intent.ts';
import { issuesWith } from '../rules/issues-with.ts';
import { questionOf, refusedBy, targetStepOf } from './moving.rules.ts';
import { opened, type Opening } from './opening.rules.ts';
import {
  handingOffBegun,
  handoffEnded,
  handoffFact,
  handoffRefused,
  handoffRequoted,
  handoffSeen,
  handoffVerdict,
  isHandedOffAlready,
  isHandoffNews,
  mayRevoke,
  resumedHandoff,
  withHandoff,
  type HandoffVerdict,
} from './handoffs.rules.ts';
import { isLive } from '../handoffs/handoffs.rules.ts';
import { tokenizing, type Tokenized } from '../order/entry.rules.ts';
import {
  arrivalStep,
  awaitingPrice,
  isAwaitedTotal,
  mayFence,
  mayResend,
  notAwaitedTotal,
  withPlacing,
  type KeyState,
  type Outcome,
  submitted,
  placingOf,
  recordVerdict,
  refusedWith,
  sendingVerdict,
  type RecordVerdict,
  type Verdict,
  withoutToken,
  withToken,
} from './placing.rules.ts';
import { corrected } from '../rules/after-quote.ts';
import { savingBegun } from './keeping.rules.ts';
import { keepQuote, outdated } from './pricing.rules.ts';
import type { DraftBase, StoredDraft } from '../storage/stored-draft.ts';
import type { HandoffRequest, StoredHandoff } from '../storage/stored-handoff.ts';
import { newWork, worked } from './contact-writing.rules.ts';

/** The types, guards, delays, actions and actors of the machine. `startOrder` provides the actors of a host. */
/** The outcome of saving a draft on the device: the revision, and the hand-off by which another window has locked it. */
export interface SavedHere {
  readonly revision: number;
  readonly lock: StoredHandoff | undefined;
}

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
    saveDraft: fromPromise<SavedHere, StoredDraft>(noHost),
    saveAtHost: fromPromise<SavedDraft, DraftSaving>(noHost),
    /** Stores an intent; resolves with it, or with the intent that another session of this draft stored before. */
    storeIntent: fromPromise<Intent, Intent>(noHost),
    /** Exchanges what was entered in the payment fields for a token. */
    tokenize: fromPromise<Tokenized, OrderContext>(noHost),
    place: fromPromise<Outcome, Intent>(noHost),
    lookup: fromPromise<KeyState, Intent>(noHost),
    fence: fromPromise<SubmissionState, string>(noHost),
    getOrder: fromPromise<Order, string>(noHost),
    /** Stores the request of a hand-off beside the draft. */
    storeHandoff: fromPromise<void, StoredDraft>(noHost),
    createHandoff: fromPromise<Handoff, { context: OrderContext; request: HandoffRequest }>(noHost),
    /** Resolves with the hand-off of a draft that goes on; `undefined` when there is none. */
    findHandoff: fromPromise<Handoff | undefined, string>(noHost),
    /** Stores the id of the hand-off; resolves with the state of the draft that the host has saved, where that is known. */
    noteHandoff: fromPromise<DraftBase | undefined, OrderContext>(noHost),
    getHandoff: fromPromise<Handoff, string>(noHost),
    /** Resolves with the next state of a hand-off. */
    watchHandoff: fromPromise<Handoff, OrderContext>(noHost),
    revokeHandoff: fromPromise<Handoff, string>(noHost),
    /** Removes a settled intent and, once it is placed, the draft from storage. */
    forget: fromPromise<void, { key?: string | undefined; draftId?: string }>(noHost),
  },

  guards: {
    isAllowed: ({ context, event }) => issuesWith(event, context).length === 0,
    /** Placing was asked for while the price was being renewed, and the host has confirmed the total. */
    isConfirmed: ({ context }) =>
      isAwaitedTotal(context) && issuesWith({ type: 'review.place' }, context).length === 0,
    /** Placing was asked for while the price was being renewed, which has ended. */
    isAwaitOver: ({ context }) => context.awaitedTotal !== undefined && !isRenewing(context),
    isSent: ({ event }) => !event.type.startsWith('xstate.'),
    arrivesAt: ({ context }, step: Step) => arrivalStep(context) === step,
    leadsTo: ({ context, event }, step: Step) =>
      targetStepOf(event, context) === step &&
      questionOf(event, context) === undefined &&
      issuesWith(event, context).length === 0,
    isQuestioned: ({ context, event }) =>
      questionOf(event, context) !== undefined && issuesWith(event, context).length === 0,

    canQuote: ({ context }) => !currentQuote(context) && canQuote(context),
    cannotQuote: ({ context }) => !canQuote(context),
    isPriced: ({ context }) => currentQuote(context) !== undefined,
    isStale: ({ context }) => currentQuote(context) === undefined,
    isForAnother: ({ context: { pricedDraft, draft } }) =>
      pricedDraft?.contactId !== draft.contactId || pricedDraft?.destination !== draft.destination,
    answersAsked: ({ context: { pricedDraft, draft } }, quote: Quote) =>
      quote.revision === pricedDraft?.revision && quote.draftId === draft.id,
    isPassing: (_, { code }: Failure) => passing.has(code),
    isEditedSince: ({ context: { pricedDraft, draft } }) => pricedDraft?.revision !== draft.revision,

    hasStorage: ({ context }) => context.storage !== undefined,
    isKept: ({ context: { keptRevision, draft } }) => keptRevision === draft.revision,
    isLockedElsewhere: (_, { lock }: SavedHere) => lock !== undefined && 'id' in lock,
    isUnlocked: (_, { lock }: SavedHere) => lock === undefined,
    isNotKept: ({ context: { keptRevision, draft } }) => keptRevision !== draft.revision,

    isBarred: ({ context }) => context.profile?.entryBar !== undefined,
    isPlacing: ({ context }) => context.placing !== undefined,
    wantsToken: ({ context }) =>
      context.placing?.unknownSince === undefined && tokenizing(context) !== undefined,
    isTokenized: (_, { ok }: PaymentResult) => ok,
    isFirstSending: ({ context }) => context.placing?.unknownSince === undefined,
    isAdopted: ({ context }, intent: Intent) => intent.key !== context.placing?.intent.key,
    isPlaced: (_, { state }: KeyState) => state === 'placed' || state === 'requested',
    sendingMeans: ({ context }, verdict: Verdict) => sendingVerdict(context) === verdict,
    recordMeans: ({ context }, verdict: RecordVerdict) => recordVerdict(context) === verdict,
    mayResend: ({ context }) => mayResend(context),
    mayFence: ({ context }) => mayFence(context),

    isHandedOff: ({ context }) => context.handingOff !== undefined,
    isHandoffSeen: ({ context: { handingOff } }) => handingOff?.handoff !== undefined && !handingOff.failure,
    isHandoffKnown: ({ context }) => context.handingOff?.id !== undefined,
    isHandoffAsked: ({ context }) => context.handingOff?.request !== undefined,
    isHandoffNews: ({ context }, handoff: Handoff) => isHandoffNews(context, handoff),
    isNoHandoff: (_, found: Handoff | undefined) => found === undefined,
    isHandoffIn: ({ context }, state: Handoff['state']) => context.handingOff?.handoff?.state === state,
    isHandoffLive: ({ context: { handingOff } }) =>
      handingOff?.handoff !== undefined && isLive(handingOff.handoff),
    handingOffMeans: ({ context }, verdict: HandoffVerdict) => handoffVerdict(context) === verdict,
    /** The host does not know of the hand-off, or does not show it: asking again is no use. */
    isLasting: (_, { code }: Failure) =>
      code === 'not-found' || code === 'unsupported' || code === 'forbidden',
    isHandedOffAlready: ({ context }) => isHandedOffAlready(context.placing?.failure),
    mayRevoke: ({ context }) => mayRevoke(context),
  },

  delays: {
    quoteBackoff: ({ context: { quoteAttempts, quoteFailure, random } }) =>
      backoff(quoteAttempts, quoteFailure?.retryAfter, random),
    placingBackoff: ({ context: { placing, random } }) =>
      backoff(placing?.attempts ?? 0, placing?.failure?.retryAfter, random),
    handoffBackoff: ({ context: { handingOff, random } }) =>
      backoff(handingOff?.attempts ?? 0, handingOff?.failure?.retryAfter, random),
    /** Milliseconds until a hand-off that is being watched is asked for all the same. */
    handoffPoll: 60_000,
    /** Milliseconds that payment fields may take for a token. */
    tokenLimit: 60_000,
    /** Milliseconds until the quote expires; at least 30 seconds, since clocks differ. */
    expiry: ({ context: { quote, now } }) =>
      Math.min(Math.max(Date.parse(quote?.expiresAt ?? '') - now(), 30_000) || 30_000, 2 ** 31 - 1),
    /** Milliseconds between an edit and saving it. Saving walks over the lines, so a long draft is saved less often. */
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
      // The device keeps what was accepted of the changes since, so that a reload does not ask again.
      ...(warning.path[0] === 'drafts' && { keptRevision: -1 }),
    })),

    awaitPrice: assign(({ context, event }) => awaitingPrice(context, event)),
    /** Ends the wait for a price without placing: the new total, or what else stands in the way, is shown. */
    endAwait: assign(({ context }) => {
      const changes = notAwaitedTotal(context);
      return { ...changes, refused: refusedBy({ type: 'review.place' }, { ...context, ...changes }) };
    }),
    announceNotPlaced: emit(
      ({ context }) =>
        ({
          type: 'blocked',
          step: context.step,
          issues: issuesWith({ type: 'review.place' }, context),
        }) as const,
    ),

    /** Records the steps that lack something, so that their issues stay in view after a refusal. */
    refuse: assign(({ context, event }) => ({ refused: refusedBy(event, context) })),
    announceRefusal: emit(
      ({ context, event }) =>
        ({ type: 'blocked', step: context.step, issues: issuesWith(event, context) }) as const,
    ),
    announceQuestion: emit(({ context, event }) => ({
      type: 'asked' as const,
      question: '',
      step: context.step,
      ...questionOf(event, context),
    })),
    announceNotEditing: emit(
      ({ context }) => ({ type: 'blocked', step: context.step, issues: [issue('not-editing', [])] }) as const,
    ),
    arrive: assign(({ context: { refused, flow } }, step: Step) => ({
      step,
      awaitedTotal: undefined,
      refused: refused.filter((each) => screenOf(step, flow).steps.includes(each)),
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

    ask: assign(({ context: { draft } }) => ({ pricedDraft: draft })),
    keepQuote: assign(({ context }, quote: Quote) => keepQuote(context, quote)),
    // A wait for the price goes on: what follows from a quote is no decision of the operator.
    followQuote: assign(({ context }, quote: Quote) => ({
      ...corrected(context, quote),
      awaitedTotal: context.awaitedTotal,
    })),
    expireQuote: assign(({ context: { quote } }) => ({ quote: outdated(quote) })),
    keepQuoteFailure: assign(({ context }, failure: Failure) => ({
      quoteFailure: failure,
      quoteAttempts: context.quoteAttempts + 1,
    })),
    forgetQuoteFailure: assign({ quoteFailure: undefined, quoteAttempts: 0 }),

    setEntry: assign(({ context: { entry: former, paymentFailure }, event }) => {
      if (event.type !== 'payment.enter') return {};
      const { entry } = event;
      const isMended = entry?.state === 'complete' && former?.state !== 'complete';
      return { entry, paymentFailure: isMended ? undefined : paymentFailure };
    }),
    setStorage: assign(({ context: { draft }, event }) =>
      event.type === 'storage.set'
        ? { storage: event.storage, ...(draft.revision > 0 && { keptRevision: -1 }) }
        : {},
    ),
    beginSaving: assign(({ context, event }) => savingBegun(context, event)),
    /** The device saves the draft again, with the tag that the host has given it. */
    keepBase: assign((_, { tag, draft: { revision } }: SavedDraft) => ({
      base: { tag, revision },
      saving: undefined,
      keptRevision: -1,
    })),
    keepSaveFailure: assign((_, failure: Failure) => ({ saveFailure: failure })),
    compare: assign(({ event }) => (event.type === 'drafts.compare' ? { comparison: event.comparison } : {})),
    keepRevision: assign((_, { revision }: SavedHere) => ({ keptRevision: revision })),
    takeLock: assign((_, { lock }: SavedHere) => ({ handingOff: resumedHandoff(lock) })),

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
    keepRecord: assign(({ context }, record: KeyState) =>
      record.state === 'requested'
        ? {}
        : withPlacing(context, { record, ...(record.state === 'rejected' && { failure: record.problem }) }),
    ),
    /** Counts a call, and clears the wait that the host asked for, which is over by now. */
    countAttempt: assign(({ context, context: { placing } }) =>
      withPlacing(context, {
        attempts: (placing?.attempts ?? 0) + 1,
        failure: placing?.failure && { ...placing.failure, retryAfter: undefined },
      }),
    ),
    keepRefusal: assign(({ context }) => refusedWith(context)),
    keepToken: assign(({ context }, result: Tokenized) => withToken(context, result)),
    forgetRecord: assign(({ context }) => withPlacing(context, { record: undefined })),
    keepEntryFailure: assign(({ context }, result: PaymentResult) => withoutToken(context, result)),
    keepNotConfirmed: assign(({ context }) =>
      withPlacing(context, {
        failure: { code: 'declined', issues: [declineIssue('not-confirmed')] },
      }),
    ),
    /** Outdates the quote after the host refused the accepted total, so that the order is priced again. */
    forgetPrice: assign(({ context: { placing, quote } }) => ({
      acceptedTotal: placing?.intent.submission.acceptedTotal,
      supersedes: placing?.intent.key,
      placing: undefined,
      quote: outdated(quote),
    })),
    forgetIntent: spawnChild('forget', {
      input: ({ context }: { context: OrderContext }) => ({ key: context.placing?.intent.key }),
    }),
    keepOrder: assign((_, outcome: Outcome) => ({
      ...('asked' in outcome ? { request: outcome } : { order: outcome }),
      placing: undefined,
      refusal: undefined,
    })),

    beginHandoff: assign(({ context, event }) => handingOffBegun(context, event)),
    keepHandoff: assign(({ context }, handoff: Handoff) => handoffSeen(context, handoff)),
    keepFoundHandoff: assign(({ context }, found: Handoff | undefined) =>
      found ? handoffSeen(context, found) : {},
    ),
    announceHandoff: emit(({ context }) => handoffFact(context)),
    keepHandoffFailure: assign(({ context }, failure: Failure) => withHandoff(context, { failure })),
    countHandoffAttempt: assign(({ context }) =>
      withHandoff(context, { attempts: (context.handingOff?.attempts ?? 0) + 1 }),
    ),
    keepHandoffBase: assign(({ context }, base: DraftBase | undefined) => ({ base: base ?? context.base })),
    refuseHandoff: assign(({ context }) => handoffRefused(context)),
    requoteHandoff: assign(({ context }) => handoffRequoted(context)),
    endHandoff: assign(({ context }) => handoffEnded(context)),
    beginRevoking: assign(({ context }) =>
      withHandoff(context, { isRevoking: true, revokeFailure: undefined }),
    ),
    endRevoking: assign(({ context }) => withHandoff(context, { isRevoking: false })),
    keepRevokeFailure: assign(({ context }, failure: Failure) =>
      withHandoff(context, { revokeFailure: failure }),
    ),
    /** Gives up placing a draft that the customer is to pay. */
    giveWay: assign({ placing: undefined, handingOff: resumedHandoff(undefined) }),
  },
});

/** Codes of transient failures: the call is retried. */
const passing: ReadonlySet<string> = new Set([
  'unreachable',
  'timeout',
  'unavailable',
  'internal',
  'malformed',
  'rate-limited',
]);

function noHost(): never {
  throw new Error('An order needs a host: start it with startOrder({ host }).');
}
