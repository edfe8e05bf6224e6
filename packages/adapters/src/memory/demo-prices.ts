import { digitsOf, share, type Money } from '@orderpad/contracts';

/** A price in pence, carried over to another currency at a plausible order of magnitude. */
export function priced(pence: number, currency: string): Money {
  const digits = digitsOf(currency);
  const factor = digits === 0 ? 2 : 10 ** (digits - 2);
  return { amount: share(pence, factor, 1), currency };
}
