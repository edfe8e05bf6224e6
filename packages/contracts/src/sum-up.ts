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
  /** Prices for wrapping lines as gifts. */
  readonly giftWrap?: readonly Charge[];
  /** `true` when prices contain their tax. */
  readonly taxIncluded: boolean;
  /** Settles fractions of a tax on each charge, or once per tax on the whole order. */
  readonly taxPer: 'line' | 'order';
  readonly rounding: Rounding;
}

/**
 * Adds an order up exactly, by the host's declared rules, and returns its `Totals`.
 *
 * @example
 * sumUp({
 *   lines: [{ amount: 1000, taxes: [{ name: 'VAT', rate: 200_000 }] }],
 *   discount: 0, shipping: [], taxIncluded: false, taxPer: 'line', rounding: 'half-up',
 * }).total; // 1200
 */
export function sumUp({
  lines,
  discount,
  shipping,
  giftWrap = [],
  taxIncluded,
  taxPer,
  rounding,
}: SumUp): Totals {
  const subtotal = sum(lines.map(({ amount }) => amount));
  const discounted = Math.min(discount, Math.max(subtotal, 0));
  const parts = allocate(
    discounted,
    lines.map(({ amount }) => Math.max(amount, 0)),
  );
  const charges = [
    ...lines.map(({ amount, taxes }, index) => ({ amount: amount - (parts[index] ?? 0), taxes })),
    ...shipping,
    ...giftWrap,
  ];
  const taxes = taxesOn(charges, taxIncluded, taxPer, rounding);
  const carriage = sum(shipping.map(({ amount }) => amount));
  const wrapping = sum(giftWrap.map(({ amount }) => amount));
  const tax = sum(taxes.map(({ amount }) => amount));
  return {
    subtotal,
    discount: discounted,
    shipping: carriage,
    ...(giftWrap.length > 0 && { giftWrap: wrapping }),
    tax,
    taxIncluded,
    total: subtotal - discounted + carriage + wrapping + (taxIncluded ? 0 : tax),
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
  const dues = dueOn(charges, included);
  for (const { name, rate, base, whole } of per === 'line' ? dues : joined(dues)) {
    const soFar = byTax.get(`${rate} ${name}`) ?? { name, rate, base: 0, amount: 0 };
    const amount = soFar.amount + share(base, rate, whole, rounding);
    byTax.set(`${rate} ${name}`, { name, rate, base: soFar.base + base, amount });
  }
  return [...byTax.values()];
}

/** A tax due on `base`: `rate` of its `whole` parts. */
interface Due extends TaxRate {
  readonly base: Amount;
  readonly whole: number;
}

/** Every tax on every charge. A price that contains two taxes contains them side by side. */
function* dueOn(charges: readonly Charge[], included: boolean): Generator<Due> {
  for (const { amount: base, taxes } of charges) {
    const contained = included ? taxes.reduce((sum, { rate }) => sum + rate, 0) : 0;
    for (const { name, rate } of taxes) yield { name, rate, base, whole: 1_000_000 + contained };
  }
}

/** Joins the dues of each tax; where prices contain it, those with the same other taxes beside it. */
function joined(dues: Iterable<Due>): Due[] {
  const byKey = new Map<string, Due>();
  for (const due of dues) {
    const key = `${due.whole} ${due.rate} ${due.name}`;
    byKey.set(key, { ...due, base: due.base + (byKey.get(key)?.base ?? 0) });
  }
  return [...byKey.values()];
}
