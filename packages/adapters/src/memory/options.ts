import {
  capabilitiesBut,
  type Capability,
  type Currency,
  type DeclineReason,
  type Draft,
  type EntryBar,
  type HostProfile,
  type Issue,
  type Operator,
  type OverLimit,
} from '@orderpad/contracts';
import type { MemoryData } from './data.ts';

/** The kinds of calls to a memory host, to give each its own latency. */
export type Operation = 'describe' | 'search' | 'resolve' | 'quote' | 'place' | 'read' | 'write';

export interface MemoryOptions {
  /** The products, contacts and terms. `demoData()`, a small homeware shop, when left out. */
  readonly data?: MemoryData;
  /** Milliseconds that each call takes, as a number or by the kind of call; 0 when left out. */
  readonly latency?: number | ((operation: Operation) => number);
  /** Waits for the latency; rejects with anything when the signal aborts. A timer when left out. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Returns the time in milliseconds since 1970; `Date.now` when left out. */
  readonly now?: () => number;
  readonly name?: string;
  readonly operator?: Operator;
  /** Closes order entry, for this reason. */
  readonly entryBar?: EntryBar;
  /** `GBP` when left out. Prices in `data` are in it. */
  readonly currency?: Currency;
  /** Its capabilities: all that a memory host has when left out. */
  readonly capabilities?: readonly Capability[];
  readonly maxLines?: number;
  /** The most that the operator may set a price below the shop's, in whole per cent; unlimited when left out. */
  readonly overrideLimit?: number;
  /** The most that the operator may set the price of shipping below the shop's, in whole per cent; unlimited when left out. */
  readonly shippingLimit?: number;
  /** The answer to an order that takes an account over its credit limit; `block` when left out. */
  readonly overLimit?: OverLimit;
  /** The languages that customers are written to in; English, French, German and Spanish when left out. */
  readonly languages?: readonly string[];
  /** Names of further fields that a contact is asked for; none when left out. */
  readonly contactFields?: readonly string[];
  readonly support?: HostProfile['support'];
  /** Returns issues that are added to every quote, to show what a host may answer. */
  readonly issues?: (draft: Draft) => readonly Issue[];
  /** The page that opens a hand-off; an invented address when left out. */
  readonly handoffUrl?: string;
  /** Returns a reason to decline what a customer pays for a handed-off order; none is declined when left out. */
  readonly declines?: (draft: Draft) => DeclineReason | undefined;
}

/** Everything that a memory host can do; it sends nobody an e-mail. */
export const abilities: readonly Capability[] = capabilitiesBut('orders.confirmation');
