import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { bringSearchTextsUpToDate } from '../slices/contact/search-texts.ts';
import { fillUserTexts } from '../sign-in/user-texts.ts';
import { type EmptyShop, fillEmptyShop } from '../seed/empty-shop.ts';
import { seed } from '../seed/seed.ts';
import type { Database } from '../data/database.ts';
import { assertHeard } from './heard.ts';
import { inOneGo } from './in-one-go.ts';
import { defaultLimits, limitedPool, type ServerLimits } from './limits.ts';
import { listenTo } from './listen.ts';
import { lockMigrations } from './migration-lock.ts';
import { migrateForward } from './migrate.ts';
import { nameStatements } from './name-statements.ts';
import { sharing } from './shared-connections.ts';
import * as schema from '../data/schema.ts';

/**
 * Opens a PostgreSQL server, 15 or newer, that any number of processes may share. Migrates it first. `url` may lead through a pooler of
 * transactions, such as PgBouncer; `listenUrl` then goes around it.
 */
export async function openServer(
  url: string,
  listenUrl = url,
  limits: Partial<ServerLimits> = {},
  emptyShop?: EmptyShop,
): Promise<Database> {
  await bringUpToDate(url, emptyShop);
  const all = { ...defaultLimits, ...limits };
  // A pooler of transactions may lead the next one to another server, which knows nothing of this one's statements.
  const isDirect = listenUrl === url;
  const open = async (max: number, options?: string) => {
    const more = options === undefined ? {} : { options };
    const pool = await limitedPool({ connectionString: url, max, pipeline: isDirect, ...more }, all);
    // The pool replaces an idle connection that breaks; without a listener the error would end the process.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    if (isDirect) nameStatements(pool);
    return pool;
  };
  const pool = await open(12);
  try {
    await assertHeard(pool, listenUrl, listenUrl !== url);
  } catch (error) {
    await pool.end();
    throw error;
  }
  // What a placing sends finds its rows by their keys: one plan serves all, and none is made anew.
  const onePlan = '-c plan_cache_mode=force_generic_plan';
  const placing = isDirect ? await open(8, onePlan) : undefined;
  const { shared, close } = isDirect ? sharing(pool, await open(3, onePlan)) : notSharing(pool);
  return {
    kind: 'server',
    db: drizzle(pool, { schema }),
    quick: drizzle(shared, { schema }),
    ...(placing && { inOneGo: inOneGo(placing) }),
    listen: async (channel, listener) => listenTo(listenUrl, channel, listener),
    close: async () => {
      await close();
      await placing?.end();
      await pool.end();
    },
  };
}

const notSharing = (pool: Pool) => ({ shared: pool, close: async () => undefined });

/**
 * Migrates and seeds under a lock, so that one process does it and the others wait. On connections without a limit of time: a table of a million
 * rows takes longer than any request may.
 */
async function bringUpToDate(url: string, emptyShop: EmptyShop | undefined): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 2 });
  pool.on('error', () => undefined);
  try {
    await migrateAndSeed(pool, emptyShop);
  } finally {
    await pool.end();
  }
}

async function migrateAndSeed(pool: Pool, emptyShop: EmptyShop | undefined): Promise<void> {
  const unlock = await lockMigrations(pool);
  try {
    const db = drizzle(pool, { schema });
    await migrateForward(pool);
    const [anybody] = await db.select().from(schema.users).limit(1);
    await db.transaction(async (transaction) => {
      if (!anybody) return emptyShop ? fillEmptyShop(transaction, emptyShop) : seed(transaction);
      await bringSearchTextsUpToDate(transaction);
      await fillUserTexts(transaction);
    });
  } finally {
    await unlock();
  }
}
