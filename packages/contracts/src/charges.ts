import { allocate } from './arithmetic.ts';
import type { Amount } from './money.ts';
import type { Charge, TaxRate } from './sum-up.ts';

/** A part of something and its taxes. `weight` is a whole number ≥ 0: pieces, or their worth. */
export interface TaxedPart {
  readonly weight: number;
  readonly taxes: readonly TaxRate[];
}

/**
 * Splits one price whose parts bear different taxes into one charge for each set of taxes. The charges add up to `amount` exactly
 * and do not depend on the order of the parts; weights that are all zero count as equal. Without parts there is no tax.
 *
 * @example
 * chargesOf(1000, [{ weight: 1, taxes: [uk] }, { weight: 3, taxes: [de] }]); // 250 with uk, 750 with de
 */
export function chargesOf(amount: Amount, parts: readonly TaxedPart[]): Charge[] {
  if (parts.length < 2) return [{ amount, taxes: parts[0]?.taxes ?? [] }];
  const alike = new Map<string, TaxedPart>();
  for (const { weight, taxes } of parts) {
    const key = taxes.map(({ name, rate }) => `${rate} ${name}`).join('\n');
    alike.set(key, { taxes, weight: weight + (alike.get(key)?.weight ?? 0) });
  }
  const sorted = [...alike].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  const amounts = allocate(
    amount,
    sorted.map(({ weight }) => weight),
  );
  return sorted.map(({ taxes }, index) => ({ amount: amounts[index] ?? 0, taxes }));
}
