import type { Amount, Currency, ProblemCode, Totals } from '@orderpad/contracts';

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
  readonly status: 'empty' | 'stale' | 'quoting' | 'quoted' | 'unpriced';
  readonly problem: ProblemCode | undefined;
}
