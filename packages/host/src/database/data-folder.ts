import { closeSync, existsSync, fsyncSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { DurableFiles, durableStart } from './durable-files.ts';
import { extensions } from './extensions.ts';

/** Tells a data folder that holds no whole database yet. */
export const isNewFolder = (folder: string): boolean =>
  !existsSync(join(folder, 'PG_VERSION')) || existsSync(join(folder, unfinished));

/** Opens PostgreSQL on a data folder, so that what it commits is on disk. A new folder is filled from `dump`. */
export async function openFolder(folder: string, dump: Blob | undefined): Promise<PGlite> {
  if (dump) beginFilling(folder);
  const client = await PGlite.create({
    extensions,
    dataDir: folder,
    fs: new DurableFiles(folder),
    startParams: durableStart(PGlite.defaultStartParams),
    ...(dump && { loadDataDir: dump }),
  });
  if (dump) endFilling(folder);
  return client;
}

/** Stands in a folder while it is filled, since a process that ends meanwhile leaves half a database. */
const unfinished = 'orderpad.unfinished';

/** Names in a data folder that PostgreSQL gives; anything else in the folder is left alone. */
const ofPostgres = /^(PG_VERSION|base|global|pg_\w+|postgresql\..+|postmaster\..+)$/;

function beginFilling(folder: string): void {
  writeFileSync(join(folder, unfinished), '', { flush: true });
  syncFolder(folder);
  syncFolder(dirname(resolve(folder)));
  for (const name of readdirSync(folder))
    if (ofPostgres.test(name)) rmSync(join(folder, name), { recursive: true });
}

/** Declares a folder filled. A dump is that of a running database, so PostgreSQL has recovered it and synced every file by now. */
function endFilling(folder: string): void {
  rmSync(join(folder, unfinished));
  syncFolder(folder);
}

/** Makes the names in a folder durable, as `fsync` of a file does with its contents. Windows does so by itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
}
