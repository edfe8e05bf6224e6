import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Pool } from 'pg';
import { bringSearchTextsUpToDate } from '../slices/contact/search-texts.ts';
import { fillUserTexts } from '../sign-in/user-texts.ts';
import { seed } from '../seed/seed.ts';
import type { Database } from '../data/database.ts';
import { listenTo } from './listen.ts';
import { migrationsFolder } from '../data/folders.ts';
import * as schema from '../data/schema.ts';

/** An arbitrary number for the advisory lock, unique within this database. */
const migrationLock = 7_240_114;

/** Opens a PostgreSQL server, 15 or newer, that any number of processes may share. Migrates it first. */
export async function openServer(url: string): Promise<Database> {
  const pool = new Pool({ connectionString: url, max: 12 });
  // The pool replaces an idle connection that breaks; without a listener the error would end the process.
  pool.on('error', () => undefined);
  await bringUpToDate(pool);
  return {
    kind: 'server',
    db: drizzle(pool, { schema }),
    listen: async (channel, listener) => listenTo(url, channel, listener),
    close: () => pool.end(),
  };
}

/** Migrates and seeds under a lock, so that one process does it and the others wait. */
async function bringUpToDate(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const db = drizzle(client, { schema });
    await migrate(db, { migrationsFolder });
    const [anybody] = await db.select().from(schema.users).limit(1);
    await db.transaction(async (transaction) => {
      if (!anybody) return seed(transaction);
      await bringSearchTextsUpToDate(transaction);
      await fillUserTexts(transaction);
    });
    await client.query('select pg_advisory_unlock($1)', [migrationLock]);
  } finally {
    client.release();
  }
}
