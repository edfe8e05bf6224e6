import {
  snapshotOf,
  type Amount,
  type Issue,
  type LineSnapshot,
  type Quote,
  type QuoteSnapshot,
} from '@orderpad/contracts';
import type { Comparison, Difference } from '../order/difference.ts';

/**
 * Compares what was quoted when a draft was saved with what is quoted now. Every part that differs is named once, with both
 * sides, and none that does not. In another currency every part differs. Names of items and their order are no difference.
 */
export function differencesBetween(before: QuoteSnapshot, quote: Quote): Comparison {
  const after = snapshotOf(quote);
  const isSame = before.currency === after.currency ? isEqual : () => false;
  const saved = new Set(before.issues.map(keyOfIssue));
  const issues = quote.issues.filter((each) => each.severity !== 'info' && !saved.has(keyOfIssue(each)));
  const taxes = paired(before.totals.taxes, after.totals.taxes, keyOfTax);
  const totals = paired([before.totals], [after.totals], () => 'totals');
  return {
    before: before.currency,
    after: after.currency,
    differences: [
      ...paired(before.lines, after.lines, ({ lineId }) => lineId)
        .filter((pair) => !isSame(pricesIn(pair.before), pricesIn(pair.after)))
        .map(lineOf),
      ...paired(before.promotions, after.promotions, ({ promotionId }) => promotionId)
        .filter((pair) => !isSame(pair.before?.discount, pair.after?.discount))
        .map((pair): Difference => ({ kind: 'promotion', ...pair, isToDecide: true })),
      ...paired(before.shipments, after.shipments, ({ shipmentId }) => shipmentId)
        .filter(
          (pair) =>
            !isSame(
              [pair.before?.price, pair.before?.method?.id],
              [pair.after?.price, pair.after?.method?.id],
            ),
        )
        .map((pair): Difference => ({ kind: 'shipment', ...pair, isToDecide: true })),
      ...taxes
        .filter((pair) => !isSame(pair.before, pair.after))
        .map(
          (pair): Difference => ({
            kind: 'tax',
            ...pair,
            isToDecide: !pair.before || !pair.after,
          }),
        ),
      ...totals
        .filter((pair) => !isSame(pair.before, pair.after))
        .map((pair): Difference => ({ kind: 'totals', ...pair, isToDecide: false })),
      ...issues.map(
        (each): Difference => ({
          kind: 'issue',
          id: keyOfIssue(each),
          after: each,
          isToDecide: false,
        }),
      ),
    ],
  };
}

const pricesIn = (line: LineSnapshot | undefined) =>
  line && [line.unitPrice, line.discount, line.total, line.quantity, line.variantId];

const keyOfIssue = ({ code, path }: Pick<Issue, 'code' | 'path'>): string => [code, ...path].join(' ');

const keyOfTax = ({ name, rate }: { name: string; rate: number }): string => `${name} ${rate}`;

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

interface Pair<Part> {
  readonly id: string;
  readonly before?: Part;
  readonly after?: Part;
}

/** Pairs the parts of two lists by their ids, in the order of the second, those that are gone at the end. */
function paired<Part>(
  before: readonly Part[],
  after: readonly Part[],
  idOf: (part: Part) => string,
): Pair<Part>[] {
  const former = new Map(before.map((part) => [idOf(part), part]));
  const pairs = after.map((part): Pair<Part> => {
    const id = idOf(part);
    const own = former.get(id);
    former.delete(id);
    return { id, ...(own !== undefined && { before: own }), after: part };
  });
  return [...pairs, ...[...former].map(([id, part]) => ({ id, before: part }))];
}

/** Adds to a changed line what can be done about it. A line that a promotion added comes and goes with it. */
function lineOf(pair: Pair<LineSnapshot>): Difference {
  const isOwn = (pair.before ?? pair.after)?.cause.kind !== 'promotion';
  const kept = keptPriceOf(pair);
  return { kind: 'line', ...pair, isToDecide: true, isOwn, ...(kept !== undefined && { kept }) };
}

/**
 * Returns the unit price at which a line was saved, to the nearest minor unit; `undefined` when it was none of the operator's own,
 * is another variant now, or costs no more than before.
 */
function keptPriceOf({ before, after }: Pair<LineSnapshot>): Amount | undefined {
  if (before?.cause.kind !== 'operator' || before.variantId === undefined) return undefined;
  if (before.variantId !== after?.variantId) return undefined;
  const kept = Math.round(before.total / before.quantity);
  return kept < after.total / after.quantity ? kept : undefined;
}
