import type {
  Acknowledgement,
  Amount,
  Contact,
  Draft,
  DraftInput,
  DraftTag,
  Handoff,
  HostProfile,
  Id,
  Issue,
  Money,
  Order,
  OrderRequest,
  Payer,
  ProblemCode,
  Quote,
  QuotedLine,
  SavedDraft,
  SubmissionKey,
  SubmissionState,
} from '@orderpad/contracts';
import type { CardEntry } from './card-entry.ts';
import type { ContactWork } from './contact-work.ts';
import type { Comparison } from './difference.ts';
import type { Flow, Step } from './flow.ts';
import type { Intent } from '../storage/stored-intent.ts';
import type { Lines } from './lines.ts';
import type { OrderStorage } from '../storage/storage.ts';
import type { DraftBase } from '../storage/stored-draft.ts';
import type { HandoffRequest } from '../storage/stored-handoff.ts';

/** The currency of a draft until the host names the one it prices in. `XXX` is ISO 4217 for "no currency". */
export const unknownCurrency = 'XXX';

/** A draft without its lines. The lines are held apart, so that changing one costs the same at any length. */
export type DraftHead = Omit<Draft, 'lines'>;

/** The reason of a failed call. */
export interface Failure {
  readonly code: ProblemCode;
  readonly issues: readonly Issue[];
  /** Milliseconds that the host asks to wait before the next call. */
  readonly retryAfter?: number | undefined;
  /** The order that the draft has become already. */
  readonly orderId?: string | undefined;
  /** The saved draft that this one would have replaced. */
  readonly current?: SavedDraft | undefined;
}

/** A draft on its way to the host, to be saved for later. */
export interface DraftSaving {
  readonly input: DraftInput;
  readonly base: DraftTag | undefined;
  /** The drafts that were sent before and whose outcome is unknown. */
  readonly before: readonly Draft[];
}

/** A submission, from the transition that made its key until the host has told its outcome. */
export interface Placing {
  readonly intent: Intent;
  /** Number of calls that did not settle the outcome. */
  readonly attempts: number;
  /** The time when the outcome became unknown, in milliseconds since 1970. While `undefined`, nothing can have been placed. */
  readonly unknownSince: number | undefined;
  readonly failure: Failure | undefined;
  /** The newest record that the host returned for the key. */
  readonly record: SubmissionState | undefined;
}

/** An order that is being left to its customer, or was: from the transition that made the key until another is begun. */
export interface HandingOff {
  /** The request, until the host has answered it. */
  readonly request: HandoffRequest | undefined;
  /** The id of the hand-off, once it is known. Without a request and an id the host is asked for it. */
  readonly id: Id | undefined;
  /** The newest state that the host returned. */
  readonly handoff: Handoff | undefined;
  /** The address for the customer. Only the session that asked for it knows it; it is never stored. */
  readonly link: string | undefined;
  /** Number of calls in a row that failed. */
  readonly attempts: number;
  /** The reason why the last call failed; `undefined` once one has succeeded. */
  readonly failure: Failure | undefined;
  readonly isRevoking: boolean;
  /** The reason why it could not be taken back. */
  readonly revokeFailure: Failure | undefined;
}

/** The whole memory of an order being taken. Immutable except for `prices`. */
export interface OrderContext {
  readonly flow: Flow;
  /** The current step; never stored with the draft. */
  readonly step: Step;
  readonly draft: DraftHead;
  readonly lines: Lines;
  /** Unit prices seen in the catalog, by `priceKey`. A cache for the estimate only. */
  readonly prices: Map<string, Amount>;
  readonly profile: HostProfile | undefined;
  readonly contact: Contact | undefined;
  /** The id of the contact that a new order begins with. */
  readonly firstContact?: Id | undefined;

  /** The newest quote; see `currentQuote`. */
  readonly quote: Quote | undefined;
  /** The lines of the newest quote, by the id of the draft line. */
  readonly quoted: ReadonlyMap<Id, QuotedLine>;
  /** The draft that is being priced, or was priced last. */
  readonly pricedDraft: DraftHead | undefined;
  readonly quoteFailure: Failure | undefined;
  readonly quoteAttempts: number;
  /** The revision of the newest edit that can change a price. A quote of it, or of a later one, is current. */
  readonly priceRevision: number;

  /** The newest write about a contact. It is kept after a failure, so that a repeated event sends the same key. */
  readonly work: ContactWork | undefined;
  readonly isWorking: boolean;
  readonly contactFailure: Failure | undefined;

  /** Steps whose completion was refused. Their issues are shown until the step is left. */
  readonly refused: readonly Step[];
  /** Issues that the pad itself raises beside those of the host. */
  readonly notices: readonly Issue[];
  readonly acknowledged: readonly Acknowledgement[];
  /** Ids of methods that stopped being offered since the address was chosen. The pad never chooses them by itself. */
  readonly withdrawn: readonly Id[];
  /** Number of revisions in a row that the pad made by itself to follow a quote; 0 after every edit. */
  readonly corrections: number;

  /** Payer and reference that were given while no method was chosen. */
  readonly paying: { readonly payer?: Payer; readonly reference?: string | undefined } | undefined;
  /** The fields of a payment provider that are open. */
  readonly entry: CardEntry | undefined;
  /** The reason why the last payment failed, until something about the payment changes. It blocks nothing. */
  readonly paymentFailure: Issue | undefined;

  readonly placing: Placing | undefined;
  /** The reason why the last submission placed nothing. */
  readonly refusal: Failure | undefined;
  /** The key of that submission; the next one names it. */
  readonly supersedes: SubmissionKey | undefined;
  /** The total that the operator had accepted when the host told that prices had changed. */
  readonly acceptedTotal: Money | undefined;
  /** The total at which the operator placed the order while it was being priced again. Placed once the host has confirmed it. */
  readonly awaitedTotal: Money | undefined;
  readonly order: Order | undefined;
  /** The request that was sent instead of an order. */
  readonly request: OrderRequest | undefined;

  /** The hand-off to the customer: the present one, or the last one of this session, which is over. */
  readonly handingOff: HandingOff | undefined;
  /** The id of the last hand-off, which is over, or the key of the last request for one, which made none. */
  readonly endedHandoff: string | undefined;
  /** The reason why the order could not be handed off. */
  readonly handoffRefusal: Failure | undefined;

  /** The last revision that the storage has confirmed. */
  readonly keptRevision: number;
  /** The saved state at the host that this order goes on with, or was saved as; `undefined` while there is none. */
  readonly base: DraftBase | undefined;
  /** The draft that is being saved at the host, or was sent there last. */
  readonly saving: DraftSaving | undefined;
  /** The reason why it was not saved; `stale` when another state is there. */
  readonly saveFailure: Failure | undefined;
  /** Differences between the quote and the one that the draft was saved with. */
  readonly comparison: Comparison | undefined;
  /** Differences that an earlier session accepted, by `fingerprintOf`. They count until the draft is compared again. */
  readonly acceptedBefore: readonly string[];

  /** The reason why the host could not describe itself. */
  readonly openFailure: ProblemCode | undefined;

  readonly storage: OrderStorage | undefined;
  readonly now: () => number;
  readonly random: () => number;
}

/** The changes that an edit makes to the context. */
export type Changes = Partial<OrderContext>;

/** Returns the whole draft, with its lines. Walks over the lines. */
export const draftOf = ({ draft, lines }: OrderContext): Draft => ({
  ...draft,
  lines: lines.slice(0, lines.size),
});

/** Returns the newest quote if it holds for the draft as it is now, else `undefined`. */
export const currentQuote = ({ quote, priceRevision }: OrderContext): Quote | undefined =>
  quote && quote.revision >= priceRevision ? quote : undefined;

/** Tells if the order can be priced: it has lines, and a contact if the flow has a contact step. */
export const canQuote = ({ flow, draft, lines }: OrderContext): boolean =>
  lines.size > 0 && (!flow.steps.includes('contact') || draft.contactId !== undefined);

/** Tells if the newest quote no longer holds, and the host is being asked for the next one. */
export const isRenewing = (context: OrderContext): boolean =>
  canQuote(context) && !currentQuote(context) && !context.quoteFailure && context.quote !== undefined;

/** Returns the quote to show: the current one, or the last one until it is renewed. */
export const shownQuote = (context: OrderContext): Quote | undefined =>
  currentQuote(context) ?? (isRenewing(context) ? context.quote : undefined);

/** Tells if the host offers a capability to this operator; `false` until the host has described itself. */
export const hostCan = (
  { profile }: OrderContext,
  capability: HostProfile['capabilities'][number],
): boolean => profile?.capabilities.includes(capability) ?? false;
