import { type CountryFormat, regionLabel, regionOf, regionsOf } from '@orderpad/contracts/addresses';
import type { Locale } from '../messages/locale.ts';
import type { SelectOption } from './select-field.ts';

/**
 * Returns the regions of a country to choose from, sorted for the language of the page. A text that is none of them stands first, so that
 * nothing typed is lost.
 */
export function regionOptions(format: CountryFormat, text: string, { lang }: Locale): SelectOption[] {
  const { compare } = new Intl.Collator(lang);
  const regions = regionsOf(format)
    .map((region) => ({ value: region.code, label: regionLabel(region, lang) }))
    .toSorted((a, b) => compare(a.label, b.label));
  return text && !regionOf(format, text) ? [{ value: text, label: text }, ...regions] : regions;
}

/** Returns the value of a region among the options: its code where the text is understood. */
export const regionValue = (format: CountryFormat, text: string): string =>
  regionOf(format, text)?.code ?? text;

/** Tells if a text is none of the regions of a country that has a list of them. */
export const isUnknownRegion = (format: CountryFormat, text: string): boolean =>
  format.regions !== undefined && text !== '' && !regionOf(format, text);

/**
 * Returns a region in words that another country may understand: `Victoria` for `AU-VIC`. Empty where it is a region of the list of the
 * country before and not of the next one.
 */
export function regionFor(
  next: CountryFormat,
  before: CountryFormat | undefined,
  text: string,
  lang: string,
): string {
  const region = before && regionOf(before, text);
  const words = region ? regionLabel(region, lang) : text;
  if (next.regions) return regionOf(next, words)?.code ?? '';
  return words;
}
