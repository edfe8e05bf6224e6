import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { iso31662 } from 'iso-3166';
import type { RegionTable } from '../../packages/contracts/src/addresses/country-data.ts';
import { isLatin } from '../../packages/contracts/src/addresses/is-latin.ts';
import { regionOf } from '../../packages/contracts/src/addresses/region.ts';
import {
  codes,
  gone,
  namesApart,
  oldCodes,
  replaced,
  spellings,
  withoutList,
  writtenByName,
  younger,
} from './exceptions.ts';
import type { GoogleCountry, GoogleRegion } from './google.ts';

interface Listed {
  readonly countryShortCode: string;
  readonly regions: readonly { readonly name: string; readonly shortCode?: string }[];
}

const require = createRequire(import.meta.url);
const listed: readonly Listed[] = JSON.parse(
  readFileSync(require.resolve('country-region-data/data.json'), 'utf8'),
);
/** Countries whose codes in `country-region-data` mean other regions today. */
const outdated: readonly string[] = ['ID', 'IR'];
const nameInIso = new Map(iso31662.map(({ code, name }) => [code, namesApart[code] ?? name]));

/** Returns the part of a region's code after the country; `undefined` for a region that ISO 3166-2 gives to another country. */
function partOf(country: string, { key, isoid }: GoogleRegion): string | undefined {
  const own = codes[country]?.[key];
  const part = own ?? replaced[country]?.[isoid] ?? (country === 'ES' ? key : isoid);
  if (part === '' || gone[country]?.includes(part)) return undefined;
  // The province of Aosta is a region of its own, and its code with the post is no code of ISO 3166-2.
  if (own === undefined && !nameInIso.has(`${country}-${part}`) && `${country}-${part}` !== 'IT-AO')
    throw new Error(`${country}-${part} (${key}) is no code of ISO 3166-2`);
  return part;
}

/** Returns the regions of a country; `undefined` where its post writes none, or any. */
export function regionTableOf(country: GoogleCountry): RegionTable | undefined {
  const { code, entry } = country;
  if (!entry['fmt']?.includes('%S') || withoutList.includes(code)) return undefined;
  const table = country.regions.length > 0 ? fromGoogle(country) : fromIso(country);
  return table && { ...table, ...withSpellings(code, table, country.regions) };
}

function fromGoogle({ code, regions }: GoogleCountry): RegionTable {
  const parts = new Set<string>();
  const rows = regions.flatMap((region) => {
    const part = partOf(code, region);
    if (part === undefined || parts.has(part)) return [];
    parts.add(part);
    return [{ ...region, part }];
  });
  const isCode = rows.every(({ part, key }) => part === key) && !writtenByName.includes(code);
  const columns = [...new Set(rows.flatMap(({ names }) => Object.keys(names)))].filter(
    (column) => column !== 'short',
  );
  const [language = 'en'] = columns;
  const isAbbreviated =
    !isCode &&
    rows.every(({ key }) => isLatin(key)) &&
    rows.some(({ key, names }) => key !== names[language]) &&
    !writtenByName.includes(code);
  const added = younger.filter((each) => each.startsWith(`${code}-`));
  return {
    columns: [...(isAbbreviated ? ['abbr'] : []), ...columns],
    written: isCode ? 'code' : 'name',
    rows: [
      ...rows.map(({ part, key, names }) => {
        const all = columns.map((column, at) =>
          at > 0 && names[column] === names[language] ? '' : (names[column] ?? ''),
        );
        const cells = isAbbreviated ? [key === all[0] ? '' : key, ...all] : all;
        return trimmed([part, ...cells]);
      }),
      ...added.map((each) => [each.slice(3), ...(isAbbreviated ? [''] : []), nameInIso.get(each) ?? '']),
    ],
  };
}

function fromIso({ code, entry }: GoogleCountry): RegionTable | undefined {
  // The smallest ones: a region that is divided further is not written.
  const own = iso31662.filter(
    (each) => each.code.startsWith(`${code}-`) && iso31662.every(({ parent }) => parent !== each.code),
  );
  if (own.length === 0) return undefined;
  const language = entry['lang']?.split('-')[0] ?? 'en';
  const rows = own.map((each) => [each.code.slice(3), nameInIso.get(each.code) ?? each.name]);
  return { columns: [language], written: 'name', rows };
}

const trimmed = (cells: readonly string[]): string[] => cells.slice(0, cells.findLastIndex(Boolean) + 1);

/** Returns further spellings, without those that are understood already or mean two regions. */
function withSpellings(
  code: string,
  table: RegionTable,
  regions: readonly GoogleRegion[],
): Pick<RegionTable, 'also'> {
  const format = { country: code, required: '', lines: [], regions: table };
  const parts = new Map(table.rows.map(([part = '']) => [part, true]));
  const found = new Map<string, Set<string>>();
  const add = (text: string, part: string) => {
    if (!text || !parts.has(part) || regionOf(format, text)?.code === `${code}-${part}`) return;
    found.set(text, (found.get(text) ?? new Set()).add(part));
  };
  for (const region of regions)
    for (const text of [region.key, region.names['short'] ?? '', ...Object.values(region.names)])
      add(text, partOf(code, region) ?? '');
  if (oldCodes.includes(code)) for (const [old, part] of Object.entries(replaced[code] ?? {})) add(old, part);
  for (const [full, name] of nameInIso) if (full.startsWith(`${code}-`)) add(name, full.slice(3));
  for (const { name, shortCode } of listed.find(
    ({ countryShortCode }) => countryShortCode === code && !outdated.includes(code),
  )?.regions ?? [])
    for (const each of [name, ...name.split(/\s*[()/]\s*/)]) add(each, shortCode ?? '');
  const own = Object.entries(spellings[code] ?? {});
  for (const [text, part] of own) {
    if (!parts.has(part)) console.warn(`${code}: “${text}” means ${part}, which is no region`);
    found.delete(text);
    add(text, part);
  }
  const also = Object.fromEntries(
    [...found].flatMap(([text, [part = '', ...others]]) => {
      // A spelling that is the name of another region would take it over.
      const other = regionOf(format, text);
      if (others.length > 0 || (other && own.every(([each]) => each !== text))) {
        console.warn(
          `${code}: “${text}” is left out: ${[part, ...others].join(', ')} or ${other?.code ?? 'none'}`,
        );
        return [];
      }
      return [[text, part] as const];
    }),
  );
  return Object.keys(also).length > 0 ? { also } : {};
}
