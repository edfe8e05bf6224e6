import type { TestProject } from 'vitest/node';
import { postgresFolder, startPostgres } from '../../../host/test/postgres.ts';
import { start } from '../../../host/test/running.ts';
import { startFront } from './front.ts';
import { pgBouncer, startPgBouncer } from './pgbouncer.ts';

/** Addresses of what runs during the tests. */
export interface Servers {
  /** The database, and the same through the pooler. */
  readonly database: string;
  readonly pooler: string;
  /** The two host processes, and the one address before both. */
  readonly hosts: readonly [string, string];
  readonly front: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    servers: Servers;
  }
}

/** Starts PostgreSQL, PgBouncer, two hosts at once on the empty database, and a proxy before them. */
export default async function startServers(project: TestProject): Promise<() => Promise<void>> {
  if (postgresFolder === undefined)
    return giveUp(
      'No PostgreSQL server of version 15 or newer is installed (Debian: apt-get install postgresql).',
    );
  if (pgBouncer === undefined)
    return giveUp('PgBouncer is not installed (Debian: apt-get install pgbouncer).');
  const server = await startPostgres(postgresFolder);
  const pooler = await startPgBouncer(pgBouncer, server.url);
  const env = {
    DATABASE_URL: pooler.url,
    DATABASE_LISTEN_URL: server.url,
    ORDERPAD_PROXIES: '127.0.0.1',
    ORDERPAD_HANDOFF_URL: 'https://shop.example/pay',
    ORDERPAD_RESET_URL: 'https://shop.example/reset.html',
  };
  const [here, there] = await Promise.all([start(env), start(env)]);
  const front = await startFront([here.url, there.url]);
  project.provide('servers', {
    database: server.url,
    pooler: pooler.url,
    hosts: [here.url, there.url],
    front: front.url,
  });
  return async () => {
    await front.close();
    await Promise.all([here.end('SIGTERM'), there.end('SIGTERM')]);
    await pooler.stop();
    server.stop();
  };
}

/** Ends the run with one sentence; an error would come with the calls of the test runner. */
function giveUp(reason: string): never {
  console.error(reason);
  return process.exit(1);
}
