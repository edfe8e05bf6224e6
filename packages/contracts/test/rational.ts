import type { Rounding } from '@orderpad/contracts';

/** `a × n ÷ d` in whole numbers of any size, rounded as a schoolbook would: the oracle for `share`. */
export function exactShare(
  amount: number,
  numerator: number,
  denominator: number,
  rounding: Rounding,
): bigint {
  let top = BigInt(amount) * BigInt(numerator);
  let bottom = BigInt(denominator);
  if (bottom < 0n) [top, bottom] = [-top, -bottom];
  const size = top < 0n ? -top : top;
  const whole = size / bottom;
  const twice = (size - whole * bottom) * 2n;
  const isUp =
    rounding !== 'down' &&
    (twice > bottom || (twice === bottom && (rounding === 'half-up' || whole % 2n === 1n)));
  const rounded = isUp ? whole + 1n : whole;
  return top < 0n ? -rounded : rounded;
}
