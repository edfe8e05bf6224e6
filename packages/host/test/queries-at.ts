import { Client } from 'pg';

/** Returns the latest query of each connection to a PostgreSQL server. */
export async function queriesAt(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ query: string }>(
    "select query from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  );
  await client.end();
  return rows.map(({ query }) => query);
}
