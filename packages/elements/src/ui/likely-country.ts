import type { CountryCode } from '@orderpad/contracts';

/**
 * Returns the country that a new address most likely is in: the only one there is, else the first guess among them, else the region of
 * the language. Empty when there is none. `countries` is empty where any will do.
 */
export function likelyCountry(
  countries: readonly CountryCode[],
  guesses: readonly (CountryCode | undefined)[],
  lang: string,
): CountryCode {
  const [only, ...others] = countries;
  if (only && others.length === 0) return only;
  const all = [...guesses, new Intl.Locale(lang).region];
  return all.find((guess) => guess && (countries.length === 0 || countries.includes(guess))) ?? '';
}
