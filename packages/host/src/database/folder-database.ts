/* oxlint-disable unicorn/require-post-message-target-origin -- A thread has no origin. */
import { EventEmitter, once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Pool, escapeIdentifier } from 'pg';
import type { Database } from '../data/database.ts';
import type { FolderToOpen, Signal } from './folder-worker.ts';
import { WorkerSocket } from './worker-socket.ts';

/** The worker's module, which is TypeScript where this one is. */
const workerFile = new URL(`folder-worker${extname(import.meta.filename)}`, import.meta.url);

/** PostgreSQL on a data folder, in a thread of its own. */
export interface FolderDatabase extends Pick<Required<Database>, 'listen' | 'close'> {
  /** Lends its one connection, in turn: PostgreSQL inside a process has no other. */
  readonly pool: Pool;
}

/** Opens a data folder. A database that stops ends the process with an error, since it would never answer again. */
export async function openFolderDatabase(folder: FolderToOpen): Promise<FolderDatabase> {
  // A worker refuses the type of the text that `node --eval` runs.
  const execArgv = process.execArgv.filter((word) => !word.startsWith('--input-type'));
  const worker = new Worker(workerFile, { workerData: folder, execArgv });
  await once(worker, 'message');
  worker.unref();
  const news = new EventEmitter();
  const pool = new Pool({
    stream: () => new WorkerSocket(worker),
    max: 1,
    pipeline: true,
    idleTimeoutMillis: 0,
    allowExitOnIdle: true,
    user: 'postgres',
    database: 'postgres',
    ssl: false,
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) =>
    client.on('notification', ({ channel, payload }) => news.emit(channel, payload ?? '')),
  );
  return {
    pool,
    listen: async (channel, listener) => {
      news.on(channel, listener);
      await pool.query(`listen ${escapeIdentifier(channel)}`);
      return async () => {
        news.off(channel, listener);
      };
    },
    close: async () => {
      // The pool forgets those who wait when it ends, so this waits behind them.
      await pool.query('select 1');
      await pool.end();
      worker.ref();
      worker.postMessage('close' satisfies Signal);
      await once(worker, 'exit');
    },
  };
}
