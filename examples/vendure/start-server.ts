import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const lifeline = new URL('../../tools/end-with-starter.mjs', import.meta.url).href;
const folder = fileURLToPath(new URL('.', import.meta.url));

/** Runs a script of this folder, which ends with this process; its output goes to our standard error. */
export const runScript = (file: string, env: Readonly<Record<string, string>> = {}): ChildProcess =>
  spawn(process.execPath, ['--import', lifeline, `${folder}${file}`], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // A page built in this process leaves `production` behind, under which Vendure refuses the shop's simple password.
    env: { ...process.env, NODE_ENV: 'development', ...env },
  });

export interface RunningServer {
  /** Address of its Admin API. */
  readonly url: string;
  readonly stop: () => void;
}

/** Starts Vendure and waits until it listens. */
export function startServer(env: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const server = runScript('server/serve.mjs', env);
  return new Promise((resolve, reject) => {
    server.once('close', (code) => reject(new Error(`Vendure ended with ${String(code)}`)));
    if (!server.stdout) return;
    createInterface({ input: server.stdout }).on('line', (line) => {
      const [, url] = /^\{"ready":true,"url":"([^"]+)"/.exec(line) ?? [];
      if (url) resolve({ url, stop: () => server.kill() });
    });
  });
}
