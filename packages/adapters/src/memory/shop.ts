import {
  type Approval,
  codeKey,
  HostError,
  mostLines,
  type Amount,
  type Capability,
  type Colleague,
  type Contact,
  type ContactNote,
  type Currency,
  type DeclineReason,
  type Draft,
  type Handoff,
  type HandoffInput,
  type HostProfile,
  type Id,
  type Issue,
  type Market,
  type Operator,
  type OrderRequest,
  type OverLimit,
  type Product,
  type RequestViewer,
  type SavedDraft,
  type SubmissionKey,
  type SubmissionState,
  type Variant,
} from '@orderpad/contracts';
import type { MemoryData } from './data.ts';
import { OrderBook } from './order-book.ts';
import { abilities, type MemoryOptions } from './options.ts';

/** The state of one memory host. Documents are replaced, never changed, since callers hold them too. */
export interface Shop {
  readonly terms: MemoryData;
  readonly profile: HostProfile;
  readonly currency: Currency;
  /** The market that these terms are for; absent for the shop's own. */
  readonly market?: Market;
  readonly operator: Operator;
  /** The member of staff whose shop it is, whoever meets it. */
  readonly staff: Colleague;
  readonly contacts: Map<Id, Contact>;
  readonly products: Map<Id, Product>;
  /** Variants with their products, by id and by SKU in lower case. */
  readonly variants: Map<string, Offer>;
  readonly orders: OrderBook;
  /** Notes of staff about contacts that somebody has added to, newest first. */
  readonly notes: Map<Id, readonly ContactNote[]>;
  /** Amounts that orders added to the accounts of contacts, in the shop's own currency. */
  readonly added: Map<Id, Amount>;
  readonly overLimit: OverLimit;
  /** Orders saved for later, the one saved last at the end. */
  readonly drafts: Map<Id, KeptDraft>;
  /** The position of the last state of a draft. Each state has one of its own, so that no tag comes back after a draft was removed. */
  readonly draftClock: { position: number };
  /** Orders left to the customer, by id. */
  readonly handoffs: Map<Id, KeptHandoff>;
  /** Called after a hand-off changed. */
  readonly handoffListeners: Set<() => void>;
  /** Orders that customers ask for, by id, the newest at the end. */
  readonly requests: Map<Id, KeptRequest>;
  /** The position of the last change of a request. */
  readonly requestClock: { position: number };
  /** Called after a request changed. */
  readonly requestListeners: Set<() => void>;
  /** Pages that show a request, by their key. */
  readonly requestOpenings: Map<string, KeptOpening>;
  /** What operators asked to take off beyond their limit, by id, the newest at the end. */
  readonly approvals: Map<Id, KeptApproval>;
  /** The position of the last change of an approval. */
  readonly approvalClock: { position: number };
  /** Called after an approval changed. */
  readonly approvalListeners: Set<() => void>;
  readonly submissions: Submissions;
  /** The contact that each key created, and the fingerprint of what was sent with it. */
  readonly created: Map<string, { readonly sent: string; readonly id: Id }>;
  readonly now: () => number;
  readonly issuesWith: (draft: Draft) => readonly Issue[];
  /** The page that opens hand-offs. */
  readonly handoffUrl: string;
  /** Returns the reason why the payment of a customer is declined. */
  readonly declineOf: (draft: Draft) => DeclineReason | undefined;
}

/** The state of each key of one person, and the fingerprint of what was sent with it. */
export type Submissions = Map<
  SubmissionKey,
  { readonly sent: string; readonly state: Outcome | { readonly state: 'fenced' } }
>;

/** Outcome of a submission: this host settles each at once. */
export type Outcome = Extract<SubmissionState, { state: 'placed' | 'rejected' }>;

/** A hand-off, what was handed off, and what became of the link. */
export interface KeptHandoff {
  readonly handoff: Handoff;
  readonly input: HandoffInput;
  readonly key: SubmissionKey;
  readonly sent: string;
  readonly token: string;
  /** Keys of the customer's submissions. */
  readonly submissions: Submissions;
}

/** A request, what was sent with its key, and the positions at which it was made, moved and changed. */
export interface KeptRequest {
  readonly request: OrderRequest;
  readonly key: SubmissionKey;
  readonly sent: string;
  readonly made: number;
  readonly moved: number;
  readonly changed: number;
}

/** An approval, what was sent with its key, what it asks for, and the positions at which it was made and changed. */
export interface KeptApproval {
  readonly approval: Approval;
  readonly key: SubmissionKey;
  readonly sent: string;
  readonly asked: string;
  readonly made: number;
  readonly changed: number;
}

/** A page that shows a request, until a moment. */
export interface KeptOpening {
  readonly requestId: Id;
  readonly viewer: RequestViewer;
  readonly until: number;
}

/** A saved draft, and the fingerprint of its state. */
export interface KeptDraft {
  readonly saved: SavedDraft;
  readonly sent: string;
}

export interface Offer {
  readonly product: Product;
  readonly variant: Variant;
}

const rosa: Operator = {
  id: 'operator-1',
  name: 'Rosa Martin',
  role: 'csr',
  address: {
    name: 'Rosa Martin',
    line1: '9 Foundry Yard',
    city: 'Bristol',
    postalCode: 'BS1 6QA',
    country: 'GB',
  },
};

export function openShop(terms: MemoryData, options: MemoryOptions): Shop {
  const { currency = 'GBP', operator = rosa, capabilities = abilities, entryBar, support } = options;
  const shop: Shop = {
    terms,
    currency,
    operator,
    staff: { id: operator.id, name: operator.name },
    profile: {
      name: options.name ?? 'Hearth & Larder',
      operator,
      capabilities: [...capabilities],
      ...(entryBar && { entryBar }),
      currency,
      countries: [...terms.countries],
      ...(terms.markets && { markets: terms.markets.map(declared) }),
      exactlyOnce: 'native-key',
      ...(options.overrideLimit !== undefined && { overrideLimit: options.overrideLimit }),
      ...(options.shippingLimit !== undefined && { shippingLimit: options.shippingLimit }),
      languages: [...(options.languages ?? ['en', 'fr', 'de', 'es'])],
      ...(options.contactFields && { contactFields: [...options.contactFields] }),
      maxLines: options.maxLines ?? mostLines,
      support: support ?? { phone: '+44 117 496 0182', email: 'help@hearth.example', hours: 'Mon–Fri 9–17' },
    },
    contacts: new Map(
      seenBy(operator, terms, terms.contacts, ({ id }) => id).map(([id, contact]) => [
        id,
        { tag: '1', ...contact },
      ]),
    ),
    notes: new Map(),
    products: new Map(),
    variants: new Map(),
    orders: new OrderBook(
      seenBy(operator, terms, terms.orders ?? [], ({ contact }) => contact.id).map(([, order]) => order),
    ),
    added: new Map(),
    overLimit: options.overLimit ?? 'block',
    drafts: new Map(),
    draftClock: { position: 0 },
    handoffs: new Map(),
    handoffListeners: new Set(),
    requests: new Map(),
    requestClock: { position: 0 },
    requestListeners: new Set(),
    requestOpenings: new Map(),
    approvals: new Map(),
    approvalClock: { position: 0 },
    approvalListeners: new Set(),
    submissions: new Map(),
    created: new Map(),
    now: options.now ?? Date.now,
    issuesWith: options.issues ?? (() => []),
    handoffUrl: options.handoffUrl ?? 'https://hearth.example/pay',
    declineOf: options.declines ?? (() => undefined),
  };
  const isRuled = capabilities.includes('lines.quantity-rules');
  for (const product of terms.products) shelve(shop, isRuled ? product : withoutRules(product));
  return shop;
}

/** Returns a product that is sold in any quantity. */
const withoutRules = (product: Product): Product => ({
  ...product,
  variants: product.variants.map((variant) => {
    const { quantityRules: _, ...unruled } = variant;
    return unruled;
  }),
});

/** Returns what belongs to contacts that the operator may know of, by id: to a consultant, the rest is not there. */
const seenBy = <Row extends { readonly id: Id }>(
  { id: operatorId, role }: Operator,
  { owners = {} }: MemoryData,
  rows: readonly Row[],
  contactOf: (row: Row) => Id,
): [Id, Row][] =>
  rows
    .filter((row) => role !== 'consultant' || owners[contactOf(row)] === operatorId)
    .map((row) => [row.id, row]);

const declared = ({ country, currency, taxIncluded }: Market): Market => ({ country, currency, taxIncluded });

/** Puts a product, or its changed version, into the maps of the shop. */
export function shelve({ products, variants }: Shop, product: Product): void {
  products.set(product.id, product);
  for (const variant of product.variants) {
    const offer = { product, variant };
    variants.set(variant.id, offer);
    variants.set(`sku ${codeKey(variant.sku)}`, offer);
  }
}

export function requireAbility({ profile }: Shop, capability: Capability): void {
  if (!profile.capabilities.includes(capability))
    throw new HostError('unsupported', `this host does not offer ${capability}`);
}

export const notFound = (what: string, id: Id): HostError =>
  new HostError('not-found', `there is no ${what} ${id}`);

export const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
