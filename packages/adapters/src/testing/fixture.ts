import type { Address, Capability, CountryCode, Host } from '@orderpad/contracts';
import type { Faults } from './faults.ts';

/** What an adapter brings to its examination. */
export interface HostFixture {
  /**
   * A host for one test. It may share its data with the others: every test makes drafts, keys and contacts of its own,
   * and counts only those.
   */
  create(): Host | Promise<Host>;
  /** A SKU of one variant that ships and of which hundreds can be ordered. */
  readonly sold: string;
  /** A SKU nobody ever heard of. */
  readonly unknown: string;
  /** Finds, first, a contact that can be ordered for and has an address that is shipped to. */
  readonly contactWithAddress: string;
  /** Finds, first, a contact without an address. */
  readonly contactWithoutAddress: string;
  /** Promotions that hold for one piece of `sold`: a code that takes something off, and a listed one that adds a line. */
  readonly promotions?: { readonly code: string; readonly picked?: string };
  /** Where the host has rewards: how many pieces of `sold` earn at least one pick. */
  readonly rewards?: { readonly quantity: number };
  /** Where the host has tiers: finds, first, a contact whose tier lowers the price of one piece of `sold`. */
  readonly tiers?: { readonly contact: string };
  /** Countries with a market of their own, all of which buy `sold`. */
  readonly markets?: readonly CountryCode[];
  /**
   * Where an order may go to several addresses: two that `sold` is sent to and that ask different taxes, both in `destination`
   * when it is given.
   */
  readonly taxedApart?: {
    readonly destination?: CountryCode;
    readonly addresses: readonly [Address, Address];
  };
  /** What the host does not offer. The examination leaves those parts out and says so; everything else is examined. */
  readonly lacks?: readonly CheckedCapability[];
  /**
   * The same host behind faults, when they can be put closer to the wire than around the port: an adapter over HTTP gives
   * `withFaults(fetch, faults)` to its host.
   */
  createFaulty?(faults: Faults): Host | Promise<Host>;
}

/** The capabilities that the examination looks into. */
export const checkedCapabilities = [
  'contacts.create',
  'contacts.update',
  'contacts.addresses',
  'catalog.browse',
  'promotions.codes',
  'promotions.list',
  'rewards',
  'tiers',
  'orders.list',
  'orders.get',
  'submissions.fence',
  'extensions',
] as const satisfies readonly Capability[];
export type CheckedCapability = (typeof checkedCapabilities)[number];

export const offers = ({ lacks = [] }: HostFixture, capability: CheckedCapability): boolean =>
  !lacks.includes(capability);
