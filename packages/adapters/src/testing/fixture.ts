import type { Address, Capability, CountryCode, Host } from '@orderpad/contracts';
import type { Faults } from './faults.ts';

/** The facts about a host that the conformance suite needs. */
export interface HostFixture {
  /**
   * A host for one test. It may share its data with the others: every test makes drafts, keys and contacts of its own,
   * and counts only those.
   */
  create(): Host | Promise<Host>;
  /** A SKU of one variant that ships and of which hundreds can be ordered. */
  readonly sold: string;
  /**
   * A SKU of one variant that ships and whose stock the host counts: at least one piece, and fewer than a million. A host that counts
   * and shows a level alone (`in`, `low`, `out`) gives the pieces as well.
   */
  readonly counted?: string | { readonly sku: string; readonly pieces: number };
  /** For a host with quantity rules: a SKU of one variant that ships, of which one piece is too few and hundreds can be ordered. */
  readonly ruled?: string;
  /** For a host with quantity breaks: finds, first, a contact for whom this SKU of one variant costs less from some quantity on. */
  readonly breaks?: { readonly contact: string; readonly sku: string };
  /** For a host that tells credit: finds, first, a contact with a credit limit and room for one piece of `sold`, but not for thousands. */
  readonly credit?: { readonly contact: string };
  /** A SKU that does not exist. */
  readonly unknown: string;
  /** Finds, first, a contact that can be ordered for and has an address that is shipped to. */
  readonly contactWithAddress: string;
  /** Finds, first, a contact without an address. */
  readonly contactWithoutAddress: string;
  /**
   * For a host that finds more than what was written: spellings of the phone number of the contact whom `contact` finds, and of the code
   * of `sold`. A host that searches by the letter names none.
   */
  readonly spellings?: {
    readonly contact: string;
    readonly phones: readonly string[];
    readonly skus: readonly string[];
  };
  /** Promotions that hold for one piece of `sold`: a code that takes something off, and a listed one that adds a line. */
  readonly promotions?: { readonly code: string; readonly picked?: string };
  /** For a host with rewards: the number of pieces of `sold` that earn at least one pick. */
  readonly rewards?: { readonly quantity: number };
  /** For a host with tiers: finds, first, a contact whose tier lowers the price of one piece of `sold`. */
  readonly tiers?: { readonly contact: string };
  /** Countries with a market of their own, all of which buy `sold`. */
  readonly markets?: readonly CountryCode[];
  /** A region, as an address gives it, for each of `markets` whose taxes or addresses need one. */
  readonly regions?: Readonly<Record<CountryCode, string>>;
  /**
   * For a host that ships an order to several addresses: two that `sold` is sent to and that ask different taxes, both in `destination`
   * when it is given.
   */
  readonly taxedApart?: {
    readonly destination?: CountryCode;
    readonly addresses: readonly [Address, Address];
  };
  /**
   * For a host with hand-offs: opens a link in a browser of its own, and returns the host that the customer's pad talks to there. Rejects
   * as the host does.
   */
  openHandoff?(link: string, host: Host): Promise<Host>;
  /**
   * For a host with requests: returns the same host as the contact whom `contactWithAddress` finds meets it, who signs in and orders in
   * person.
   */
  openInPerson?(host: Host): Host | Promise<Host>;
  /**
   * For a host with transfers: returns the same host as a colleague meets it, to whom the operator of `host` may transfer drafts.
   */
  openAsColleague?(host: Host): Host | Promise<Host>;
  /**
   * For a host with approvals: returns the same host as somebody meets it who may take off everything and decides about approvals. The
   * operator of `host` may take off less than half.
   */
  openAsApprover?(host: Host): Host | Promise<Host>;
  /** Capabilities that the host lacks. The suite leaves those parts out and says so; everything else is checked. */
  readonly lacks?: readonly CheckedCapability[];
  /**
   * The same host behind faults, when they can be put closer to the wire than around the port: an adapter over HTTP gives
   * `withFaults(fetch, faults)` to its host.
   */
  createFaulty?(faults: Faults): Host | Promise<Host>;
}

/** The capabilities that the suite checks. */
export const checkedCapabilities = [
  'contacts.list',
  'contacts.create',
  'contacts.update',
  'contacts.addresses',
  'contacts.fields',
  'contacts.record',
  'contacts.credit',
  'contacts.notes',
  'catalog.browse',
  'promotions.codes',
  'promotions.list',
  'rewards',
  'tiers',
  'drafts',
  'drafts.transfers',
  'handoffs',
  'requests',
  'approvals',
  'lines.discount',
  'lines.quantity-rules',
  'lines.quantity-breaks',
  'orders.discount',
  'orders.date',
  'orders.delivery-date',
  'orders.representative',
  'orders.internal-note',
  'orders.tags',
  'orders.confirmation',
  'shipments.multiple',
  'shipments.gift',
  'shipments.price',
  'orders.list',
  'orders.get',
  'orders.bought',
  'submissions.fence',
  'extensions',
] as const satisfies readonly Capability[];
export type CheckedCapability = (typeof checkedCapabilities)[number];

export const offers = ({ lacks = [] }: HostFixture, capability: CheckedCapability): boolean =>
  !lacks.includes(capability);
