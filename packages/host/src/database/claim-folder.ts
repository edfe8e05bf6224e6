import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process holds a data folder; the message says which. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/** Locks that are held: one that is collected as garbage would be let go. */
const held = new Set<DatabaseSync>();

/**
 * Claims a data folder for this process and returns the function that releases it. Two processes on one folder would destroy it, and the
 * embedded database does not notice that by itself. Throws `FolderInUseError` when anybody holds the folder, also under another path or in another container.
 *
 * The claim is a lock of the operating system on a file in the folder, so it ends with the process, however that ends. SQLite takes it, since
 * Node has no call for it.
 */
export function claimFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const place = realpathSync(folder);
  const holder = join(place, 'orderpad.holder');
  const lock = new DatabaseSync(join(place, 'orderpad.lock'));
  try {
    lock.exec('pragma journal_mode = off');
    lock.exec('begin immediate');
  } catch (error) {
    lock.close();
    throw isLocked(error) ? new FolderInUseError(`${folder} is in use by ${nameIn(holder)}`) : error;
  }
  writeFileSync(holder, `process ${process.pid} on ${hostname()}, since ${new Date().toISOString()}`);
  held.add(lock);
  return () => {
    if (held.delete(lock)) lock.close();
  };
}

/** Result code of SQLite for a lock that somebody else holds. */
const busy = 5;

const isLocked = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === busy;

/** Returns the process that holds a folder; it writes its name just after it has the lock. */
function nameIn(holder: string): string {
  try {
    return readFileSync(holder, 'utf8');
  } catch {
    return 'another process';
  }
}
