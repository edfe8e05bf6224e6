import type { RegionTable } from './country-data.ts';
import type { CountryFormat } from './country-format.ts';
import { bareName, foldName } from './fold-name.ts';
import { isLatin } from './is-latin.ts';

/** A region of a country. */
export interface Region {
  /** ISO 3166-2, e.g. `CA-ON`. The few regions without a code there have one of the same form. */
  readonly code: string;
  /** Names by column; see `RegionTable`. */
  readonly names: Readonly<Record<string, string>>;
  readonly written: 'code' | 'name';
}

interface Index {
  readonly regions: readonly Region[];
  /** Spellings as they are, and without the word for the kind of region; `undefined` for those of two regions. */
  readonly exact: ReadonlyMap<string, Region | undefined>;
  readonly bare: ReadonlyMap<string, Region | undefined>;
}

const made = new WeakMap<RegionTable, Index>();

function indexOf(country: string, table: RegionTable): Index {
  const known = made.get(table);
  if (known) return known;
  const exact = new Map<string, Region | undefined>();
  const bare = new Map<string, Region | undefined>();
  const add = (index: Map<string, Region | undefined>, key: string, region: Region) =>
    index.set(key, !index.has(key) || index.get(key) === region ? region : undefined);
  const byPart = new Map<string, Region>();
  for (const [part = '', ...names] of table.rows) {
    const nameAt = (at: number) => names.slice(at).find(Boolean) ?? names.findLast(Boolean) ?? '';
    const filled = table.columns.map((column, at) => [column, nameAt(at)] as const);
    const region = { code: `${country}-${part}`, names: Object.fromEntries(filled), written: table.written };
    byPart.set(part, region);
    for (const [, name] of filled) {
      add(exact, foldName(name), region);
      add(bare, bareName(name), region);
    }
  }
  for (const [text, part] of Object.entries(table.also ?? {})) {
    const region = byPart.get(part);
    if (region) exact.set(foldName(text), region);
  }
  // Nothing else means what is a code.
  for (const [part, region] of byPart) exact.set(foldName(part), region);
  const index = { regions: [...byPart.values()], exact, bare };
  made.set(table, index);
  return index;
}

/** Returns the regions of a country, in the order of its data; empty where its post writes none, or any. */
export const regionsOf = ({ country, regions }: CountryFormat): readonly Region[] =>
  regions ? indexOf(country, regions).regions : [];

/**
 * Returns the region that a text means: its code with or without the country, its name in any of the languages of the country or in
 * English, or an abbreviation of either, whatever the case and the accents. `undefined` when no region or more than one is meant.
 *
 * @example
 * regionOf(await countryFormat('CA'), 'Ont.')?.code; // 'CA-ON'
 */
export function regionOf({ country, regions }: CountryFormat, text: string): Region | undefined {
  if (!regions) return undefined;
  const { exact, bare, regions: all } = indexOf(country, regions);
  const prefix = `${country.toLowerCase()} `;
  const folded = foldName(text);
  const asCode = folded.startsWith(prefix) ? exact.get(folded.slice(prefix.length)) : undefined;
  const short = bareName(text);
  return (
    exact.get(folded) ??
    asCode ??
    bare.get(folded) ??
    exact.get(short) ??
    bare.get(short) ??
    begunWith(all, text)
  );
}

/** Returns the only region whose name begins with an abbreviation: three letters with a full stop, or four without. */
function begunWith(regions: readonly Region[], text: string): Region | undefined {
  const begin = foldName(text);
  if (begin.length < (text.trim().endsWith('.') ? 3 : 4) || begin.includes(' ')) return undefined;
  const [one, ...others] = regions.filter(({ names }) =>
    Object.values(names).some((name) => foldName(name).startsWith(begin)),
  );
  return others.length === 0 ? one : undefined;
}

/**
 * Returns the name of a region to choose it by: in the language of a page where the country has it, else in Latin letters, else as it
 * is.
 */
export function regionLabel({ names }: Region, lang: string): string {
  const [wanted = ''] = lang.split('-');
  const languages = Object.entries(names).filter(([column]) => column !== 'abbr');
  const own =
    languages.find(([column]) => column === lang) ??
    languages.find(([column]) => column.split('-')[0] === wanted);
  return (own ?? languages.find(([, name]) => isLatin(name)) ?? languages[0])?.[1] ?? '';
}

/** Returns a region as the country's post writes it on a label; in Latin letters where the rest of the address is in them. */
export function writtenRegion({ code, names, written }: Region, isInLatin: boolean): string {
  if (written === 'code') return code.slice(3);
  const all = Object.values(names);
  const fitting = all.find((name) => isLatin(name) === isInLatin);
  return fitting ?? all[0] ?? code.slice(3);
}
