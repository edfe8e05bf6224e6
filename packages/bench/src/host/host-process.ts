import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { SignIn } from '@orderpad/contracts';
import { Connection } from './connection.ts';

const main = fileURLToPath(new URL('../../../host/src/main.ts', import.meta.url));
const lifeline = new URL('../../../../tools/end-with-starter.mjs', import.meta.url).href;

/** The reference host as a process of its own. Ends when it goes out of scope. */
export interface HostProcess extends AsyncDisposable {
  readonly url: string;
  /** Token of somebody who enters orders. */
  readonly token: string;
  /** Milliseconds of processor time that the process has used; undefined where the system does not tell. */
  processorTime(): number | undefined;
}

/** Starts a host. `profile` is a folder for a profile of its processor time. */
export async function startHost(
  env: Record<string, string>,
  profile: string | undefined,
): Promise<HostProcess> {
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const child = spawn(
    process.execPath,
    [...profiling, '--conditions=@orderpad/source', '--import', lifeline, main],
    { env: { ...process.env, PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );
  const url = await listening(child);
  return {
    url,
    token: await tokenOf(url, 'mara'),
    processorTime: () => processorTimeOf(child.pid),
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function listening(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the host has no output');
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`the host ended with ${code}`))),
  ]);
  const told: { listening: string } = JSON.parse(line);
  return told.listening;
}

/** The accounts of the example shop all have one password. */
export async function tokenOf(url: string, username: string): Promise<string> {
  const connection = new Connection(url);
  const body = JSON.stringify({ username, password: 'orderpad' });
  const { text } = await connection.send('POST', '/v1/sign-in', body);
  connection.end();
  return SignIn.parse(JSON.parse(text)).token;
}

/** Reads user and system time from Linux, whose ticks are hundredths of a second. */
function processorTimeOf(pid: number | undefined): number | undefined {
  if (process.platform !== 'linux' || pid === undefined) return undefined;
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user = 0, system = 0] = rest.split(' ').slice(11, 13).map(Number);
  return (user + system) * 10;
}
