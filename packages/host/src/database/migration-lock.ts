import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';

/** An arbitrary number for the advisory lock, unique within this database. */
const migrationLock = 7_240_114;

/** Milliseconds between two looks at a lock that another process holds. */
const patience = 200;

/**
 * Takes the lock under which one process migrates, and returns what gives it back. A transaction holds it: a pooler of transactions lends a
 * connection for no longer. Those who wait hold no connection, since the one who migrates may need the last one of the pooler.
 */
export async function lockMigrations(pool: Pool): Promise<() => Promise<void>> {
  for (;;) {
    const unlock = await tryToLock(pool);
    if (unlock) return unlock;
    await pause(patience);
  }
}

async function tryToLock(pool: Pool): Promise<(() => Promise<void>) | undefined> {
  const client = await pool.connect();
  // A broken connection fails the next query; without a listener the error would end the process.
  client.on('error', ignore);
  try {
    await client.query('begin');
    // The transaction does nothing while another connection migrates and seeds.
    await client.query('set local idle_in_transaction_session_timeout = 0');
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_xact_lock($1) as taken', [
      migrationLock,
    ]);
    if (rows[0]?.taken) return () => end(client);
    await end(client);
    return undefined;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function end(client: PoolClient): Promise<void> {
  try {
    await client.query('commit');
    client.off('error', ignore);
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}

const ignore = () => undefined;
