import {
  type Amount,
  type AppliedPromotion,
  type Currency,
  type Id,
  isSameIssue,
  type Issue,
  type Line,
  type Quote,
  type QuotedLine,
  type Totals,
} from '@orderpad/contracts';

/** A unit price that an edit would change. `from` is in the currency before the edit, `to` in the currency after it. */
export interface PriceChange {
  readonly line: QuotedLine;
  readonly from: Amount;
  readonly to: Amount;
}

/** The difference between two quotes: what is lost, and what the order costs then. */
export interface Difference {
  /** Lines that the host would refuse, each with the reason. All other parts describe the order without them. */
  readonly removedLines: readonly RemovedLine[];
  /** Price changes of the lines that stay. */
  readonly prices: readonly PriceChange[];
  /** Promotions that apply now and would no longer apply. */
  readonly promotions: readonly AppliedPromotion[];
  /** Picks that would no longer be earned and would be taken back; `quantity` counts the lost pieces. */
  readonly picks: readonly Line[];
  /** Lines that a promotion added and that it would no longer add; `quantity` counts the lost pieces. */
  readonly promotionLines: readonly QuotedLine[];
  /** True when the payment method that stays chosen by the edit would be withdrawn by the host. */
  readonly losesPayment: boolean;
  /** True when the total includes shipping now and a shipping method would have to be chosen again. */
  readonly lacksShipping: boolean;
  readonly before: Sum | undefined;
  /** `undefined` when no line would be left to price. */
  readonly after: Sum | undefined;
}

/** A line that an edit would force out of the order, and the reason. */
export interface RemovedLine {
  readonly line: QuotedLine;
  readonly issue: Issue;
}

/** Totals with their currency. */
export interface Sum {
  readonly currency: Currency;
  readonly totals: Totals;
}

/** Returns the lines that the first quote refuses and the second one accepts. A host may leave out a line that it refuses. */
export function removedLinesIn(after: Quote, before: Quote | undefined): RemovedLine[] {
  const lines = new Map(
    [...(before?.lines ?? []), ...after.lines].map((line): [unknown, QuotedLine] => [line.lineId, line]),
  );
  return after.issues
    .filter((issue) => requiresRemoval(issue) && !before?.issues.some((each) => isSameIssue(each, issue)))
    .flatMap((issue) => {
      const line = lines.get(issue.path[1]);
      return line ? [{ line, issue }] : [];
    });
}

/** The order after an edit, as the host and the rules of the pad settle it. */
export interface Settled {
  /** The last quote; `undefined` when no line is left. */
  readonly quote: Quote | undefined;
  /** Lines that the host refuses; they were left out. */
  readonly removedLines: readonly RemovedLine[];
  readonly picks: readonly Line[];
  readonly losesPayment: boolean;
}

/** Compares the order now with the order after an edit; walks over both quotes. */
export function differenceOf(
  before: Quote | undefined,
  { quote: after, removedLines, picks, losesPayment }: Settled,
): Difference {
  const linesAfter = new Map(after?.lines.map((line): [Id, QuotedLine] => [line.lineId, line]));
  const isConverted = before?.currency !== after?.currency;
  const lines = before?.lines ?? [];
  return {
    removedLines,
    picks,
    prices: lines.flatMap((line) => {
      const next = linesAfter.get(line.lineId);
      const isChanged = next && (isConverted || next.unitPrice !== line.unitPrice);
      return isChanged && isOrdered(line) ? [{ line: next, from: line.unitPrice, to: next.unitPrice }] : [];
    }),
    promotions: (before?.promotions ?? []).filter(
      ({ promotionId }) => !after?.promotions?.some((each) => each.promotionId === promotionId),
    ),
    promotionLines: lines.flatMap((line) => {
      const quantity = line.quantity - (linesAfter.get(line.lineId)?.quantity ?? 0);
      return line.cause.kind === 'promotion' && quantity > 0 ? [{ ...line, quantity }] : [];
    }),
    losesPayment,
    lacksShipping: hasShippingMethod(before) && awaitsShippingMethod(after),
    before: sumOf(before),
    after: sumOf(after),
  };
}

const sumOf = (quote: Quote | undefined): Sum | undefined =>
  quote && { currency: quote.currency, totals: quote.totals };

const hasShippingMethod = (quote: Quote | undefined): boolean =>
  quote?.shipments.some(({ methodId }) => methodId !== undefined) ?? false;

/** Tells if something ships, and not all of it by a chosen method. */
const awaitsShippingMethod = (quote: Quote | undefined): boolean =>
  quote?.shipments.some(({ methodId, parts }) => methodId === undefined && parts.length > 0) ?? false;

/** Tells if an issue is about the item itself, at any quantity, so that only removing the line resolves it. */
const requiresRemoval = ({ severity, path, fixes }: Issue): boolean =>
  severity === 'error' &&
  path[0] === 'lines' &&
  path[2] === 'item' &&
  fixes.some(({ code }) => code === 'remove-line');

const isOrdered = ({ cause }: Pick<Line, 'cause'>): boolean => cause.kind === 'operator';
