import { type Amount, type Charge, sumUp, type TaxRate, type Totals } from '@orderpad/contracts';
import type { Market } from '../slices/destination/market.ts';

/** A line, or a part of one. Lines are added up in the order of their ids. */
interface LineCharge extends Charge {
  readonly id: string;
}

export interface Charges {
  readonly lines: readonly LineCharge[];
  readonly discount: Amount;
  readonly shipping: readonly Charge[];
  readonly giftWrap?: readonly LineCharge[];
}

/**
 * Returns the totals of an order in a market. The order of the lines does not matter, not even for the last unit of a
 * tax.
 */
export function totalsIn(
  { taxIncluded, taxPer, rounding, taxes: known }: Market,
  { lines, giftWrap = [], ...rest }: Charges,
): Totals {
  const totals = sumUp({
    ...rest,
    lines: byId(lines),
    giftWrap: byId(giftWrap),
    taxIncluded,
    taxPer,
    rounding,
  });
  const positionOf = (tax: TaxRate) =>
    known.findIndex(({ name, rate }) => name === tax.name && rate === tax.rate);
  // Taxes are listed in the market's order, whichever line came first.
  return { ...totals, taxes: totals.taxes.toSorted((a, b) => positionOf(a) - positionOf(b)) };
}

const byId = (charges: readonly LineCharge[]): LineCharge[] =>
  charges.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
