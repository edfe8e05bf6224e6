import {
  type Currency,
  type Id,
  type Issue,
  type Line,
  mostLines,
  type Quote,
  type QuotedLine,
} from '@orderpad/contracts';
import { hostCan, currentQuote, type OrderContext } from '../order/context.ts';
import { answerTo } from '../order/estimate.ts';
import type { LineList } from '../order/line-list.ts';
import { oncePer } from '../order/once-per.ts';
import type { OrderState } from '../order/state.ts';

/** The content of the items step. */
export interface ItemsView {
  readonly lines: LineList;
  /** The line of the newest quote for each draft line. It may answer an older revision, see `isPriced`. */
  readonly quoted: ReadonlyMap<Id, QuotedLine>;
  /** Lines that the host added (gifts, bundles). They cannot be edited. */
  readonly added: readonly QuotedLine[];
  /** True when `quoted` answers exactly these lines. */
  readonly isPriced: boolean;
  readonly currency: Currency;
  /** Issues of the step; empty until completing it was refused. */
  readonly issues: readonly Issue[];
  /** Issues of single lines, by line id, from the newest quote. */
  readonly lineIssues: ReadonlyMap<Id, readonly Issue[]>;
  readonly canNote: boolean;
  readonly canOverride: boolean;
  readonly canDiscount: boolean;
  readonly canAddCustom: boolean;
  readonly maxLines: number;
}

/** Selects the content of the items step. */
export function itemsView({ context, shownIssues }: OrderState): ItemsView {
  const { lines, quote, quoted, draft, profile } = context;
  return {
    lines,
    quoted,
    added: addedLines(context),
    isPriced: currentQuote(context) !== undefined,
    currency: draft.currency,
    issues: shownIssues('items'),
    lineIssues: quote ? lineIssuesOf(quote) : unmarked,
    canNote: hostCan(context, 'lines.note'),
    canOverride: hostCan(context, 'lines.override'),
    canDiscount: hostCan(context, 'lines.discount'),
    canAddCustom: hostCan(context, 'lines.custom'),
    maxLines: profile?.maxLines ?? mostLines,
  };
}

/**
 * Returns the host's figures of a line; `undefined` while the newest ones are those of another item, or of another price set by
 * staff. Its quantity and discount may be others: see `isTotalOf`.
 */
export const quotedFor = (
  line: Line,
  { quoted, isPriced }: Pick<ItemsView, 'quoted' | 'isPriced'>,
): QuotedLine | undefined => {
  const answer = quoted.get(line.id);
  return isPriced ? answer : answerTo(line, answer);
};

/**
 * Returns the lines that promotions added in the last quote. An order without lines is not priced, so they no longer count
 * there.
 */
export const addedLines = ({ quote, lines }: Pick<OrderContext, 'quote' | 'lines'>): readonly QuotedLine[] =>
  quote && lines.size > 0 ? addedBy(quote) : none;

const none: readonly QuotedLine[] = [];
const unmarked: ReadonlyMap<Id, readonly Issue[]> = new Map();

/** Returns the lines that promotions added. Walks over a quote once. A pick is a line of the draft and not among them. */
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
