import { type Amount, type Charge, sumUp, type Totals } from '@orderpad/contracts';
import type { Market } from './market.ts';

/** A line by its id, which decides its turn. */
interface LineCharge extends Charge {
  readonly id: string;
}

interface Charges {
  readonly lines: readonly LineCharge[];
  readonly discount: Amount;
  readonly shipping: readonly Charge[];
}

/** What an order comes to on these terms. By id, so that lines added in another order come to the same, to the last unit of each tax. */
export const totalsIn = (
  { taxIncluded, taxPer, rounding }: Pick<Market, 'taxIncluded' | 'taxPer' | 'rounding'>,
  { lines, ...rest }: Charges,
): Totals =>
  sumUp({
    ...rest,
    lines: lines.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    taxIncluded,
    taxPer,
    rounding,
  });
