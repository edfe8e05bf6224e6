import { decimalOf, digitsOf, share, type Amount, type Currency } from '@orderpad/contracts';
import { readScaled } from '@orderpad/core/numbers';

/** Reads a percentage as typed, from 0 to 100 with up to two decimals, in hundredths of a per cent. */
export function readPercent(text: string, lang: string): number | undefined {
  const { value } = readScaled(text.replace(/[%٪％]/u, ''), lang, 2);
  return value !== undefined && value >= 0 && value <= 10_000 ? value : undefined;
}

/** Returns what is left of a price. Fractions of a minor unit are rounded up, as hosts round their limit. */
export const percentOff = (price: Amount, hundredths: number): Amount =>
  price - share(price, hundredths, 10_000, 'down');

/** Formats a part of one as a percentage for a field: `0.15` as `15`. */
export const writtenPercent = (part: number, lang: string, digits = 1): string =>
  new Intl.NumberFormat(lang, { useGrouping: false, maximumFractionDigits: digits }).format(part * 100);

/** Formats an amount for a field: `10.80`, `10,80`; without grouping and currency sign. */
export function writtenPrice(amount: Amount, currency: Currency, lang: string): string {
  const digits = digitsOf(currency);
  const format = new Intl.NumberFormat(lang, {
    useGrouping: false,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // A decimal as text avoids floating point; Intl formats it exactly.
  return format.format(decimalOf({ amount, currency }) as `${number}`);
}
