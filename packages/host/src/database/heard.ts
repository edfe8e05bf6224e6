import { randomUUID } from 'node:crypto';
import { Client, type Pool } from 'pg';

/**
 * Throws unless a connection to `listenUrl` hears what is sent through the pool. One through a pooler of transactions hears nothing, and
 * nobody would notice: news of other processes would come late. Names the variables of the host process.
 */
export async function assertHeard(pool: Pool, listenUrl: string, isOwnAddress: boolean): Promise<void> {
  if (await isHeard(pool, listenUrl, isOwnAddress)) return;
  throw new Error(
    isOwnAddress
      ? 'DATABASE_LISTEN_URL hears nothing of what is sent through DATABASE_URL. It must lead to the same database, and not through a pooler of transactions.'
      : 'DATABASE_URL leads through a pooler of transactions, so the host would not hear of changes. Set DATABASE_LISTEN_URL to an address of the same database that goes around the pooler.',
  );
}

async function isHeard(pool: Pool, url: string, isOwnAddress: boolean): Promise<boolean> {
  const client = new Client({ connectionString: url });
  const channel = `orderpad_${randomUUID()}`;
  let heard = false;
  client.on('notification', () => {
    heard = true;
  });
  client.on('error', () => undefined);
  try {
    await client.connect().catch((cause: unknown) => {
      const variable = isOwnAddress ? 'DATABASE_LISTEN_URL' : 'DATABASE_URL';
      throw new Error(`${variable}: nothing answers there.`, { cause });
    });
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
    await pool.query('select pg_notify($1, $2)', [channel, '']);
    // The server delivers what was sent before it answers the next query.
    await client.query('select 1');
    return heard;
  } finally {
    await client.end().catch(() => undefined);
  }
}
