import { digitsIn } from './signs.ts';

/**
 * Converts the digits of any script to ASCII. Returns `undefined` for digits of more than one script, since some look alike that
 * differ in value. `isOwn` is true for digits that the language itself writes; without a language, for no digit.
 */
export function plainDigits(
  text: string,
  lang: string | undefined,
): { readonly text: string; readonly isOwn: boolean } | undefined {
  const own = lang === undefined ? [] : digitsIn(lang);
  // Long tables are mostly ASCII, in which there is nothing to convert.
  if (/^[ -~]*$/.test(text)) return { text, isOwn: own[0] === '0' };
  const scripts = new Set<number>();
  let isOwn = true;
  const plain = Array.from(text, (sign) => {
    const at = own.indexOf(sign);
    if (at < 0 && !/\p{Nd}/u.test(sign)) return sign;
    const value = at < 0 ? valueOf(sign) : at;
    isOwn &&= at >= 0;
    // The ideographs of Chinese digits do not stand in order, so that they have no zero to count from.
    scripts.add(at < 0 ? (sign.codePointAt(0) ?? 0) - value : -1);
    return String(value);
  }).join('');
  return scripts.size > 1 ? undefined : { text: plain, isOwn };
}

/** Returns the value of a decimal digit. Unicode lists the digits of a script in order, from 0 to 9. */
function valueOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++;
  return before % 10;
}
