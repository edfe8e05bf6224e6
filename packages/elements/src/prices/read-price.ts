import { amountOf, decimalOf, digitsOf, share, type Amount, type Currency } from '@orderpad/contracts';

/**
 * Parses a price as typed, in minor units: with or without the currency sign, grouped or not, in any digits, with either
 * separator. Returns `undefined` for anything else, or for more decimals than the currency has.
 */
export function readPrice(text: string, currency: Currency, lang: string): Amount | undefined {
  const plain = plainDecimal(text, lang);
  if (plain === undefined || (plain.split('.')[1]?.length ?? 0) > digitsOf(currency)) return undefined;
  return amountOf(plain, currency);
}

/** Parses a percentage as typed, from 0 to 100 with up to two decimals, in hundredths of a per cent. */
export function readPercent(text: string, lang: string): number | undefined {
  const plain = plainDecimal(text.replace(/[%٪]/u, ''), lang);
  if (plain === undefined || (plain.split('.')[1]?.length ?? 0) > 2) return undefined;
  const hundredths = Math.round(Number(plain) * 100);
  return hundredths >= 0 && hundredths <= 10_000 ? hundredths : undefined;
}

/** Returns what is left of a price. Fractions of a minor unit are rounded up, as hosts round their limit. */
export const percentOff = (price: Amount, hundredths: number): Amount =>
  price - share(price, hundredths, 10_000, 'down');

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

/**
 * Returns `1234.5` for `1,234.5`, `1.234,5` and `١٢٣٤٫٥`. The last separator is the decimal point unless it can only be
 * grouping.
 */
function plainDecimal(text: string, lang: string): string | undefined {
  const native = new Intl.NumberFormat(lang, { useGrouping: false }).format(9_876_543_210);
  const digits = new Map(Array.from(native, (sign, at) => [sign, String(9 - at)]));
  const western = text.replace(/\p{Nd}/gu, (sign) => digits.get(sign) ?? sign);
  const bare = western.replace(/[\s\u200e\u200f\p{Sc}]|[A-Z]{3}/gu, '').replace(/^[−–]/u, '-');
  const [, sign = '', whole = '', point, rest = ''] =
    /^(-?)(\d[\d.,'’٬]*?)(?:([.,٫])(\d*))?$/u.exec(bare) ?? [];
  if (whole === '' || /[.,'’٬٫]{2}/u.test(bare)) return undefined;
  const isGrouping = point !== undefined && point !== pointOf(lang) && rest.length === 3;
  const grouped = whole.replace(/\D/gu, '');
  return isGrouping ? `${sign}${grouped}${rest}` : `${sign}${grouped}${rest === '' ? '' : `.${rest}`}`;
}

const pointOf = (lang: string): string | undefined =>
  new Intl.NumberFormat(lang).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
