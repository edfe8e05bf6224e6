import type { Address, SavedAddress } from './address.ts';
import type { Bought, BoughtQuery } from './bought.ts';
import type { Colleague } from './colleague.ts';
import type { CatalogQuery, CatalogScope, ProductPage, SkuAnswer, SkuQuery } from './shopping.ts';
import type { Category } from './categories.ts';
import type { Contact, ContactInput, ContactPage, ContactQuery, ContactTag } from './contact.ts';
import type { ContactNote, ContactNoteInput, ContactRecord } from './contact-record.ts';
import type { Draft } from './draft.ts';
import type { DraftInput, DraftPage, DraftQuery, DraftTag, SavedDraft, TransferInput } from './drafts.ts';
import type { Handoff, HandoffInput, HandoffPage, HandoffQuery } from './handoffs.ts';
import type { Id } from './id.ts';
import type { Order, OrderPage, OrderQuery } from './orders.ts';
import type { HostProfile } from './profile.ts';
import type { Promotion, PromotionQuery } from './promotions.ts';
import type { Quote } from './quote.ts';
import type {
  Approval,
  ApprovalDecision,
  ApprovalInput,
  ApprovalPage,
  ApprovalQuery,
  ApprovalsEvent,
  ApprovalsWatch,
} from './approvals.ts';
import type { SpecialPage, SpecialQuery } from './rewards.ts';
import type { PricingTier } from './tiers.ts';
import type {
  OrderRequest,
  RequestInput,
  RequestPage,
  RequestQuery,
  RequestsEvent,
  RequestsWatch,
} from './requests.ts';
import type { Submission, SubmissionKey, SubmissionState } from './placing.ts';

/** Comes with every call. */
export interface Call {
  /** Ends the call; the adapter then rejects with `aborted`. */
  readonly signal: AbortSignal;
}

/** Comes with a call that must not take effect twice. */
export interface KeyedCall extends Call {
  readonly key: SubmissionKey;
}

/** Comes with a call that replaces one state of a saved draft. */
export interface BasedCall extends Call {
  /** The tag of the saved draft that is replaced; `undefined` to save a draft that the host does not have yet. */
  readonly base: DraftTag | undefined;
}

/** Comes with a correction of a contact. */
export interface CorrectingCall extends Call {
  /** The tag of the contact that was corrected; absent to correct whatever is there. */
  readonly base?: ContactTag | undefined;
}

/**
 * A shop or back office, reduced to what order entry needs from it.
 *
 * `describe`, `catalog` and `orders` are required; the rest are capabilities that may be left out. Every method rejects
 * with `HostError` and nothing else, and every answer has been parsed with its contract. `describeHost` in
 * `@orderpad/adapters/testing` is the conformance suite for an implementation.
 */
export interface Host {
  /** The name of the adapter, e.g. `http`. */
  readonly id: string;

  /** Describes the host and its capabilities for the signed-in operator. */
  describe(call: Call): Promise<HostProfile>;

  readonly catalog: CatalogPort;
  readonly orders: OrdersPort;
  readonly contacts?: ContactsPort | undefined;
  readonly promotions?: PromotionsPort | undefined;
  readonly rewards?: RewardsPort | undefined;
  readonly tiers?: TiersPort | undefined;
  readonly drafts?: DraftsPort | undefined;
  readonly handoffs?: HandoffsPort | undefined;
  readonly requests?: RequestsPort | undefined;
  readonly approvals?: ApprovalsPort | undefined;
}

/** The products and categories for sale. */
export interface CatalogPort {
  /** Finds products by part of a title or SKU. */
  search(query: CatalogQuery, call: Call): Promise<ProductPage>;
  /** Resolves typed SKUs: one answer per SKU, in the order asked. */
  resolve(query: SkuQuery, call: Call): Promise<SkuAnswer[]>;
  /** Lists the categories of the catalog, parents before the categories inside them. */
  categories?(scope: CatalogScope, call: Call): Promise<Category[]>;
}

export interface OrdersPort {
  /** Prices a draft. Places nothing; may reconcile a cart or draft order on the host. */
  quote(draft: Draft, call: Call): Promise<Quote>;
  /** Places a draft. The same `call.key` never produces two orders, and one draft id is placed at most once. */
  place(submission: Submission, call: KeyedCall): Promise<Order>;
  /** Returns the state of a key. */
  lookup(key: SubmissionKey, call: Call): Promise<SubmissionState>;
  /** Closes a key that may never have arrived, so that it can never take effect; else returns its state. */
  fence?(key: SubmissionKey, call: Call): Promise<SubmissionState>;
  get?(id: Id, call: Call): Promise<Order>;
  list?(query: OrderQuery, call: Call): Promise<OrderPage>;
  /** Tells what a contact has bought, most often first. A customer in person reads only her own. Capability `orders.bought`. */
  bought?(query: BoughtQuery, call: Call): Promise<Bought[]>;
  /** Lists the members of staff who can be credited with a sale, by name. Capability `orders.representative`. */
  representatives?(call: Call): Promise<Colleague[]>;
}

export interface ContactsPort {
  search(query: ContactQuery, call: Call): Promise<ContactPage>;
  get(id: Id, call: Call): Promise<Contact>;
  create?(input: ContactInput, call: KeyedCall): Promise<Contact>;
  /**
   * Corrects a contact. What is there already changes nothing, whatever `call.base`. A host that gives contacts a tag rejects with
   * `stale` when `call.base` is not the present one.
   */
  update?(id: Id, input: ContactInput, call: CorrectingCall): Promise<Contact>;
  /** Adds an address and returns the contact with it. */
  addAddress?(id: Id, address: Address, call: KeyedCall): Promise<Contact>;
  updateAddress?(id: Id, address: SavedAddress, call: Call): Promise<Contact>;
  /** Returns what staff know of a contact. For staff. Rejects with `not-found`. Capability `contacts.record`. */
  record?(id: Id, call: Call): Promise<ContactRecord>;
  /** Adds a note. For staff. The same `call.key` adds one. Capability `contacts.notes`. */
  addNote?(id: Id, input: ContactNoteInput, call: KeyedCall): Promise<ContactNote>;
}

/** The promotions of the host. */
export interface PromotionsPort {
  /** Lists the promotions that run now for a contact, without those that take a code. */
  list(query: PromotionQuery, call: Call): Promise<Promotion[]>;
}

/** The rewards that an order can earn. */
export interface RewardsPort {
  /** Lists the specials that picks may be taken from now, at reward prices, for a contact and country. */
  specials(query: SpecialQuery, call: Call): Promise<SpecialPage>;
}

/** The pricing tiers of contacts. */
export interface TiersPort {
  /** Returns one tier with its rules. A customer who orders in person may read only her own. */
  get(id: Id, call: Call): Promise<PricingTier>;
}

/** Orders saved for later, which charge nothing and take nothing from stock. Capability `drafts`. */
export interface DraftsPort {
  /**
   * Saves a draft under its own id. Saving the content that is there already changes nothing and resolves with the same tag,
   * whatever `call.base`. Rejects with `stale`, whose `current` is what is there, when that is not the base; with `draft-placed`
   * once the draft is an order.
   */
  save(input: DraftInput, call: BasedCall): Promise<SavedDraft>;
  /** Rejects with `not-found`; with `draft-placed` once the draft is an order. */
  load(id: Id, call: Call): Promise<SavedDraft>;
  /** Lists saved drafts, without those that have been placed. A customer in person sees only her own. */
  list(query: DraftQuery, call: Call): Promise<DraftPage>;
  /** Removes a draft. Rejects with `not-found`. */
  remove(id: Id, call: Call): Promise<void>;
  /** Lists the colleagues to whom this operator may transfer a draft, by name. Capability `drafts.transfers`. */
  colleagues?(call: Call): Promise<Colleague[]>;
  /**
   * Transfers a draft to a colleague, in place of a transfer before. Until it is taken over nobody saves, places, removes or hands it off:
   * such calls reject with `refused` and an issue `draft-transferred`. Rejects with `refused` and `colleague-gone` where nobody of this id
   * can take it over. Capability `drafts.transfers`.
   */
  transfer?(id: Id, input: TransferInput, call: Call): Promise<SavedDraft>;
  /**
   * Takes over a draft that is transferred to this operator, who has saved it from then on; who transferred it takes it back. Done already,
   * it changes nothing. Rejects with `refused`: with `draft-transferred` while it goes to somebody else, with `transfer-gone` where it goes
   * to nobody any more. Capability `drafts.transfers`.
   */
  takeOver?(id: Id, call: Call): Promise<SavedDraft>;
}

/** Orders that are left to the customer, who opens a link and pays. Capability `handoffs`. */
export interface HandoffsPort {
  /**
   * Saves the draft, fixes the amount and makes a link. Places nothing, charges nothing. The same `call.key` gives the same hand-off
   * with the same link. While it waits, the draft can be neither placed nor changed otherwise: such calls reject with `refused` and an
   * issue `draft-handed-off`, and so does another hand-off of the draft. Rejects with `quote-changed`, `refused` or `draft-placed` as
   * placing does, and with `stale` as saving does.
   */
  create(input: HandoffInput, call: KeyedCall): Promise<Handoff>;
  /** Rejects with `not-found`. */
  get(id: Id, call: Call): Promise<Handoff>;
  /** Lists hand-offs that wait for the customer, newest first. */
  list(query: HandoffQuery, call: Call): Promise<HandoffPage>;
  /**
   * Takes a hand-off back: its link opens nothing any more, and no payment that is under way becomes an order. Resolves with the
   * hand-off as it is then: `revoked`, or `paid` or `expired` when that came first.
   */
  revoke(id: Id, call: Call): Promise<Handoff>;
  /**
   * Follows a hand-off: yields it as it is, then after every change, and ends after a final state or when the signal aborts. A state may
   * be skipped when another follows at once, the last one never. Rejects with `not-found`, and with what cannot be repeated.
   */
  watch(id: Id, call: Call): AsyncIterable<Handoff>;
}

/** Orders that customers ask for, and that staff confirm or decline. Capability `requests`. */
export interface RequestsPort {
  /**
   * Asks for an order, as the customer who is signed in. Saves the draft, places nothing, charges nothing. The same `call.key` gives
   * the same request. From then on the draft belongs to the request: staff load, save and place it, and placing it confirms the
   * request in the same step. The customer's calls reject with `refused` and an issue `draft-requested`. After the request was declined
   * or withdrawn nobody places the draft: `request-declined`, `request-withdrawn`. Rejects with `quote-changed`, `refused` or
   * `draft-placed` as placing does.
   */
  send(input: RequestInput, call: KeyedCall): Promise<OrderRequest>;
  /** Rejects with `not-found`; to a customer also for those of others. */
  get(id: Id, call: Call): Promise<OrderRequest>;
  /** Lists requests, newest first. A customer in person sees only her own. */
  list(query: RequestQuery, call: Call): Promise<RequestPage>;
  /**
   * Declines a request with a reason that the customer is told. For staff. Resolves with the request as it is then: `declined`, or the
   * final state that came first.
   */
  decline(id: Id, reason: string, call: Call): Promise<OrderRequest>;
  /** Takes a request back. For the customer who sent it. Resolves with the request as it is then, as `decline` does. */
  withdraw(id: Id, call: Call): Promise<OrderRequest>;
  /**
   * Tells that this member of staff has a request open, for `viewerLease` milliseconds; with the same `call.key` for as long again.
   * One key stands for one page.
   */
  open(id: Id, call: KeyedCall): Promise<OrderRequest>;
  /** Tells that the page with this `call.key` no longer shows the request. */
  close(id: Id, call: KeyedCall): Promise<void>;
  /**
   * Follows the requests: yields their count, then what changes, until the signal aborts. A change may be skipped when another of the
   * same request follows at once. A customer in person follows only her own.
   */
  watch(query: RequestsWatch, call: Call): AsyncIterable<RequestsEvent>;
}

/**
 * Drafts that take off more than their operator may, and that somebody else approves. For staff who may set prices. Capability
 * `approvals`. A quote tells of a reduction that a grant covers by an issue `reduction-approved`, and offers to ask for the others by the fix
 * `ask-approval`; see `approvedIssues`.
 */
export interface ApprovalsPort {
  /**
   * Asks for what a draft takes off, as the host prices it now. The same `call.key` gives the same approval, and so does asking for the same
   * with the same reason while it waits. Asking for something else takes the one that waits back. Rejects with `refused`: with
   * `approval-not-needed` where nothing goes beyond the operator's limit or all of it is granted, with `approval-too-long` for more than
   * `mostReductions` lines, and as saving the draft does.
   */
  ask(input: ApprovalInput, call: KeyedCall): Promise<Approval>;
  /** Rejects with `not-found`. */
  get(id: Id, call: Call): Promise<Approval>;
  /** Lists approvals, newest first. */
  list(query: ApprovalQuery, call: Call): Promise<ApprovalPage>;
  /**
   * Grants or refuses what was asked for. Resolves with the approval as it is then: the first decision stays. Rejects with `forbidden` for
   * roles that decide about none; with `refused`: with `approval-own` for who asked, with `approval-beyond-limit` where the
   * operator's own limit does not reach that far.
   */
  decide(id: Id, decision: ApprovalDecision, call: Call): Promise<Approval>;
  /** Takes an approval back. For who asked; anybody else is `forbidden`. Resolves with the approval as it is then, as `decide` does. */
  withdraw(id: Id, call: Call): Promise<Approval>;
  /**
   * Follows the approvals: yields their count, then what changes, until the signal aborts. A change may be skipped when another of the same
   * approval follows at once.
   */
  watch(query: ApprovalsWatch, call: Call): AsyncIterable<ApprovalsEvent>;
}

/** An adapter is a function from options to a host. */
export type HostFactory<Options> = (options: Options) => Host;
