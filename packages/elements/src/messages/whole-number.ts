import type { Locale } from './locale.ts';

/** Digits of a language by their sign; creating a formatter costs more than using it. */
const known = new Map<string, ReadonlyMap<string, string>>();

/** Parses a whole number as typed: grouped or not, in the digits of the language or plain ones. Returns `undefined` for anything else. */
export function wholeNumber(text: string, { lang }: Pick<Locale, 'lang'>): number | undefined {
  const digits = known.get(lang) ?? digitsIn(lang);
  known.set(lang, digits);
  const plain = text.trim().replace(/\p{Nd}/gu, (sign) => digits.get(sign) ?? sign);
  return /^\d{1,3}(?:[.,'’\s\u00a0\u202f٬]\d{3})+$|^\d+$/.test(plain)
    ? Number(plain.replace(/\D/g, ''))
    : undefined;
}

function digitsIn(lang: string): ReadonlyMap<string, string> {
  const native = new Intl.NumberFormat(lang, { useGrouping: false }).format(9_876_543_210);
  return new Map(Array.from(native, (sign, at) => [sign, String(9 - at)]));
}
