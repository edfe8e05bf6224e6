import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Pool } from 'pg';
import { seed } from '../seed/seed.ts';
import type { Database } from '../data/database.ts';
import { migrationsFolder } from '../data/folders.ts';
import * as schema from '../data/schema.ts';

/** Any number that nobody else uses in this database. */
const migrationLock = 7_240_114;

/** A PostgreSQL server (15 or newer), shared by any number of processes. Brings the schema up to date first. */
export async function openServer(url: string): Promise<Database> {
  const pool = new Pool({ connectionString: url, max: 12 });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  await bringUpToDate(pool);
  return { kind: 'server', db: drizzle(pool, { schema }), close: () => pool.end() };
}

/** One process migrates and seeds; the others wait for it. */
async function bringUpToDate(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const db = drizzle(client, { schema });
    await migrate(db, { migrationsFolder });
    const [anybody] = await db.select().from(schema.users).limit(1);
    if (!anybody) await db.transaction((transaction) => seed(transaction));
    await client.query('select pg_advisory_unlock($1)', [migrationLock]);
  } finally {
    client.release();
  }
}
