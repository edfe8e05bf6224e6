import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { seed } from '../seed/seed.ts';
import { claimFolder } from './claim-folder.ts';
import type { Database } from '../data/database.ts';
import { cacheFolder, migrationsFolder } from '../data/folders.ts';
import * as schema from '../data/schema.ts';
import { seedVersion } from '../seed/seed-version.ts';

export interface EmbeddedOptions {
  /** Where the data lives; in memory when absent. */
  dataDir?: string | undefined;
  /** Where the seeded dump is kept between starts; beside the package when absent. */
  cacheDir?: string | undefined;
}

const extensions = { pg_trgm };

/**
 * PostgreSQL inside the process. Making one from nothing takes some ten seconds, so it is made once, dumped, and every new
 * data folder starts from the dump.
 */
export async function openEmbedded({ dataDir, cacheDir }: EmbeddedOptions = {}): Promise<Database> {
  const isNew = dataDir === undefined || !existsSync(join(dataDir, 'PG_VERSION'));
  const release = dataDir === undefined ? () => undefined : claimFolder(dataDir);
  const dump = isNew ? await seededDump(cacheDir ?? cacheFolder) : undefined;
  const client = await PGlite.create({
    extensions,
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(dump === undefined ? {} : { loadDataDir: dump }),
  });
  const db = drizzle(client, { schema });
  if (!isNew) await migrate(db, { migrationsFolder });
  return { kind: 'embedded', db, close: () => client.close().finally(release) };
}

/** The dump for this schema and seed, from the cache or made now. */
async function seededDump(cacheDir: string): Promise<Blob> {
  const file = join(cacheDir, `seed-${seedVersion()}.tar`);
  if (existsSync(file)) return new Blob([readFileSync(file)]);
  const client = await PGlite.create({ extensions });
  const db = drizzle(client, { schema });
  await migrate(db, { migrationsFolder });
  await seed(db);
  const dump = await client.dumpDataDir('none');
  await client.close();
  keep(file, Buffer.from(await dump.arrayBuffer()));
  return dump;
}

/** Whole or not at all. Where nothing may be written, the next start takes as long as this one. */
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
