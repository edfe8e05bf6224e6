import type { CountryData } from '../../packages/contracts/src/addresses/country-data.ts';
import { cityTellsRegion, names, required } from './exceptions.ts';
import type { GoogleCountry } from './google.ts';
import { labelFormatOf } from './label-format.ts';
import { regionTableOf } from './regions.ts';

/** Returns the data of a country. */
export function countryDataOf(country: GoogleCountry): CountryData {
  const { code, entry } = country;
  const format = labelFormatOf(country);
  const has = (letter: string) => letter === 'A' || format.includes(`%${letter}`);
  const wanted = required[code] ?? entry['require'] ?? 'AC';
  const pattern = bare(entry['zip'] ?? '');
  const example = entry['zipex']?.split(',')[0];
  const regions = regionTableOf(country);
  const lineNames = names[code] ?? namesOf(entry);
  return {
    required: ['A', 'C', 'S', 'Z']
      .filter((letter) => letter === 'A' || (wanted.includes(letter) && has(letter)))
      .join(''),
    ...(Object.keys(lineNames).length > 0 && { names: lineNames }),
    ...(pattern && has('Z') && { postalCode: pattern, ...(example && { example }) }),
    ...(regions && has('S') && { regions }),
    ...(cityTellsRegion.includes(code) && { cityTellsRegion: true as const }),
  };
}

function namesOf(entry: Readonly<Record<string, string>>): NonNullable<CountryData['names']> {
  const [city, region, postalCode] = ['locality', 'state', 'zip'].map((line) =>
    entry[`${line}_name_type`]?.replaceAll('_', '-'),
  );
  return { ...(city && { city }), ...(region && { region }), ...(postalCode && { postalCode }) };
}

/** Returns a pattern for codes without spaces and hyphens, and without the country in front. */
const bare = (pattern: string): string =>
  pattern
    .replace(/\[[^\]]*\]|\\-\??|[ -]\??/g, (part) => (part.startsWith('[') && part !== '[ \\-]' ? part : ''))
    .replace(/^LV/, '')
    .replaceAll(/\((?!\?)/g, '(?:');
