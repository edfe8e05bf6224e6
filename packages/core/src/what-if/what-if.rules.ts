import type {
  AppliedPromotion,
  Currency,
  Id,
  Issue,
  Line,
  Amount,
  Quote,
  QuotedLine,
  Totals,
} from '@orderpad/contracts';
import { isSameIssue } from '../order/acknowledged.ts';

/** A price per piece that would be another. `from` is in the currency of before, `to` in that of after. */
export interface PriceChange {
  readonly line: QuotedLine;
  readonly from: Amount;
  readonly to: Amount;
}

/** What one answer of the host says that another does not: what is lost, and what it costs then. */
export interface Difference {
  /** Lines of the order that the host would not take any more, and why; the rest is told as it would be without them. */
  readonly gone: readonly Departure[];
  /** Among the lines that stay. */
  readonly prices: readonly PriceChange[];
  /** Promotions at work now that would not be. */
  readonly promotions: readonly AppliedPromotion[];
  /** Lines that came with a promotion and leave with it, or how many of them do. */
  readonly brought: readonly QuotedLine[];
  /** Whether the chosen way to pay is offered no longer. */
  readonly losesPayment: boolean;
  /** Whether the shipping in the total has yet to be chosen anew. */
  readonly lacksShipping: boolean;
  readonly before: Sum | undefined;
  /** `undefined` when no line would be left to price. */
  readonly after: Sum | undefined;
}

export interface Departure {
  readonly line: QuotedLine;
  readonly issue: Issue;
}

export interface Sum {
  readonly currency: Currency;
  readonly totals: Totals;
}

/** Lines that can stay in one answer and not in another. */
export function departuresIn(after: Quote, before: Quote | undefined): Departure[] {
  const lines = new Map(after.lines.map((line): [unknown, QuotedLine] => [line.lineId, line]));
  return after.issues
    .filter((issue) => isFarewell(issue) && !before?.issues.some((each) => isSameIssue(each, issue)))
    .flatMap((issue) => {
      const line = lines.get(issue.path[1]);
      return line ? [{ line, issue }] : [];
    });
}

/** Compare two answers of a host. Walks over both. `gone` lines were left out of the second. */
export function differenceOf(
  before: Quote | undefined,
  after: Quote | undefined,
  gone: readonly Departure[] = [],
): Difference {
  const then = new Map(after?.lines.map((line): [Id, QuotedLine] => [line.lineId, line]));
  const isConverted = before?.currency !== after?.currency;
  const lines = before?.lines ?? [];
  return {
    gone,
    prices: lines.flatMap((line) => {
      const next = then.get(line.lineId);
      const isOther = next && (isConverted || next.unitPrice !== line.unitPrice);
      return isOther && isOrdered(line) ? [{ line: next, from: line.unitPrice, to: next.unitPrice }] : [];
    }),
    promotions: (before?.promotions ?? []).filter(
      ({ promotionId }) => !after?.promotions?.some((each) => each.promotionId === promotionId),
    ),
    brought: lines.flatMap((line) => {
      const quantity = line.quantity - (then.get(line.lineId)?.quantity ?? 0);
      return line.cause.kind === 'promotion' && quantity > 0 ? [{ ...line, quantity }] : [];
    }),
    losesPayment: after?.issues.some(({ path }) => path[0] === 'payment') ?? false,
    lacksShipping: hasSpeed(before) && !hasSpeed(after),
    before: sumOf(before),
    after: sumOf(after),
  };
}

const sumOf = (quote: Quote | undefined): Sum | undefined =>
  quote && { currency: quote.currency, totals: quote.totals };

const hasSpeed = (quote: Quote | undefined): boolean =>
  quote?.shipments.some(({ methodId }) => methodId !== undefined) ?? false;

/** The item itself cannot be had, at any quantity: nothing helps but taking the line out. */
const isFarewell = ({ severity, path, fixes }: Issue): boolean =>
  severity === 'error' &&
  path[0] === 'lines' &&
  path[2] === 'item' &&
  fixes.some(({ code }) => code === 'remove-line');

const isOrdered = ({ cause }: Pick<Line, 'cause'>): boolean => cause.kind === 'operator';
