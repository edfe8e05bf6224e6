import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { bringSearchTextsUpToDate } from '../slices/contact/search-texts.ts';
import { fillUserTexts } from '../sign-in/user-texts.ts';
import { keepCheckpointing } from './checkpoints.ts';
import { claimFolder } from './claim-folder.ts';
import { isNewFolder, openFolder } from './data-folder.ts';
import { extensions } from './extensions.ts';
import { setParsersOnce } from './parsers.ts';
import { seededDump } from './seeded-dump.ts';
import type { Database } from '../data/database.ts';
import { migrationsFolder } from '../data/folders.ts';
import * as schema from '../data/schema.ts';

export interface EmbeddedOptions {
  /** Folder of the data, where every commit is on disk before it is acknowledged; in memory when absent. */
  dataDir?: string | undefined;
  /** Folder that caches the seeded dump between starts; beside the package when absent. */
  cacheDir?: string | undefined;
}

/** Opens PostgreSQL inside the process. A new database starts from a dump with the example shop. */
export async function openEmbedded({ dataDir, cacheDir }: EmbeddedOptions = {}): Promise<Database> {
  if (dataDir === undefined) return inMemory(cacheDir);
  const release = claimFolder(dataDir);
  try {
    const database = await inFolder(dataDir, cacheDir);
    return { ...database, close: () => database.close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

async function inMemory(cacheDir: string | undefined): Promise<Database> {
  const client = await PGlite.create({ extensions, loadDataDir: await seededDump(cacheDir) });
  return databaseOf(client);
}

async function inFolder(dataDir: string, cacheDir: string | undefined): Promise<Database> {
  const isNew = isNewFolder(dataDir);
  const client = await openFolder(dataDir, isNew ? await seededDump(cacheDir) : undefined);
  const database = databaseOf(client);
  if (!isNew) await bringUpToDate(client);
  const endCheckpoints = keepCheckpointing((statement) => client.query(statement));
  return { ...database, close: () => endCheckpoints().then(database.close) };
}

function databaseOf(client: PGlite): Database {
  setParsersOnce(client);
  return {
    kind: 'embedded',
    db: drizzle(client, { schema }),
    listen: (channel, listener) => client.listen(channel, listener),
    close: () => client.close(),
  };
}

async function bringUpToDate(client: PGlite): Promise<void> {
  const db = drizzle(client, { schema });
  await migrate(db, { migrationsFolder });
  await bringSearchTextsUpToDate(db);
  await fillUserTexts(db);
}
