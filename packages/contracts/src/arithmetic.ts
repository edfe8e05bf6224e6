import type { Amount } from './money.ts';

/** The rounding of a fraction of a minor unit: away from zero at the half, to the even neighbour at the half, or towards zero. */
export type Rounding = 'half-up' | 'half-even' | 'down';

/**
 * Returns `amount × numerator ÷ denominator`, rounded once. Exact: falls back to BigInt where a product leaves the safe integers.
 * Throws `RangeError` when the denominator is zero or the result is not a safe integer.
 *
 * @example
 * share(999, 175_000, 1_000_000); // 175: 17.5 % of £9.99
 */
export function share(
  amount: Amount,
  numerator: number,
  denominator: number,
  rounding: Rounding = 'half-up',
): Amount {
  if (denominator === 0) throw new RangeError('share: the denominator is zero');
  const product = amount * numerator;
  if (Number.isSafeInteger(product)) return settle(product, denominator, rounding);
  return safe(settleBig(BigInt(amount) * BigInt(numerator), BigInt(denominator), rounding));
}

/**
 * Splits an amount over weights so that the parts always add up to it: each part is the difference of two rounded
 * running shares. Weights are integers ≥ 0 and may be quantities or line totals; all zero splits evenly; no weights
 * gives no parts.
 *
 * @example
 * allocate(100, [1, 1, 1]); // [33, 34, 33]
 */
export function allocate(amount: Amount, weights: readonly number[]): Amount[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const even = sum === 0;
  const whole = even ? weights.length : sum;
  let running = 0;
  let given = 0;
  return weights.map((weight) => {
    running += even ? 1 : weight;
    const upTo = share(amount, running, whole);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

/** Adds amounts of one currency. Throws `RangeError` beyond the safe integers rather than lose a unit. */
export function sum(amounts: Iterable<Amount>): Amount {
  let total = 0;
  for (const amount of amounts) total += amount;
  if (!Number.isSafeInteger(total)) throw new RangeError('sum: beyond the safe integers');
  return total;
}

function settle(product: number, denominator: number, rounding: Rounding): Amount {
  const isNegative = product < 0 !== denominator < 0;
  const dividend = Math.abs(product);
  const divisor = Math.abs(denominator);
  const rest = dividend % divisor;
  const quotient = (dividend - rest) / divisor;
  const up = roundsUp(rest * 2 - divisor, quotient % 2 === 1, rounding);
  const size = quotient + (up ? 1 : 0);
  // Taken off zero, so that nothing becomes the zero below zero.
  return isNegative ? 0 - size : size;
}

function settleBig(product: bigint, denominator: bigint, rounding: Rounding): bigint {
  const isNegative = product < 0n !== denominator < 0n;
  const dividend = product < 0n ? -product : product;
  const divisor = denominator < 0n ? -denominator : denominator;
  const rest = dividend % divisor;
  const quotient = dividend / divisor;
  const up = roundsUp(Number(rest * 2n - divisor), quotient % 2n === 1n, rounding);
  const size = quotient + (up ? 1n : 0n);
  return isNegative ? -size : size;
}

/** `past` is positive above the half, zero on it, negative below. */
function roundsUp(past: number, isOdd: boolean, rounding: Rounding): boolean {
  if (rounding === 'down' || past < 0) return false;
  return past > 0 || rounding === 'half-up' || isOdd;
}

function safe(value: bigint): Amount {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError('share: beyond the safe integers');
  return number;
}
