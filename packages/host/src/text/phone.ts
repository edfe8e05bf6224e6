import { codeText } from '@orderpad/contracts';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const parse = (phone: string, country: string) =>
  parsePhoneNumberFromString(phone, isSupportedCountry(country) ? country : undefined);

/**
 * Returns the digits of a phone number in the ways it is dialled: from abroad, inside its country, as it is written. `country` is the
 * one that a number without a `+` belongs to. A spelling inside another one is left out.
 *
 * @example
 * dialledAs('+44 161 496 0311', 'GB'); // ['441614960311', '01614960311']
 */
export function dialledAs(phone: string, country: string): string[] {
  const written = codeText(phone);
  const known = parse(written, country);
  const spellings = [
    ...(known ? [known.number.slice(1), digitsOf(known.formatNational())] : []),
    digitsOf(written),
  ];
  return [...new Set(spellings)].filter(
    (each, at, all) => each !== '' && !all.some((other, place) => place !== at && other.includes(each)),
  );
}

/** Fewer digits are not read as one phone number. */
const leastDigits = 5;

/**
 * Returns the digits to look for when a search is a phone number or a part of one, in any spelling; empty when it is none. `country`
 * is where the shop is called from.
 *
 * @example
 * digitsSought('+44 (0)161 496-0311', 'GB'); // ['441614960311']
 */
export function digitsSought(text: string, country: string): string[] {
  const typed = codeText(text);
  if (!/^[\s+\d()./-]+$/.test(typed)) return [];
  const isFromAbroad = /^(?:\+|00)/.test(typed);
  // Zeros in front are dialled or not, depending on where the call comes from.
  const digits = digitsOf(isFromAbroad ? typed.replaceAll('(0)', '') : typed).replace(/^0+/, '');
  if (digits.length < leastDigits) return [];
  const known = parse(typed, country);
  return [...new Set([digits, ...(known?.isPossible() ? [known.number.slice(1)] : [])])];
}
