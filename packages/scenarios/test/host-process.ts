import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../host/src/main.ts', import.meta.url));

/** The reference host as a process of its own, on a port of its own. */
export interface HostProcess {
  readonly url: string;
  /** End it as a power cut would, and wait until it is gone. */
  kill(): Promise<void>;
}

export async function startHostProcess(dataDir: string): Promise<HostProcess> {
  const child = spawn(process.execPath, ['--conditions=@orderpad/source', main], {
    env: { ...process.env, NODE_OPTIONS: '', PORT: '0', ORDERPAD_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const gone = once(child, 'exit');
  return {
    url: await listeningAt(child, gone),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function listeningAt({ stdout }: ChildProcess, gone: Promise<unknown>): Promise<string> {
  if (!stdout) throw new Error('the process has no output');
  const heard = new Promise<string>((resolve) => {
    createInterface(stdout).on('line', (line) => {
      const url = /"listening":"([^"]+)"/.exec(line)?.[1];
      if (url) resolve(url);
    });
  });
  const died = gone.then(() => Promise.reject(new Error('the host ended before it listened')));
  return Promise.race([heard, died]);
}
