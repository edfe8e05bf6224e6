import type { Currency, Id, Issue, Quote, QuotedLine } from '@orderpad/contracts';
import { hostCan, currentQuote } from '../order/context.ts';
import type { LineList } from '../order/line-list.ts';
import { oncePer } from '../order/once-per.ts';
import type { OrderState } from '../order/state.ts';

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

export function itemsView({ context, shownIssues }: OrderState): ItemsView {
  const { lines, quote, quoted, draft, profile } = context;
  return {
    lines,
    quoted,
    // An order without lines is not priced: the gifts of the last answer went with them.
    added: quote && lines.size > 0 ? addedBy(quote) : none,
    isPriced: currentQuote(context) !== undefined,
    currency: draft.currency,
    issues: shownIssues('items'),
    lineIssues: quote ? lineIssuesOf(quote) : unmarked,
    canNote: hostCan(context, 'lines.note'),
    canOverride: hostCan(context, 'lines.override'),
    canAddCustom: hostCan(context, 'lines.custom'),
    maxLines: profile?.maxLines ?? 20_000,
  };
}

const none: readonly QuotedLine[] = [];
const unmarked: ReadonlyMap<Id, readonly Issue[]> = new Map();

/** Walks over the answer once, when it has come. A reward is picked, so its line is the draft's. */
const addedBy = oncePer((quote: Quote) => quote.lines.filter(({ cause }) => cause.kind === 'promotion'));

const lineIssuesOf = oncePer((quote: Quote) => {
  const byLine = new Map<Id, Issue[]>();
  for (const issue of quote.issues) {
    const [root, id] = issue.path;
    if (root !== 'lines' || typeof id !== 'string') continue;
    byLine.set(id, [...(byLine.get(id) ?? []), issue]);
  }
  return byLine;
});
