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
import { bareDump, seededDump } from './seeded-dump.ts';
import { type EmptyShop, fillEmptyShop } from '../seed/empty-shop.ts';
import { fillOnce } from './fill-once.ts';
import type { Database } from '../data/database.ts';
import * as schema from '../data/schema.ts';

export interface EmbeddedOptions {
  /** Folder of the data, where every commit is on disk before it is acknowledged; in memory when absent. */
  dataDir?: string | undefined;
  /** A shop without goods and customers in place of the example shop, for a database that is new. */
  emptyShop?: EmptyShop | undefined;
  /** Folder that caches the seeded dump between starts; beside the package when absent. */
  cacheDir?: string | undefined;
}

/**
 * Opens PostgreSQL inside the process. A new database starts from a dump with the example shop. One in a folder runs in a thread of its
 * own, so that the process goes on while it works.
 */
export async function openEmbedded({ dataDir, ...filling }: EmbeddedOptions = {}): Promise<Database> {
  if (dataDir === undefined) return inMemory(filling);
  const release = claimFolder(dataDir);
  try {
    const database = await inFolder(dataDir, filling);
    return { ...database, close: () => database.close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

type Filling = Omit<EmbeddedOptions, 'dataDir'>;

/** Returns what a new data folder begins with. */
const dumpFor = ({ emptyShop, cacheDir }: Filling): Promise<Blob> =>
  emptyShop ? bareDump(cacheDir) : seededDump(cacheDir);

async function inMemory(filling: Filling): Promise<Database> {
  const client = await PGlite.create({ extensions, loadDataDir: await dumpFor(filling) });
  setParsersOnce(client);
  const db = drizzle(client, { schema });
  if (filling.emptyShop) await fillEmptyShop(db, filling.emptyShop);
  return {
    kind: 'embedded',
    db,
    listen: (channel, listener) => client.listen(channel, listener),
    close: () => client.close(),
  };
}

async function inFolder(folder: string, filling: Filling): Promise<Database> {
  const dump = isNewFolder(folder) ? await dumpFor(filling) : undefined;
  const { pool, listen, close } = await openFolderDatabase({ folder, dump });
  const db = drizzleOn(pool, { schema });
  try {
    await migrateForward(pool);
    await fillOnce(db, filling.emptyShop);
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
