import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool, PoolClient } from 'pg';
import type { InOneGo, Queries } from '../data/database.ts';
import * as schema from '../data/schema.ts';

/**
 * Returns what sends a transaction of two statements in one go, over connections of a pool that do not wait for an answer before they send on.
 * So the locks of the transaction are held while the server works, and not while this process is busy with something else.
 */
export function inOneGo(pool: Pool): InOneGo {
  const known = new WeakMap<PoolClient, Queries>();
  const queriesOf = (client: PoolClient): Queries => {
    const queries = known.get(client) ?? drizzle(client, { schema });
    known.set(client, queries);
    return queries;
  };
  return async (first, second) => {
    const client = await pool.connect();
    const queries = queriesOf(client);
    const sent = [client.query('begin'), first(queries), second(queries), client.query('commit')] as const;
    const [begun, prepared, answered, committed] = await Promise.allSettled(sent);
    const failed = [begun, prepared, answered, committed].find(({ status }) => status === 'rejected');
    client.release();
    if (failed?.status === 'rejected') throw failed.reason;
    if (answered.status === 'rejected') throw answered.reason;
    return answered.value;
  };
}
