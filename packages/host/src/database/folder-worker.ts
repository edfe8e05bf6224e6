/* oxlint-disable unicorn/require-post-message-target-origin -- A thread has no origin. */
import { parentPort, workerData } from 'node:worker_threads';
import { openFolder } from './data-folder.ts';
import { joined } from './joined.ts';

/** A data folder to open, and what fills it when it is new. */
export interface FolderToOpen {
  readonly folder: string;
  readonly dump: Blob | undefined;
}

/** Messages other than those of PostgreSQL's protocol: the worker says that the database is open, and is told to close it. */
export type Signal = 'opened' | 'close';

// Runs PostgreSQL on a data folder in a thread of its own, so that the process goes on meanwhile. Each message holds whole messages of
// PostgreSQL's protocol and is answered by one with all that PostgreSQL says to them.
const { folder, dump }: FolderToOpen = workerData;
let hasStopped = false;
const database = await openFolder(folder, dump, () => {
  hasStopped = true;
});

parentPort?.on('message', (message: Uint8Array | Signal) => void take(message));
parentPort?.postMessage('opened' satisfies Signal);

async function take(message: Uint8Array | Signal): Promise<void> {
  if (typeof message === 'string') {
    await database.close();
    parentPort?.close();
    return;
  }
  // A client that begins finds the session that the one before left: the pool replaces a client whose query failed.
  if (isGreeting(message)) await database.exec('rollback; deallocate all');
  const parts: Uint8Array[] = [];
  await database.execProtocolRawStream(message, {
    syncToFs: false,
    onRawData: (bytes) => parts.push(new Uint8Array(bytes)),
  });
  const answer = joined(parts);
  // It would never answer again. The error ends this thread, and with it the process.
  if (hasStopped) throw new Error(`The database in ${folder} has stopped: ${reasonIn(answer)}`);
  if (answer.length > 0) parentPort?.postMessage(answer);
}

/** Tells the first message of a client, the only one that begins with its length and not with a letter. */
const isGreeting = ([first]: Uint8Array): boolean => first === 0;

/** Returns the text of an error message of the protocol, where it is the field `M`. */
const reasonIn = (answer: Uint8Array): string =>
  /\0M([^\0]+)\0/.exec(new TextDecoder().decode(answer))?.[1] ?? 'it gave no reason';
