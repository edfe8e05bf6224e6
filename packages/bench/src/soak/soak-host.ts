import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../host/src/main.ts', import.meta.url));
const memory = new URL('memory.ts', import.meta.url).href;
const lifeline = new URL('../../../../tools/end-with-starter.mjs', import.meta.url).href;

/** The reference host as a process of its own, which can be asked for its memory. */
export interface SoakHost {
  /** Milliseconds from the start of the process until it was ready. */
  readonly startedIn: number;
  /** Returns the bytes of the heap that are in use after a collection of garbage. */
  heapInUse(): Promise<number>;
  /** Sends a signal and waits for the end. Returns the milliseconds that it took, and the exit code. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<{ readonly took: number; readonly code: number | null }>;
}

/** Starts a host and waits until it is ready. */
export async function startSoakHost(port: number, database: string): Promise<SoakHost> {
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--conditions=@orderpad/source', '--import', lifeline, '--import', memory, main],
    {
      env: { ...process.env, PORT: String(port), DATABASE_URL: database, ORDERPAD_METRICS: 'on' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  const gone = once(child, 'exit');
  let hasEnded = false;
  gone.then(
    () => {
      hasEnded = true;
    },
    () => undefined,
  );
  while (!(await isReady(port))) {
    if (hasEnded) throw new Error('the host ended before it was ready');
    await pause(5);
  }
  return {
    startedIn: performance.now() - begun,
    heapInUse: async () => {
      const answer = once(child, 'message');
      child.send('memory');
      const [used]: { heapUsed: number }[] = await answer;
      if (!used) throw new Error('the host does not tell its memory');
      return used.heapUsed;
    },
    end: async (signal) => {
      const asked = performance.now();
      child.kill(signal);
      const [code]: (number | null)[] = await gone;
      return { took: performance.now() - asked, code: code ?? null };
    },
  };
}

async function isReady(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
    await answer.text();
    return answer.ok;
  } catch {
    return false;
  }
}
