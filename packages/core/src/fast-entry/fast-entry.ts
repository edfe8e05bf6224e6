import type { Fix, Id } from '@orderpad/contracts';
import type { EntryRow } from './rows.ts';
import type { Outcome } from './rules.ts';

/** The state of fast entry, as shown beside the lines of the order. */
export interface FastEntryView {
  /** Rows that need attention, in the order of entry: not in the order yet, or in it as a line with an error. */
  readonly rows: readonly EntryRow[];
  /** Number of rows that the host is being asked about. */
  readonly asking: number;
  /** The result of the newest entry; `undefined` before the first one and after a dismissal. */
  readonly outcome: Outcome | undefined;
  /** True when a reload would bring back every row that is not in the order. */
  readonly isKept: boolean;
  /** The first line of the newest text, when it was read as column names. */
  readonly heading: string | undefined;
}

/**
 * Rows on their way into an order. Rows entered together are resolved together and added by one edit. A row that cannot be
 * added stays, with the reason, until it is corrected or dismissed.
 */
export interface FastEntry {
  readonly view: FastEntryView;
  /** Takes in text that was typed, pasted or read from a file. */
  enter(text: string): void;
  /** Changes a row and resolves it again. */
  correct(id: number, row: { readonly sku?: string; readonly quantity?: string }): void;
  /** Orders one of the variants that a row may mean. */
  choose(id: number, variantId: Id, quantity?: string): void;
  /** Applies a fix that the issue of a row offers. */
  fix(id: number, fix: Fix): void;
  /** Resolves every row again that got no answer. */
  retry(): void;
  /** Removes a row; without an id, every row of the view. Lines of the order stay. */
  dismiss(id?: number): void;
  /** Aborts the running request. Rows without an answer stay. */
  stop(): void;
  /** Saves pending rows at once, for a page that is about to leave the order. */
  flush(): void;
  /** Calls the listener after every change of the view. Returns an unsubscribe function. */
  watch(listener: () => void): () => void;
}
