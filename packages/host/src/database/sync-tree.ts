import { closeSync, fdatasync, fsync, openSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const syncFile = promisify(fdatasync);
const syncFolder = promisify(fsync);

/** Makes a file, or a folder with all that is in it, durable. Several files are synced at a time, which a disk does in little more time than one. */
export async function syncTree(path: string): Promise<void> {
  if (!statSync(path).isDirectory()) return syncOpened(path, 'r+', syncFile);
  const within = readdirSync(path, { recursive: true, withFileTypes: true });
  const all = within.values();
  const some = async () => {
    for (const entry of all) {
      const place = join(entry.parentPath, entry.name);
      await (entry.isDirectory() ? syncNames(place) : syncOpened(place, 'r+', syncFile));
    }
  };
  await Promise.all(Array.from({ length: together }, some));
  await syncNames(path);
}

/** Threads that Node has for its file system. */
const together = 4;

/** Makes the names in a folder durable, and not the files. Windows does so by itself. */
export async function syncNames(folder: string): Promise<void> {
  if (process.platform !== 'win32') await syncOpened(folder, 'r', syncFolder);
}

async function syncOpened(
  path: string,
  flags: 'r' | 'r+',
  sync: (opened: number) => Promise<void>,
): Promise<void> {
  const opened = openSync(path, flags);
  try {
    await sync(opened);
  } finally {
    closeSync(opened);
  }
}
