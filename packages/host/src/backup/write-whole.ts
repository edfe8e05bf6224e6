import { link, open, rm } from 'node:fs/promises';
import { BackupError } from './backup-error.ts';

/** Writes a file durably, whole or not at all. Throws where the name is taken. */
export async function writeWhole(file: string, contents: Uint8Array): Promise<void> {
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    const opened = await open(unfinished, 'wx');
    try {
      await opened.writeFile(contents);
      await opened.sync();
    } finally {
      await opened.close();
    }
    // A name that is taken stays, which a renamed file would replace.
    await link(unfinished, file).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new BackupError(`${file} is there already.`) : error;
    });
  } finally {
    await rm(unfinished, { force: true });
  }
}
