import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const main = join(import.meta.dirname, '..', 'src', 'main.ts');

export interface Running {
  readonly url: string;
  /**
   * Milliseconds of work from the start of the process until it said that it listens: processor time where the system
   * tells it, since a busy machine says nothing about the host; else what the clock says.
   */
  readonly readyAfter: number;
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** Start the host as its own process and wait until it says where it listens. */
export async function start(env: Record<string, string>): Promise<Running> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--conditions=@orderpad/source', main], {
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await firstLineOf(child);
  const { listening }: { listening: string } = JSON.parse(line);
  return {
    url: listening,
    readyAfter: processorTimeOf(child.pid) ?? performance.now() - begun,
    end: async (signal) => {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

function firstLineOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) return reject(new Error('the process has no output'));
    createInterface(child.stdout).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it listened`)));
  });
}

/** Of all its threads, in milliseconds; Linux counts it in hundredths of a second. */
function processorTimeOf(pid: number | undefined): number | undefined {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
