import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { DurableFiles, durableStart } from './durable-files.ts';
import { extensions } from './extensions.ts';
import { syncNames, syncTree } from './sync-tree.ts';
import { WrittenFiles } from './written-files.ts';

/** Tells a data folder that holds no whole database yet. */
export const isNewFolder = (folder: string): boolean =>
  !existsSync(join(folder, 'PG_VERSION')) || existsSync(join(folder, unfinished));

/**
 * Opens PostgreSQL on a data folder, so that what it commits is on disk. A new folder is filled from `dump`. Calls `onStop` when PostgreSQL
 * stops by itself, as it does where the disk is full or fails.
 */
export async function openFolder(
  folder: string,
  dump: Blob | undefined,
  onStop: () => void,
): Promise<PGlite> {
  const files = new DurableFiles(folder, onStop);
  if (dump) await beginFilling(folder);
  else if (wasInterrupted(folder)) {
    await syncAll(folder);
    files.written = new WrittenFiles();
  }
  files.isSyncing = !dump;
  const client = await PGlite.create({
    extensions,
    dataDir: folder,
    fs: files,
    startParams: durableStart(PGlite.defaultStartParams),
    ...(dump && { loadDataDir: dump }),
  });
  files.isSyncing = true;
  files.written = undefined;
  if (dump) await endFilling(folder);
  return client;
}

/** Stands in a folder while it is filled, since a process that ends meanwhile leaves half a database. */
const unfinished = 'orderpad.unfinished';

/** Names in a data folder that PostgreSQL gives; anything else in the folder is left alone. */
const ofPostgres = /^(PG_VERSION|base|global|pg_\w+|postgresql\..+|postmaster\..+)$/;

async function beginFilling(folder: string): Promise<void> {
  writeFileSync(join(folder, unfinished), '', { flush: true });
  await syncNames(folder);
  await syncNames(dirname(resolve(folder)));
  for (const name of readdirSync(folder))
    if (ofPostgres.test(name)) rmSync(join(folder, name), { recursive: true });
}

/**
 * Tells a folder whose database was not shut down, which PostgreSQL recovers when it is opened. Its control file says so behind the number of
 * the database and two versions.
 */
function wasInterrupted(folder: string): boolean {
  const state = readFileSync(join(folder, 'global', 'pg_control')).readInt32LE(16);
  return state !== shutDown;
}

/** The state `DB_SHUTDOWNED` of a control file. */
const shutDown = 1;

/** Makes everything durable that a killed process may have left in the memory of the operating system. */
async function syncAll(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) if (ofPostgres.test(name)) await syncTree(join(folder, name));
  await syncNames(folder);
}

async function endFilling(folder: string): Promise<void> {
  await syncAll(folder);
  rmSync(join(folder, unfinished));
  await syncNames(folder);
}
