import { readFile } from 'node:fs/promises';
import { claimFolder } from '../database/claim-folder.ts';
import { isNewFolder, openFolder } from '../database/data-folder.ts';
import { BackupError } from './backup-error.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Writes all that a data folder holds to a file, a compressed tar archive. Nobody may use the folder meanwhile: throws where a host does.
 * The copy is made in memory.
 */
export async function backUpFolder(folder: string, file: string): Promise<void> {
  if (isNewFolder(folder)) throw new BackupError(`${folder} holds no database.`);
  await claimed(folder, async () => {
    const database = await openFolder(folder, undefined, stopped);
    try {
      const dump = await database.dumpDataDir('gzip');
      await writeWhole(file, Buffer.from(await dump.arrayBuffer()));
    } finally {
      await database.close();
    }
  });
}

/** Fills a folder from a file that `backUpFolder` wrote. Throws where the folder holds a database already. */
export async function restoreFolder(folder: string, file: string): Promise<void> {
  const dump = new Blob([await readFile(file)], { type: 'application/x-gzip' });
  await claimed(folder, async () => {
    if (!isNewFolder(folder))
      throw new BackupError(`${folder} holds a database already. Name an empty folder.`);
    const database = await openFolder(folder, dump, stopped);
    await database.close();
  });
}

async function claimed(folder: string, work: () => Promise<void>): Promise<void> {
  const release = claimFolder(folder);
  try {
    await work();
  } finally {
    release();
  }
}

/** Ends the command: a database that stops answers nothing any more. */
function stopped(): never {
  throw new BackupError('The database has stopped: is the disk full?');
}
