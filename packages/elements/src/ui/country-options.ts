import type { Locale } from '../messages/locale.ts';
import type { SelectOption } from './select-field.ts';

/** Region codes of groups, placeholders and parts of countries. */
const noCountries = 'AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ';

/** Returns the ISO 3166-1 alpha-2 codes in use: every pair of letters that names a current region and is not listed above. */
export function countryCodes(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter(
      (code) =>
        names.of(code) && new Intl.Locale(`und-${code}`).region === code && !noCountries.includes(code),
    );
}

const made = new WeakMap<Locale, Map<string, readonly SelectOption[]>>();

/** Returns countries by name, sorted for the language; all countries when none are given. */
export function countryOptions(countries: readonly string[], locale: Locale): readonly SelectOption[] {
  const known = made.get(locale) ?? new Map<string, readonly SelectOption[]>();
  made.set(locale, known);
  const wanted = countries.join(' ');
  const options = known.get(wanted) ?? optionsOf(countries.length > 0 ? countries : countryCodes(), locale);
  known.set(wanted, options);
  return options;
}

function optionsOf(wanted: readonly string[], locale: Locale): readonly SelectOption[] {
  const { compare } = new Intl.Collator(locale.lang);
  return wanted
    .map((value) => ({ value, label: locale.country(value) }))
    .toSorted((a, b) => compare(a.label, b.label));
}
