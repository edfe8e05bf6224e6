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
import { isSameIssue } from './needs.rules.ts';

/** A price per piece that would be another. `from` is in the currency of before, `to` in that of after. */
export interface PriceChange {
  readonly line: QuotedLine;
  readonly from: Amount;
  readonly to: Amount;
}

/** What one answer of the host says that another does not: what is lost, and what it costs then. */
export interface Difference {
  /** Lines of the order that the host would not take any more, and why. `totals` are still with whatever it counts for them. */
  readonly gone: readonly { readonly line: QuotedLine; readonly issue: Issue }[];
  /** Among the lines that stay. */
  readonly prices: readonly PriceChange[];
  /** Promotions at work now that would not be. */
  readonly promotions: readonly AppliedPromotion[];
  /** Lines that came with a promotion or a reward and leave with it. */
  readonly brought: readonly QuotedLine[];
  /** Whether the chosen way to pay is offered no longer. */
  readonly losesPayment: boolean;
  /** Whether the shipping in the total has yet to be chosen anew. */
  readonly lacksShipping: boolean;
  readonly before: Sum | undefined;
  readonly after: Sum;
}

export interface Sum {
  readonly currency: Currency;
  readonly totals: Totals;
}

/** Compare two answers of a host. Walks over both. */
export function differenceOf(before: Quote | undefined, after: Quote): Difference {
  const then = new Map(after.lines.map((line): [Id, QuotedLine] => [line.lineId, line]));
  const isConverted = before !== undefined && before.currency !== after.currency;
  const lines = before?.lines ?? [];
  const gone = after.issues
    .filter((issue) => isFarewell(issue) && !before?.issues.some((each) => isSameIssue(each, issue)))
    .flatMap((issue) => {
      const line = then.get(String(issue.path[1]));
      return line ? [{ line, issue }] : [];
    });
  const going = new Set(gone.map(({ line }) => line.lineId));
  const chosen = (quote: Quote | undefined): boolean =>
    quote?.shipments.some(({ methodId }) => methodId !== undefined) ?? false;
  return {
    gone,
    prices: lines.flatMap((line) => {
      const next = then.get(line.lineId);
      const isOther = next && (isConverted || next.unitPrice !== line.unitPrice);
      return isOther && isOrdered(line) && !going.has(line.lineId)
        ? [{ line: next, from: line.unitPrice, to: next.unitPrice }]
        : [];
    }),
    promotions: (before?.promotions ?? []).filter(
      ({ promotionId }) => !after.promotions?.some((each) => each.promotionId === promotionId),
    ),
    brought: lines.filter((line) => !isOrdered(line) && !then.has(line.lineId)),
    losesPayment: after.issues.some(({ path }) => path[0] === 'payment'),
    lacksShipping: chosen(before) && !chosen(after),
    before: before && { currency: before.currency, totals: before.totals },
    after: { currency: after.currency, totals: after.totals },
  };
}

/** The item itself cannot be had, at any quantity: nothing helps but taking the line out. */
const isFarewell = ({ severity, path, fixes }: Issue): boolean =>
  severity === 'error' &&
  path[0] === 'lines' &&
  path[2] === 'item' &&
  fixes.some(({ code }) => code === 'remove-line');

const isOrdered = ({ cause }: Pick<Line, 'cause'>): boolean => cause.kind === 'operator';
