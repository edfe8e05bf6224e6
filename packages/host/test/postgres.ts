import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

const oldest = 15;
const endPostgres = join(import.meta.dirname, 'end-postgres.mjs');

/** Folder of an installed PostgreSQL server of version 15 or newer. */
export const postgresFolder: string | undefined = foldersToTry().find(
  (folder) =>
    existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')) && versionIn(folder) >= oldest,
);

export interface PostgresServer {
  readonly url: string;
  /** Stops the server at once, as a crash would. */
  crash(): void;
  resume(): void;
  stop(): void;
}

/**
 * Starts a PostgreSQL server in a temporary folder, on a free port; it ends with this process. The server refuses to
 * run as root, so a test run of root uses the system user `postgres`. A durable one has
 * every commit on disk before it acknowledges it.
 */
export async function startPostgres(folder: string, { isDurable = false } = {}): Promise<PostgresServer> {
  const home = mkdtempSync(join(tmpdir(), 'orderpad-pg-'));
  if (isRoot) execFileSync('chown', ['postgres', home]);
  const data = join(home, 'data');
  const port = await freePort();
  const run = (program: string, ...words: string[]) => runAsServer(join(folder, program), words);
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
  const fsync = isDurable ? 'on' : 'off';
  const options = `-p ${port} -k ${home} -c listen_addresses=127.0.0.1 -c fsync=${fsync}`;
  const begin = () => run('pg_ctl', '-D', data, '-w', '-l', join(home, 'log'), '-o', options, 'start');
  const ending = ['-D', data, '-m', 'immediate', '-w', 'stop'];
  const end = () => run('pg_ctl', ...ending);
  // pg_ctl starts the server in a process group of its own, so signals to the tests do not reach it.
  const keeper = spawn(process.execPath, [endPostgres, home, ...asServer(join(folder, 'pg_ctl'), ending)], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    detached: true,
  });
  keeper.unref();
  keeper.channel?.unref();
  begin();
  return {
    url: `postgres://orderpad@127.0.0.1:${port}/postgres`,
    crash: end,
    resume: begin,
    stop: () => {
      end();
      keeper.disconnect();
    },
  };
}

const isRoot = process.getuid?.() === 0;

/** Returns the command that runs a program of the server as a user it accepts. */
const asServer = (program: string, words: readonly string[]): readonly string[] =>
  isRoot ? ['runuser', '-u', 'postgres', '--', program, ...words] : [program, ...words];

function runAsServer(program: string, words: readonly string[]): void {
  const [command = program, ...rest] = asServer(program, words);
  execFileSync(command, rest, { stdio: ['ignore', 'ignore', 'pipe'], cwd: tmpdir() });
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
