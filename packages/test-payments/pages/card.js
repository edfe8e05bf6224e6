// @ts-check
// Facts about card numbers, for the fields and for the server.

/** @typedef {{ name: string, starts: RegExp, lengths: readonly number[], cvv: number }} Brand */

/** @type {readonly Brand[]} */
const brands = [
  { name: 'amex', starts: /^3[47]/, lengths: [15], cvv: 4 },
  { name: 'mastercard', starts: /^(?:5[1-5]|2[2-7])/, lengths: [16], cvv: 3 },
  { name: 'visa', starts: /^4/, lengths: [13, 16, 19], cvv: 3 },
];

/** Returns the brand that a number, or the beginning of one, belongs to. */
export const brandOf = (/** @type {string} */ digits) => brands.find(({ starts }) => starts.test(digits));

/** Returns the digits of what was typed. */
export const digitsOf = (/** @type {string} */ typed) => typed.replace(/\D/g, '');

/** Returns the digits in groups, as they stand on a card. */
export function grouped(/** @type {string} */ digits) {
  const groups = brandOf(digits)?.name === 'amex' ? /^(\d{1,4})(\d{0,6})(\d{0,5})/ : undefined;
  if (groups) return groups.exec(digits)?.slice(1).filter(Boolean).join(' ') ?? digits;
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** Tells if the last digit is the check digit of the others (ISO/IEC 7812, Luhn). */
export function isLuhn(/** @type {string} */ digits) {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return digits.length > 0 && sum % 10 === 0;
}

/** Returns why a card number is not right, or `undefined`. @returns {'required' | 'incomplete' | 'invalid' | 'unsupported' | undefined} */
export function numberError(/** @type {string} */ typed) {
  const digits = digitsOf(typed);
  if (digits === '') return 'required';
  const brand = brandOf(digits);
  if (!brand) return 'unsupported';
  if (digits.length < Math.min(...brand.lengths)) return 'incomplete';
  return brand.lengths.includes(digits.length) && isLuhn(digits) ? undefined : 'invalid';
}

/** Returns year and month, `2029-03`, of `03/29`, `3/2029` or `0329`; `undefined` when it is none. */
export function expiryOf(/** @type {string} */ typed) {
  const [, month = '', year = ''] = /^\s*(\d{1,2})\s*[/\-. ]?\s*(\d{4}|\d{2})\s*$/.exec(typed) ?? [];
  if (month === '' || Number(month) < 1 || Number(month) > 12) return undefined;
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}`;
}

/** Returns why an expiry date is not right, or `undefined`. @returns {'required' | 'incomplete' | 'invalid' | 'expired' | undefined} */
export function expiryError(/** @type {string} */ typed, /** @type {Date} */ now) {
  const digits = digitsOf(typed);
  if (digits === '') return 'required';
  const expiry = expiryOf(typed);
  if (!expiry) return digits.length < 4 ? 'incomplete' : 'invalid';
  return expiry < now.toISOString().slice(0, 7) ? 'expired' : undefined;
}

/** Returns why a CVV is not right, or `undefined`; of an unknown card, three and four digits are. @returns {'required' | 'incomplete' | 'invalid' | undefined} */
export function cvvError(/** @type {string} */ typed, /** @type {Brand | undefined} */ brand) {
  const digits = digitsOf(typed);
  if (typed.trim() === '') return 'required';
  const lengths = brand ? [brand.cvv] : [3, 4];
  if (digits.length !== typed.trim().length || digits.length > Math.max(...lengths)) return 'invalid';
  return lengths.includes(digits.length) ? undefined : 'incomplete';
}
