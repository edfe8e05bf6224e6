import { allocate, share, sum, type Rounding } from './arithmetic.ts';
import type { Amount } from './money.ts';
import type { Tax, Totals } from './totals.ts';

/** A tax that applies to something: `rate` in parts per million. */
export interface TaxRate {
  readonly name: string;
  readonly rate: number;
}

/** Something with a price and the taxes on it. */
export interface Charge {
  readonly amount: Amount;
  readonly taxes: readonly TaxRate[];
}

export interface SumUp {
  /** After item discounts. */
  readonly lines: readonly Charge[];
  /** Order-level discount, positive; spread over the lines in proportion to what they cost. Capped at their sum. */
  readonly discount: Amount;
  /** After shipping discounts. */
  readonly shipping: readonly Charge[];
  /** Whether prices contain their tax. */
  readonly taxIncluded: boolean;
  /** Where fractions of a tax are settled: on each charge, or once per tax on the whole order. */
  readonly taxPer: 'line' | 'order';
  readonly rounding: Rounding;
}

/** Add an order up exactly, by the host's declared rules. The one place that turns charges into `Totals`. */
export function sumUp({ lines, discount, shipping, taxIncluded, taxPer, rounding }: SumUp): Totals {
  const subtotal = sum(lines.map(({ amount }) => amount));
  const discounted = Math.min(discount, Math.max(subtotal, 0));
  const parts = allocate(
    discounted,
    lines.map(({ amount }) => Math.max(amount, 0)),
  );
  const charges = [
    ...lines.map(({ amount, taxes }, index) => ({ amount: amount - (parts[index] ?? 0), taxes })),
    ...shipping,
  ];
  const taxes = taxesOn(charges, taxIncluded, taxPer, rounding);
  const carriage = sum(shipping.map(({ amount }) => amount));
  const tax = sum(taxes.map(({ amount }) => amount));
  return {
    subtotal,
    discount: discounted,
    shipping: carriage,
    tax,
    taxIncluded,
    total: subtotal - discounted + carriage + (taxIncluded ? 0 : tax),
    taxes,
  };
}

function taxesOn(
  charges: readonly Charge[],
  included: boolean,
  per: SumUp['taxPer'],
  rounding: Rounding,
): Tax[] {
  const byTax = new Map<string, Tax>();
  for (const { amount, taxes } of charges) {
    for (const { name, rate } of taxes) {
      const key = `${rate} ${name}`;
      const soFar = byTax.get(key) ?? { name, rate, base: 0, amount: 0 };
      const onThis = per === 'line' ? taxOn(amount, rate, included, rounding) : 0;
      byTax.set(key, { name, rate, base: soFar.base + amount, amount: soFar.amount + onThis });
    }
  }
  const summed = [...byTax.values()];
  return per === 'line'
    ? summed
    : summed.map((tax) => ({ ...tax, amount: taxOn(tax.base, tax.rate, included, rounding) }));
}

const million = 1_000_000;

const taxOn = (amount: Amount, rate: number, included: boolean, rounding: Rounding): Amount =>
  share(amount, rate, included ? million + rate : million, rounding);
