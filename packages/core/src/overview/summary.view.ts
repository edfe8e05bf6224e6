import type { Amount, Currency, ProblemCode, Totals } from '@orderpad/contracts';
import { addedLines } from '../items/items.view.ts';
import { currentQuote, shownQuote } from '../order/context.ts';
import { estimateOf } from '../order/estimate.ts';
import type { OrderState, PricingState } from '../order/state.ts';

declare const estimated: unique symbol;
/** The pad's own estimate until the host answers. It is branded, so that it can never be mistaken for a total of the host. */
export type Estimate = { readonly subtotal: Amount; readonly [estimated]: true };

/** The content of the running total. */
export interface SummaryView {
  readonly currency: Currency;
  /** The number of lines, with those that promotions added. */
  readonly lines: number;
  /** The sum of the quantities. */
  readonly quantity: number;
  /** The totals of the current quote. */
  readonly totals: Totals | undefined;
  /** The totals of the last quote while the next one is awaited. They are not those of the order as it is now. */
  readonly lastTotals: Totals | undefined;
  /** The estimate while there is no current quote; `undefined` while the price of a line is unknown. */
  readonly estimate: Estimate | undefined;
  readonly status: 'empty' | PricingState;
  readonly problem: ProblemCode | undefined;
}

/** Selects the content of the running total. */
export function summaryView({ pricing, context }: OrderState): SummaryView {
  const { draft, lines, quoteFailure } = context;
  const added = addedLines(context);
  const totals = currentQuote(context)?.totals;
  const subtotal = totals || lines.size === 0 ? undefined : estimateOf(lines, context);
  return {
    currency: draft.currency,
    lines: lines.size + added.length,
    quantity: added.reduce((sum, { quantity }) => sum + quantity, lines.quantity),
    totals,
    lastTotals: totals ? undefined : shownQuote(context)?.totals,
    estimate: subtotal === undefined ? undefined : estimateFrom(subtotal),
    status: lines.size === 0 ? 'empty' : totals ? 'quoted' : pricing,
    problem: quoteFailure?.code,
  };
}

// The brand exists for the compiler only.
const estimateFrom = (subtotal: Amount): Estimate => ({ subtotal }) as Estimate;
