import { decimalOf } from './decimal.ts';
import { digitsOf } from './minor-unit.ts';
import type { Money } from './money.ts';

/**
 * Returns a host's own text with its amounts filled in: of `{amount} off`, `£5 off` in pounds and `KWD 2 off` in dinars. `lang` is
 * the language of the text. Whole amounts have no digits after the point; a name without an amount stays as it is written.
 */
export const withAmounts = (
  words: string,
  amounts: Readonly<Record<string, Money | undefined>>,
  lang: string,
): string =>
  words.replaceAll(/\{([a-z]+)\}/g, (written, name: string) => {
    const money = Object.hasOwn(amounts, name) ? amounts[name] : undefined;
    return money ? said(money, lang) : written;
  });

function said({ amount, currency }: Money, lang: string): string {
  const digits = amount % 10 ** digitsOf(currency) === 0 ? 0 : digitsOf(currency);
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const format = new Intl.NumberFormat(lang, { style: 'currency', currency, ...fraction });
  // A decimal as text, which Intl takes exactly.
  return format.format(decimalOf({ amount, currency }) as `${number}`);
}
