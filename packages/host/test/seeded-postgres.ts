import { Client } from 'pg';
import { openDatabase } from '../src/index.ts';
import { postgresFolder, startPostgres, type PostgresServer } from './postgres.ts';

/** The server of this worker, and how many databases it has had. Starting and seeding one takes seconds. */
let seeded: Promise<PostgresServer> | undefined;
let databases = 0;

export interface SeededDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/**
 * Copies the example shop into a database of its own, on a PostgreSQL server that all suites of a worker share. The server ends with
 * this process.
 */
export async function copySeededDatabase(): Promise<SeededDatabase> {
  const server = await (seeded ??= startSeeded());
  const name = `suite_${(databases += 1)}`;
  const url = new URL(server.url);
  // A database is copied only while nobody is connected to it.
  await runOnServer(server, `create database ${name} template ${url.pathname.slice(1)}`);
  url.pathname = name;
  return { url: url.href, drop: () => runOnServer(server, `drop database ${name}`) };
}

/** Creates an empty database on the server of `copySeededDatabase`. */
export async function emptyDatabase(): Promise<SeededDatabase> {
  const server = await (seeded ??= startSeeded());
  const name = `empty_${(databases += 1)}`;
  await runOnServer(server, `create database ${name} template template0`);
  const url = new URL(name, server.url);
  return { url: url.href, drop: () => runOnServer(server, `drop database ${name}`) };
}

async function startSeeded(): Promise<PostgresServer> {
  const server = await startPostgres(postgresFolder ?? '');
  const database = await openDatabase({ url: server.url });
  await database.close();
  return server;
}

async function runOnServer(server: PostgresServer, statement: string): Promise<void> {
  const client = new Client({ connectionString: new URL('template1', server.url).href });
  await client.connect();
  await client.query(statement);
  await client.end();
}
