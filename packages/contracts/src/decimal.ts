import type { Rounding } from './arithmetic.ts';
import type { Currency } from './currency.ts';
import { digitsOf } from './minor-unit.ts';
import type { Amount, Money } from './money.ts';

/**
 * Reads a decimal such as `12.5`, `-0.995` or `46.5780362425` into minor units, as text, so that nothing passes through a
 * float. More digits than the currency has are rounded as declared. `undefined` when it is not a decimal or too large.
 */
export function amountOf(
  decimal: string,
  currency: Currency,
  rounding: Rounding = 'half-up',
): Amount | undefined {
  const match = /^([+-]?)(\d{1,15})(?:\.(\d{1,30}))?$/.exec(decimal.trim());
  if (!match) return undefined;
  const [, sign, whole = '0', fraction = ''] = match;
  const digits = digitsOf(currency);
  const kept = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  const rest = fraction.slice(digits);
  const amount = Number(kept) + (roundsUp(rest, kept % 2n === 1n, rounding) ? 1 : 0);
  if (!Number.isSafeInteger(amount)) return undefined;
  return (sign === '-' ? -amount : amount) || 0;
}

/** Returns minor units as a plain decimal with the currency's digits and no grouping: `12.50`, `1250` (JPY), `12.500` (KWD). */
export function decimalOf({ amount, currency }: Money): string {
  const digits = digitsOf(currency);
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const fraction = digits === 0 ? '' : `.${text.slice(-digits)}`;
  return `${amount < 0 ? '-' : ''}${whole}${fraction}`;
}

function roundsUp(rest: string, isOdd: boolean, rounding: Rounding): boolean {
  if (rounding === 'down' || rest === '') return false;
  const half = `5${'0'.repeat(rest.length - 1)}`;
  return rest > half || (rest === half && (rounding === 'half-up' || isOdd));
}
