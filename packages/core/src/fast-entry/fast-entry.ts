import type { Fix, Id } from '@orderpad/contracts';
import type { NumberRead } from '../numbers/index.ts';
import type { ColumnRole } from '../tables/index.ts';
import type { PastedText, Unused } from './pasted-texts.ts';
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
  /** True when a reload would bring back every row and text that is not in the order. */
  readonly isKept: boolean;
  /** The parts of the newest text that ordered nothing. */
  readonly unused: Unused;
  /** The text that waits to become rows; `undefined` when none does. */
  readonly pasted: PastedText | undefined;
}

/**
 * Rows on their way into an order. Rows entered together are resolved together and added by one edit. A row that cannot be
 * added stays, with the reason, until it is corrected or dismissed.
 */
export interface FastEntry {
  readonly view: FastEntryView;
  /**
   * Takes in a text that was typed or pasted, or the bytes of a file. One line becomes a row at once. Several lines are read as a
   * table first; where its columns can be meant in two ways, `view.pasted` shows it and waits for `order`. Resolves with false for
   * a file that is no text, else with true.
   */
  enter(input: string | Uint8Array): Promise<boolean>;
  /**
   * Makes rows of the text in `view.pasted`, with one role for each of its columns. Columns of prices and discounts need the
   * capability `lines.override` and a reason, which is recorded with each line.
   */
  order(roles: readonly ColumnRole[], reason?: string): void;
  /** Reads the file in `view.pasted` in another encoding. */
  decode(encoding: string): void;
  /** Puts the question about `view.pasted` off, or asks it again. The text stays. */
  setAside(isAside: boolean): void;
  /** Forgets the text in `view.pasted`. */
  discard(): void;
  /** Changes a row and resolves it again. The quantity is one that `readQuantity` has read; a refused one stays an issue. */
  correct(id: number, row: { readonly sku?: string; readonly quantity?: NumberRead }): void;
  /** Orders one of the variants that a row may mean. */
  choose(id: number, variantId: Id, quantity?: NumberRead): void;
  /** Applies a fix that the issue of a row offers. */
  fix(id: number, fix: Fix): void;
  /** Resolves every row again that got no answer, and reads texts whose reader could not be fetched. */
  retry(): void;
  /** Removes a row; without an id, every row of the view and every text. Lines of the order stay. */
  dismiss(id?: number): void;
  /** Aborts the running request. Rows without an answer stay. */
  stop(): void;
  /** Saves pending rows at once, for a page that is about to leave the order. */
  flush(): void;
  /** Calls the listener after every change of the view. Returns an unsubscribe function. */
  watch(listener: () => void): () => void;
}
