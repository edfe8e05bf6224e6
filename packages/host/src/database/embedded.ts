import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { bringSearchTextsUpToDate } from '../slices/contact/search-texts.ts';
import { fillUserTexts } from '../sign-in/user-texts.ts';
import { seed } from '../seed/seed.ts';
import { claimFolder } from './claim-folder.ts';
import { setParsersOnce } from './parsers.ts';
import type { Database } from '../data/database.ts';
import { cacheFolder, migrationsFolder } from '../data/folders.ts';
import * as schema from '../data/schema.ts';
import { seedVersion } from '../seed/seed-version.ts';

export interface EmbeddedOptions {
  /** Folder of the data; in memory when absent. */
  dataDir?: string | undefined;
  /** Folder that caches the seeded dump between starts; beside the package when absent. */
  cacheDir?: string | undefined;
}

const extensions = { pg_trgm };

/**
 * Opens PostgreSQL inside the process. Seeding takes some ten seconds, so it is done once: its dump is cached, and
 * every new data folder starts from it.
 */
export async function openEmbedded({ dataDir, cacheDir }: EmbeddedOptions = {}): Promise<Database> {
  if (dataDir === undefined) return open(undefined, cacheDir);
  const release = claimFolder(dataDir);
  try {
    const database = await open(dataDir, cacheDir);
    return { ...database, close: () => database.close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

async function open(dataDir: string | undefined, cacheDir: string | undefined): Promise<Database> {
  const isNew = dataDir === undefined || !existsSync(join(dataDir, 'PG_VERSION'));
  const dump = isNew ? await seededDump(cacheDir ?? cacheFolder) : undefined;
  const client = await PGlite.create({
    extensions,
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(dump === undefined ? {} : { loadDataDir: dump }),
  });
  setParsersOnce(client);
  const db = drizzle(client, { schema });
  if (!isNew) {
    await migrate(db, { migrationsFolder });
    await bringSearchTextsUpToDate(db);
    await fillUserTexts(db);
  }
  return {
    kind: 'embedded',
    db,
    listen: (channel, listener) => client.listen(channel, listener),
    close: () => client.close(),
  };
}

/** Returns the dump for this schema and seed, from the cache or newly made. */
async function seededDump(cacheDir: string): Promise<Blob> {
  const file = join(cacheDir, `seed-${seedVersion()}.tar`);
  if (existsSync(file)) return new Blob([readFileSync(file)]);
  const client = await PGlite.create({ extensions });
  const db = drizzle(client, { schema });
  await migrate(db, { migrationsFolder });
  await seed(db);
  // What was written since the last checkpoint would be recovered at every start from the dump.
  await client.exec('CHECKPOINT');
  const dump = await client.dumpDataDir('none');
  await client.close();
  keep(file, Buffer.from(await dump.arrayBuffer()));
  return dump;
}

/** Writes the dump whole or not at all. Where the folder cannot be written, the next start seeds again. */
function keep(file: string, dump: Buffer): void {
  const unfinished = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, dump);
    renameSync(unfinished, file);
  } catch {
    rmSync(unfinished, { force: true });
  }
}
