import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../host/test/free-port.ts';
import { installedProgram } from '../installed-program.ts';

const endServer = fileURLToPath(new URL('../../../host/test/end-postgres.mjs', import.meta.url));
/** The program of an installed PgBouncer. */
export const pgBouncer: string | undefined = installedProgram('pgbouncer');

/** Connections that the pooler has to the database: fewer than one host alone would take. */
export const pooledConnections = 4;

export interface Pooler {
  /** The address of the same database through the pooler. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts PgBouncer in transaction mode before a PostgreSQL server; it ends with this process. PgBouncer refuses to run as root, so a run of root uses the system user `postgres`.
 */
export async function startPgBouncer(program: string, serverUrl: string): Promise<Pooler> {
  const { hostname, port, username, pathname } = new URL(serverUrl);
  const home = mkdtempSync(join(tmpdir(), 'orderpad-pgbouncer-'));
  const own = await freePort();
  const settings = join(home, 'pgbouncer.ini');
  writeFileSync(
    settings,
    `[databases]
${pathname.slice(1)} = host=${hostname} port=${port} user=${username}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${own}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = ${pooledConnections}
max_client_conn = 200
`,
  );
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync('chown', ['-R', 'postgres', home]);
  const pooler = spawn(program, [...(isRoot ? ['-u', 'postgres'] : []), settings], {
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: home,
  });
  const keeper = spawn(process.execPath, [endServer, home, 'kill', String(pooler.pid)], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    detached: true,
  });
  keeper.unref();
  keeper.channel?.unref();
  const printed: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface(pooler.stderr).on('line', (line) => {
      printed.push(line);
      if (line.includes('process up')) resolve();
    });
    pooler.once('exit', () => reject(new Error(`PgBouncer ended:\n${printed.join('\n')}`)));
  });
  return {
    url: `postgres://${username}@127.0.0.1:${own}${pathname}`,
    async stop() {
      const ended = once(pooler, 'exit');
      pooler.kill();
      await ended;
      keeper.disconnect();
    },
  };
}
