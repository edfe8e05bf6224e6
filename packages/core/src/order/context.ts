import type {
  Acknowledgement,
  Amount,
  Contact,
  Draft,
  HostProfile,
  Id,
  Issue,
  Money,
  Order,
  ProblemCode,
  Quote,
  QuotedLine,
  SubmissionKey,
  SubmissionState,
} from '@orderpad/contracts';
import type { ContactWork } from './contact-work.ts';
import type { Flow, Step } from './flow.ts';
import type { Intent } from '../storage/stored-intent.ts';
import type { Lines } from './lines.ts';
import type { OrderStorage } from '../storage/storage.ts';

/** The currency of a draft until the host has said which it prices in: ISO 4217 for "no currency". */
export const unknownCurrency = 'XXX';

/** A draft but for its lines, which are kept apart so that changing one costs the same at any length. */
export type DraftHead = Omit<Draft, 'lines'>;

/** Why the host last refused, with what it wants to be waited, in milliseconds. */
export interface Failure {
  readonly code: ProblemCode;
  readonly issues: readonly Issue[];
  readonly retryAfter?: number | undefined;
  readonly orderId?: string | undefined;
}

/** A press of **Place order**, from the transition that made its key until the host has said what became of it. */
export interface Placing {
  readonly intent: Intent;
  /** Questions asked without an answer that settles it. */
  readonly attempts: number;
  /** When the outcome became unknown; while `undefined`, nothing can have been placed. */
  readonly unknownSince: number | undefined;
  readonly failure: Failure | undefined;
  /** The host's newest word on the key. */
  readonly record: SubmissionState | undefined;
}

/** Everything an order remembers. Immutable but for `prices`. */
export interface OrderContext {
  readonly flow: Flow;
  /** Where the operator is; never stored with the draft. */
  readonly step: Step;
  readonly draft: DraftHead;
  readonly lines: Lines;
  /** What the lines come to by what is known here. */
  readonly estimate: Amount;
  /** Unit prices seen in the catalog, by variant. A cache for the estimate: it decides nothing. */
  readonly prices: Map<Id, Amount>;
  readonly profile: HostProfile | undefined;
  readonly contact: Contact | undefined;

  /** The newest answer; current when its revision is the draft's. */
  readonly quote: Quote | undefined;
  /** Its lines by draft line. */
  readonly quoted: ReadonlyMap<Id, QuotedLine>;
  /** The draft that is being priced. */
  readonly asked: DraftHead | undefined;
  readonly quoteFailure: Failure | undefined;
  readonly quoteAttempts: number;

  /** The newest writing about a contact; kept when it failed, so that saying it again sends the same key. */
  readonly work: ContactWork | undefined;
  readonly isWorking: boolean;
  readonly contactFailure: Failure | undefined;

  /** Steps whose completion was refused; their issues are shown until they are left. */
  readonly refused: readonly Step[];
  /** What the pad itself has to say beside the host's issues. */
  readonly notices: readonly Issue[];
  readonly acknowledged: readonly Acknowledgement[];
  /** Methods taken away since the address was chosen; never chosen again by the pad itself. */
  readonly withdrawn: readonly Id[];

  readonly placing: Placing | undefined;
  /** Why the last press came to nothing. */
  readonly refusal: Failure | undefined;
  /** The key of that press, to be named by the next. */
  readonly supersedes: SubmissionKey | undefined;
  /** The total that was accepted when the host said that prices had changed. */
  readonly accepted: Money | undefined;
  readonly order: Order | undefined;

  /** The last revision that is safe in storage. */
  readonly keptRevision: number;
  /** Why the host could not describe itself. */
  readonly openFailure: ProblemCode | undefined;

  readonly storage: OrderStorage | undefined;
  readonly now: () => number;
  readonly random: () => number;
}

/** What an edit changes. */
export type Changes = Partial<OrderContext>;

/** The contract's draft, lines and all. Costs a walk over the lines. */
export const draftOf = ({ draft, lines }: OrderContext): Draft => ({
  ...draft,
  lines: lines.slice(0, lines.size),
});

/** The newest quote, when it answers the draft as it is now. */
export const currentQuote = ({ quote, draft }: OrderContext): Quote | undefined =>
  quote?.revision === draft.revision ? quote : undefined;

/** Whether the host can do something for this operator. */
export const hostCan = (
  { profile }: OrderContext,
  capability: HostProfile['capabilities'][number],
): boolean => profile?.capabilities.includes(capability) ?? false;
