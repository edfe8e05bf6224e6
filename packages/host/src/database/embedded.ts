import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { drizzle as drizzleOn } from 'drizzle-orm/node-postgres';
import { bringSearchTextsUpToDate } from '../slices/contact/search-texts.ts';
import { fillUserTexts } from '../sign-in/user-texts.ts';
import { keepCheckpointing } from './checkpoints.ts';
import { claimFolder } from './claim-folder.ts';
import { isNewFolder } from './data-folder.ts';
import { extensions } from './extensions.ts';
import { openFolderDatabase } from './folder-database.ts';
import { migrateForward } from './migrate.ts';
import { nameStatements } from './name-statements.ts';
import { setParsersOnce } from './parsers.ts';
import { seededDump } from './seeded-dump.ts';
import type { Database } from '../data/database.ts';
import * as schema from '../data/schema.ts';

export interface EmbeddedOptions {
  /** Folder of the data, where every commit is on disk before it is acknowledged; in memory when absent. */
  dataDir?: string | undefined;
  /** Folder that caches the seeded dump between starts; beside the package when absent. */
  cacheDir?: string | undefined;
}

/**
 * Opens PostgreSQL inside the process. A new database starts from a dump with the example shop. One in a folder runs in a thread of its
 * own, so that the process goes on while it works.
 */
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
  setParsersOnce(client);
  return {
    kind: 'embedded',
    db: drizzle(client, { schema }),
    listen: (channel, listener) => client.listen(channel, listener),
    close: () => client.close(),
  };
}

async function inFolder(folder: string, cacheDir: string | undefined): Promise<Database> {
  const dump = isNewFolder(folder) ? await seededDump(cacheDir) : undefined;
  const { pool, listen, close } = await openFolderDatabase({ folder, dump });
  const db = drizzleOn(pool, { schema });
  try {
    await migrateForward(pool);
    await bringSearchTextsUpToDate(db);
    await fillUserTexts(db);
  } catch (error) {
    await close();
    throw error;
  }
  nameStatements(pool);
  const endCheckpoints = keepCheckpointing((statement) => pool.query(statement));
  return { kind: 'embedded', db, listen, close: () => endCheckpoints().then(close) };
}
