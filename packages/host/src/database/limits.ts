import { Pool, type PoolConfig } from 'pg';

/** Milliseconds after which a server of PostgreSQL is no longer waited for; 0 waits without end. */
export interface ServerLimits {
  /** For one statement. */
  readonly statementMs: number;
  /** For a lock that somebody else holds. */
  readonly lockMs: number;
  /** For the next statement of an open transaction, after which its locks are let go. */
  readonly idleMs: number;
  /** For a connection, new or from the pool. */
  readonly connectMs: number;
}

export const defaultLimits: ServerLimits = {
  statementMs: 20_000,
  lockMs: 5000,
  idleMs: 30_000,
  connectMs: 5000,
};

/**
 * Creates a pool whose connections have limits. A pooler such as PgBouncer refuses to set them for a connection that it lends to several; a
 * warning then says that they are to be set there.
 */
export async function limitedPool(options: PoolConfig, limits: ServerLimits): Promise<Pool> {
  const connectionTimeoutMillis = limits.connectMs;
  const pool = new Pool({
    ...options,
    connectionTimeoutMillis,
    statement_timeout: limits.statementMs,
    lock_timeout: limits.lockMs,
    idle_in_transaction_session_timeout: limits.idleMs,
  });
  try {
    (await pool.connect()).release();
    return pool;
  } catch (error) {
    await pool.end();
    if (!isOfPooler(error)) throw error;
    return withoutLimits(new Pool({ ...options, connectionTimeoutMillis }));
  }
}

async function withoutLimits(pool: Pool): Promise<Pool> {
  const { rows } = await pool.query<{ limit: string }>(
    "select current_setting('statement_timeout') as limit",
  );
  if (rows[0]?.limit === '0')
    process.emitWarning(
      'DATABASE_URL leads through a pooler that takes no time limits. Set statement_timeout, lock_timeout and idle_in_transaction_session_timeout there or for the user of the database.',
    );
  return pool;
}

const isOfPooler = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('unsupported startup parameter');
