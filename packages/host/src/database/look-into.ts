import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import type { Queries } from '../data/database.ts';
import * as schema from '../data/schema.ts';
import { claimFolder } from './claim-folder.ts';
import { isNewFolder } from './data-folder.ts';
import { openFolderDatabase } from './folder-database.ts';
import { assertOwnSchema, DatabaseVersionError } from './migrate.ts';
import type { DatabaseOptions } from './open.ts';

/**
 * Reads a database as it is, at one moment: migrates and writes nothing. Throws `DatabaseVersionError` unless it has the schema of this
 * version, and an error where there is none.
 *
 * @example
 * const { checked } = await lookInto({ dataDir: '/srv/orderpad' }, (db) => verify(db));
 */
export async function lookInto<Found>(
  options: DatabaseOptions,
  look: (db: Queries) => Promise<Found>,
): Promise<Found> {
  const { pool, close } = await opened(options);
  try {
    await assertOwnSchema(pool);
    return await drizzle(pool, { schema }).transaction(look, {
      isolationLevel: 'repeatable read',
      accessMode: 'read only',
    });
  } finally {
    await close();
  }
}

interface Opened {
  readonly pool: Pool;
  close(): Promise<void>;
}

async function opened({ url, dataDir }: DatabaseOptions): Promise<Opened> {
  if (url !== undefined) {
    // Without a limit of time: a long look takes longer than any request may.
    const pool = new Pool({ connectionString: url, max: 1 });
    return { pool, close: () => pool.end() };
  }
  if (dataDir === undefined || isNewFolder(dataDir))
    throw new DatabaseVersionError(`${dataDir ?? 'The memory of this process'} holds no database.`);
  const release = claimFolder(dataDir);
  try {
    const { pool, close } = await openFolderDatabase({ folder: dataDir, dump: undefined });
    return { pool, close: () => close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}
