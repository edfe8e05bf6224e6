import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const oldest = 15;

/** Folder of an installed PostgreSQL server of version 15 or newer. */
export const postgresFolder: string | undefined = foldersToTry().find(
  (folder) =>
    existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')) && versionIn(folder) >= oldest,
);

export interface PostgresServer {
  readonly url: string;
  /** End it at once, as a crash would, and start it again. */
  crash(): void;
  resume(): void;
  stop(): void;
}

/** Start a PostgreSQL of our own in a temporary folder, on a free port. It refuses root, so root lends it `postgres`. */
export async function startPostgres(folder: string): Promise<PostgresServer> {
  const home = mkdtempSync(join(tmpdir(), 'orderpad-pg-'));
  if (isRoot) execFileSync('chown', ['postgres', home]);
  const data = join(home, 'data');
  const port = await freePort();
  const run = (program: string, ...words: string[]) => asServer(join(folder, program), words);
  run(
    'initdb',
    '-D',
    data,
    '-U',
    'orderpad',
    '--auth=trust',
    '--no-sync',
    '--locale=C.UTF-8',
    '--encoding=UTF8',
  );
  const options = `-p ${port} -k ${home} -c listen_addresses=127.0.0.1 -c fsync=off`;
  const begin = () => run('pg_ctl', '-D', data, '-w', '-l', join(home, 'log'), '-o', options, 'start');
  const end = () => run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
  begin();
  return {
    url: `postgres://orderpad@127.0.0.1:${port}/postgres`,
    crash: end,
    resume: begin,
    stop: () => {
      end();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const isRoot = process.getuid?.() === 0;

function asServer(program: string, words: readonly string[]): void {
  const [command, ...rest] = isRoot
    ? ['runuser', '-u', 'postgres', '--', program, ...words]
    : [program, ...words];
  execFileSync(command ?? program, rest, { stdio: ['ignore', 'ignore', 'pipe'], cwd: tmpdir() });
}

function foldersToTry(): string[] {
  const debian = '/usr/lib/postgresql';
  const installed = existsSync(debian)
    ? readdirSync(debian).map((version) => join(debian, version, 'bin'))
    : [];
  return [...installed.toSorted().toReversed(), ...(process.env['PATH'] ?? '').split(':')];
}

function versionIn(folder: string): number {
  const printed = execFileSync(join(folder, 'initdb'), ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)\.\d+/.exec(printed)?.[1] ?? 0);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
