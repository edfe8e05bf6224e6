import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A process and all that it starts: they share its standard error. */
export interface ProcessTree {
  readonly starter: ChildProcess;
  /** Resolves with the next line that starts so, without that start. */
  line(start: string): Promise<string>;
  /** Resolves when no process of the tree is left. The test's own timeout is what limits the wait. */
  readonly ended: Promise<unknown>;
}

/** Starts a Node script of the repository in a process group of its own, as a terminal does. */
export function startTree(args: readonly string[], env: Readonly<Record<string, string>> = {}): ProcessTree {
  const starter = spawn(process.execPath, ['--conditions=@orderpad/source', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  let printed = '';
  let look = () => {};
  starter.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    look();
  });
  let errors = '';
  starter.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  // A pipe closes when the last process that writes to it is gone.
  const ended = once(starter.stderr, 'close');
  return {
    starter,
    ended,
    line: (start) =>
      new Promise((resolve, reject) => {
        look = () => {
          const found = printed.split('\n').find((line) => line.startsWith(start));
          if (found) resolve(found.slice(start.length));
        };
        look();
        void ended.then(() => reject(new Error(`ended early:\n${printed}${errors}`)));
      }),
  };
}
