import type { Currency, Id, Issue, QuotedLine } from '@orderpad/contracts';
import type { LineList } from './line-list.ts';

/** What the items step shows. */
export interface ItemsView {
  readonly lines: LineList;
  /** The newest quote's line for each draft line; may answer an older revision, see `isPriced`. */
  readonly quoted: ReadonlyMap<Id, QuotedLine>;
  /** Lines that the host added (gifts, bundles); not editable. */
  readonly added: readonly QuotedLine[];
  /** Whether `quoted` answers exactly these lines. */
  readonly isPriced: boolean;
  readonly currency: Currency;
  /** Issues of the step itself; empty until a move was refused. */
  readonly issues: readonly Issue[];
  /** Issues of single lines, from the quote and the rules. */
  readonly lineIssues: ReadonlyMap<Id, readonly Issue[]>;
  readonly canNote: boolean;
  readonly canOverride: boolean;
  readonly canAddCustom: boolean;
  readonly maxLines: number;
}
