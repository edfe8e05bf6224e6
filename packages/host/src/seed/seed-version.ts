import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingOf } from '../service/settings.ts';
import type { Queries } from '../data/database.ts';
import { invoicesFile, migrationsFolder } from '../data/folders.ts';
import { searchTextVersion } from '../text/search-text.ts';

/**
 * Returns the version of the example shop: a hash of everything it is made from, that is the migrations, the code of
 * the seed, the version of its search texts, and its data.
 */
export function seedVersion(): string {
  const seedFolder = import.meta.dirname;
  const files = [
    join(migrationsFolder, 'meta', '_journal.json'),
    ...readdirSync(migrationsFolder)
      .filter((name) => name.endsWith('.sql'))
      .map((name) => join(migrationsFolder, name)),
    ...readdirSync(seedFolder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[jt]s$/.test(name))
      .map((name) => join(seedFolder, name)),
    invoicesFile,
  ];
  const hash = createHash('sha256').update(`postgresql 18, search texts ${searchTextVersion}`);
  for (const file of files.toSorted()) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** The version of the example shop in a database without one. */
export const noExample = 'none';

/**
 * Tells whether another version of this code made the example shop in a database, so that later additions are
 * missing.
 */
export const isOfAnotherVersion = async (db: Queries): Promise<boolean> =>
  ![noExample, seedVersion()].includes((await settingOf(db, 'seed.version')) ?? '');
