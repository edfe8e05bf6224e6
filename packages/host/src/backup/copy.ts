import { open } from 'node:fs/promises';
import type { DatabaseOptions } from '../database/open.ts';
import { BackupError } from './backup-error.ts';
import { backUpFolder, restoreFolder } from './copy-folder.ts';
import { backUpServer, restoreServer } from './copy-server.ts';

/** Writes a copy of a database to a file. Throws `BackupError` with a reason for people. */
export async function backUp({ url, dataDir }: DatabaseOptions, file: string): Promise<void> {
  if (url !== undefined) return backUpServer(url, file);
  return backUpFolder(named(dataDir), file);
}

/** Fills an empty database from a copy of one of the same kind. Throws `BackupError` with a reason for people. */
export async function restore({ url, dataDir }: DatabaseOptions, file: string): Promise<void> {
  const kind = await kindOf(file);
  if (url !== undefined) {
    if (kind !== 'server') throw new BackupError(`${file} is no copy of a database of a server.`);
    return restoreServer(url, file);
  }
  if (kind !== 'folder') throw new BackupError(`${file} is no copy of a data folder.`);
  return restoreFolder(named(dataDir), file);
}

function named(dataDir: string | undefined): string {
  if (dataDir === undefined)
    throw new BackupError('Name the database as for the host: by DATABASE_URL or ORDERPAD_DATA_DIR.');
  return dataDir;
}

/** Tells the kind of a copy by its first bytes. */
async function kindOf(file: string): Promise<'folder' | 'server' | undefined> {
  const opened = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new BackupError(`${file} is not there.`) : error;
  });
  try {
    const { buffer } = await opened.read(Buffer.alloc(5), 0, 5, 0);
    if (buffer.toString('latin1') === 'PGDMP') return 'server';
    return buffer[0] === 0x1f && buffer[1] === 0x8b ? 'folder' : undefined;
  } finally {
    await opened.close();
  }
}
