import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { DurableFiles, durableStart } from './durable-files.ts';
import { extensions } from './extensions.ts';
import { syncNames, syncTree } from './sync-tree.ts';

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
  files.isSyncing = !dump;
  const client = await PGlite.create({
    extensions,
    dataDir: folder,
    fs: files,
    startParams: durableStart(PGlite.defaultStartParams),
    ...(dump && { loadDataDir: dump }),
  });
  files.isSyncing = true;
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

async function endFilling(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) if (ofPostgres.test(name)) await syncTree(join(folder, name));
  await syncNames(folder);
  rmSync(join(folder, unfinished));
  await syncNames(folder);
}
