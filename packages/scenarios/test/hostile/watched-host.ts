import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The longest pause of an event loop in milliseconds, by the clock, and by the time of the processor. */
interface Pause {
  readonly pause: number;
  readonly busy: number;
}

/** The reference host as a process of its own, whose event loop is watched. */
export interface WatchedHost {
  readonly url: string;
  /** Returns the longest pause of its event loop since the last question. */
  longestPause(): Promise<Pause>;
  end(): Promise<void>;
}

export async function startWatchedHost(env: Readonly<Record<string, string>>): Promise<WatchedHost> {
  const heart = `--import=${at('heartbeat.ts')}`;
  const child = spawn(
    process.execPath,
    ['--conditions=@orderpad/source', heart, at('../../../host/src/main.ts')],
    {
      env: { ...process.env, NODE_OPTIONS: '', PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  const { stdout } = child;
  if (!stdout) throw new Error('the process has no output');
  const gone = once(child, 'exit');
  const [line] = await Promise.race([
    once(createInterface(stdout), 'line'),
    gone.then(() => Promise.reject(new Error('the host ended before it listened'))),
  ]);
  const { listening }: { listening: string } = JSON.parse(String(line));
  return {
    url: listening,
    longestPause: async () => {
      const answer = once(child, 'message');
      child.send('pause');
      const [pause]: Pause[] = await answer;
      if (!pause) throw new Error('the heartbeat said nothing');
      return pause;
    },
    end: async () => {
      child.kill('SIGTERM');
      await gone;
    },
  };
}
