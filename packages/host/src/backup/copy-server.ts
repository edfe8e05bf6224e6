import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Client } from 'pg';
import { BackupError } from './backup-error.ts';

/** Writes a database of a server to a file, in the format of `pg_dump` for `pg_restore`. Hosts may go on using it: the copy is of one moment. */
export async function backUpServer(url: string, file: string): Promise<void> {
  if (existsSync(file)) throw new BackupError(`${file} is there already.`);
  try {
    await run('pg_dump', url, ['--format=custom', '--no-owner', '--no-privileges', `--file=${file}`]);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

/** Fills a database of a server from a file that `backUpServer` wrote, whole or not at all. Throws unless it is empty. */
export async function restoreServer(url: string, file: string): Promise<void> {
  if (!(await isEmpty(url))) throw new BackupError('The database holds tables already. Name an empty one.');
  await run('pg_restore', url, ['--single-transaction', '--exit-on-error', '--no-owner', file]);
}

async function isEmpty(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      "select from pg_tables where schemaname in ('public', 'drizzle') limit 1",
    );
    return rowCount === 0;
  } finally {
    await client.end();
  }
}

/** Runs a client program of PostgreSQL. The password travels in the environment, since anybody can list the arguments of a program. */
async function run(program: string, url: string, words: readonly string[]): Promise<void> {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  const child = spawn(program, [`--dbname=${address.href}`, ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...(password && { PGPASSWORD: password }) },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(child, 'close').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new BackupError(missing(program)) : error;
  });
  if (code !== 0) throw new BackupError(`${program} failed:\n${said.trim()}`);
}

const missing = (program: string): string =>
  `${program} is not installed here. It belongs to the client programs of PostgreSQL (Debian: postgresql-client), in the version of the server or a newer one.`;
