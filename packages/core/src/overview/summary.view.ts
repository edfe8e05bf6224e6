import type { Amount, Currency, ProblemCode, Totals } from '@orderpad/contracts';
import { currentQuote } from '../order/context.ts';
import type { OrderState, PricingState } from '../order/state.ts';

declare const estimated: unique symbol;
/** What the pad reckons until the host answers. Never a quote, never submitted: no host figure is assignable to it. */
export type Estimate = { readonly subtotal: Amount; readonly [estimated]: true };

/** What the running total shows. */
export interface SummaryView {
  readonly currency: Currency;
  /** Number of lines and sum of quantities. */
  readonly lines: number;
  readonly quantity: number;
  /** Totals that answer the draft as it is now. */
  readonly totals: Totals | undefined;
  /** Shown, marked as an estimate, while there are no such totals. */
  readonly estimate: Estimate | undefined;
  readonly status: 'empty' | PricingState;
  readonly problem: ProblemCode | undefined;
}

export function summaryView({ pricing, context }: OrderState): SummaryView {
  const { draft, lines, estimate, quoteFailure } = context;
  const totals = currentQuote(context)?.totals;
  return {
    currency: draft.currency,
    lines: lines.size,
    quantity: lines.quantity,
    totals,
    estimate: totals || lines.size === 0 ? undefined : reckoned(estimate),
    status: lines.size === 0 ? 'empty' : totals ? 'quoted' : pricing,
    problem: quoteFailure?.code,
  };
}

/** The brand exists for the compiler only. */
const reckoned = (subtotal: Amount): Estimate => ({ subtotal }) as Estimate;
