import {
  capabilitiesBut,
  type Capability,
  type Currency,
  type Draft,
  type EntryBar,
  type HostProfile,
  type Issue,
  type Operator,
} from '@orderpad/contracts';
import type { MemoryData } from './data.ts';

/** What can be asked of a memory host, to give each its own latency. */
export type Operation = 'describe' | 'search' | 'resolve' | 'quote' | 'place' | 'read' | 'write';

export interface MemoryOptions {
  /** What is sold, and to whom. A small homeware shop when left out. */
  readonly data?: MemoryData;
  /** Milliseconds before anything happens. */
  readonly latency?: number | ((operation: Operation) => number);
  /** How latency passes; rejects with anything when the signal aborts. A timer when left out. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly name?: string;
  readonly operator?: Operator;
  /** Closes order entry, for this reason. */
  readonly entryBar?: EntryBar;
  /** `GBP` when left out. Prices in `data` are in it. */
  readonly currency?: Currency;
  /** What it can do: all it knows when left out. */
  readonly capabilities?: readonly Capability[];
  readonly maxLines?: number;
  /** How far below the price the operator may set one, in whole per cent; as far as they like when left out. */
  readonly overrideLimit?: number;
  readonly support?: HostProfile['support'];
  /** Issues added to every quote, for showing what a host may say. */
  readonly issues?: (draft: Draft) => readonly Issue[];
}

/** Everything that a memory host can do. */
export const abilities: readonly Capability[] = capabilitiesBut('drafts', 'shipments.gift');
