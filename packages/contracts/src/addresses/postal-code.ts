import { asciiDigits } from './ascii-digits.ts';
import type { CountryData } from './country-data.ts';

/**
 * Tells if a postal code has the form of its country; another one may be right all the same. Case, spaces, hyphens, the script of the
 * digits and a country prefix (`D-50667`) do not matter. True where the country has no form.
 */
export function isUsualPostalCode(
  { postalCode: pattern }: Pick<CountryData, 'postalCode'>,
  code: string,
): boolean {
  if (!pattern) return true;
  const form = new RegExp(`^(?:${pattern})$`);
  const typed = asciiDigits(code)
    .trim()
    .toUpperCase()
    .replace(/[^\dA-Z]+/g, ' ');
  return [typed, typed.replace(/^[A-Z]{1,3} /, '')].some((each) => form.test(each.replaceAll(' ', '')));
}
