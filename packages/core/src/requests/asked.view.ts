import type { LineSnapshot, OrderRequest, QuoteSnapshot } from '@orderpad/contracts';
import { differencesBetween } from '../drafts/differences.rules.ts';
import { currentQuote } from '../order/context.ts';
import type { Comparison } from '../order/difference.ts';
import type { OrderState } from '../order/state.ts';

/** One line as it was asked for and as it would be confirmed. */
export interface AskedLine {
  readonly id: string;
  /** Absent for a line that nobody asked for. */
  readonly asked?: LineSnapshot;
  /** Absent for a line that is no longer there, and while there is no price. */
  readonly now?: LineSnapshot;
  readonly isSame: boolean;
}

/** The lines and the total that a customer asked for, beside those that would be confirmed now. */
export interface AskedView {
  readonly quoted: QuoteSnapshot;
  readonly lines: readonly AskedLine[];
  readonly comparison: Comparison | undefined;
  /** True while nothing differs from what was asked for; `undefined` while the order has no price. */
  readonly isSame: boolean | undefined;
}

/**
 * Returns a view of what was asked for beside what would be confirmed, line by line, with every difference.
 *
 * @example
 * session.watch(askedView(request.asked), ({ comparison }) => console.log(comparison?.differences));
 */
export const askedView =
  ({ quoted }: OrderRequest['asked']) =>
  ({ context }: OrderState): AskedView => {
    // An order without lines is not priced: everything that was asked for is gone.
    const isEmpty = context.lines.size === 0;
    const quote = isEmpty ? undefined : currentQuote(context);
    const comparison = quote && differencesBetween(quoted, quote);
    const changed = new Map(
      comparison?.differences.flatMap((each) => (each.kind === 'line' ? [[each.id, each] as const] : [])),
    );
    const asked = quoted.lines.map((line): AskedLine => {
      const difference = changed.get(line.lineId);
      if (difference)
        return {
          id: line.lineId,
          asked: line,
          ...(difference.after && { now: difference.after }),
          isSame: false,
        };
      return { id: line.lineId, asked: line, ...(quote && { now: line }), isSame: !isEmpty };
    });
    const added = [...changed.values()].flatMap(({ id, before, after }): AskedLine[] =>
      !before && after ? [{ id, now: after, isSame: false }] : [],
    );
    return {
      quoted,
      lines: [...asked, ...added],
      comparison,
      isSame: isEmpty ? false : comparison?.differences.every(({ kind }) => kind === 'issue'),
    };
  };
