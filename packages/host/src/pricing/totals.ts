import { type Amount, type Charge, sumUp, type TaxRate, type Totals } from '@orderpad/contracts';
import type { Market } from '../slices/destination/market.ts';

/** A line, or a part of one, by the line's id, which decides its turn. */
interface LineCharge extends Charge {
  readonly id: string;
}

export interface Charges {
  readonly lines: readonly LineCharge[];
  readonly discount: Amount;
  readonly shipping: readonly Charge[];
}

/** What an order comes to on these terms. Lines added in another order come to the same, to the last unit of each tax. */
export function totalsIn(
  { taxIncluded, taxPer, rounding, taxes: known }: Market,
  { lines, ...rest }: Charges,
): Totals {
  const byId = lines.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const totals = sumUp({ ...rest, lines: byId, taxIncluded, taxPer, rounding });
  const turnOf = (tax: TaxRate) =>
    known.findIndex(({ name, rate }) => name === tax.name && rate === tax.rate);
  // As the market lists them, whichever line came first.
  return { ...totals, taxes: totals.taxes.toSorted((a, b) => turnOf(a) - turnOf(b)) };
}
