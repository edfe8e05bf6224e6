import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const lifeline = new URL('../../../../tools/end-with-starter.mjs', import.meta.url).href;
const host = fileURLToPath(new URL('../../../host/src', import.meta.url));

export interface Shop {
  /** A PostgreSQL server, or the folder of the embedded database; filled on the first use. */
  readonly database: { readonly url: string } | { readonly folder: string };
  readonly contacts: string;
  readonly products: string;
  readonly orders: string;
}

/** The reference host as a process of its own, and somebody signed in to it. Ends when it goes out of scope. */
export interface BackOffice extends AsyncDisposable {
  get(path: string): Promise<Answer>;
}

export interface Answer {
  readonly milliseconds: number;
  readonly body: { readonly items?: readonly unknown[]; readonly next?: string; readonly previous?: string };
}

/** Fill a shop with invented rows, once. */
export async function filled({ database, contacts, products, orders }: Shop): Promise<void> {
  const stamp = 'folder' in database ? `${database.folder}.filled` : undefined;
  if (stamp !== undefined && existsSync(stamp)) return;
  const where = 'url' in database ? ['--url', database.url] : ['--data', database.folder];
  const args = ['--contacts', contacts, '--products', products, '--orders', orders, ...where];
  const seeding = run([join(host, 'seed-large.ts'), ...args], {}, 'inherit');
  const [code] = await once(seeding, 'exit');
  if (code !== 0) throw new Error('The shop could not be filled; start again with an empty database.');
  if (stamp !== undefined) writeFileSync(stamp, `${contacts} contacts, ${products} products\n`);
}

export async function open({ database }: Shop): Promise<BackOffice> {
  const where: Record<string, string> =
    'url' in database
      ? { DATABASE_URL: database.url }
      : { DATABASE_URL: '', ORDERPAD_DATA_DIR: database.folder };
  const child = run([join(host, 'main.ts')], { PORT: '0', ...where }, 'pipe');
  const url = await listening(child);
  const { token } = await signedIn(url);
  return {
    async get(path) {
      const begun = performance.now();
      const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
      const text = await answer.text();
      const milliseconds = performance.now() - begun;
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
      return { milliseconds, body: JSON.parse(text) };
    },
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const run = (
  args: readonly string[],
  env: Record<string, string>,
  stdout: 'pipe' | 'inherit',
): ChildProcess =>
  spawn(process.execPath, ['--conditions=@orderpad/source', '--import', lifeline, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', stdout, 'inherit', 'ipc'],
  });

async function listening(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the host has no output');
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`the host ended with ${code}`))),
  ]);
  return JSON.parse(line).listening;
}

/** Mara enters orders; the accounts of the example shop all have one password. */
async function signedIn(url: string): Promise<{ readonly token: string }> {
  const answer = await fetch(`${url}/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'mara', password: 'orderpad' }),
  });
  if (!answer.ok) throw new Error(`signing in: ${answer.status}`);
  return answer.json();
}
