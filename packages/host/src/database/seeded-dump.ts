import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { Queries } from '../data/database.ts';
import { seed } from '../seed/seed.ts';
import { cacheFolder, migrationsFolder } from '../data/folders.ts';
import * as schema from '../data/schema.ts';
import { seedVersion } from '../seed/seed-version.ts';
import { extensions } from './extensions.ts';

/**
 * Returns a dump of a data folder with this schema and the example shop. Seeding takes some ten seconds, so it is done once, and the dump is
 * kept in `cacheDir`.
 */
export const seededDump = (cacheDir = cacheFolder): Promise<Blob> =>
  dumpNamed(join(cacheDir, `seed-${seedVersion()}.tar`), seed);

/** Returns a dump of a data folder with this schema and no row, kept as the other one is. */
export const bareDump = (cacheDir = cacheFolder): Promise<Blob> =>
  dumpNamed(join(cacheDir, `bare-${seedVersion()}.tar`), async () => undefined);

async function dumpNamed(file: string, fill: (db: Queries) => Promise<void>): Promise<Blob> {
  if (existsSync(file)) return new Blob([readFileSync(file)]);
  const client = await PGlite.create({ extensions });
  const db = drizzle(client, { schema });
  await migrate(db, { migrationsFolder });
  await fill(db);
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
