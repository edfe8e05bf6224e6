import { ConfigurationError, configurationFrom } from './configuration.ts';
import { FolderInUseError } from './database/claim-folder.ts';
import { DatabaseVersionError } from './database/migrate.ts';
import type { DatabaseOptions } from './database/open.ts';
import { BackupError } from './backup/backup-error.ts';

/** Runs a command on the database of the environment. Ends with code 1 and a sentence where it cannot be carried out, which `command` may return. */
export async function carryOut(
  command: (database: DatabaseOptions) => Promise<string | undefined>,
): Promise<void> {
  try {
    const problem = await command(configurationFrom(process.env).database);
    if (problem === undefined) return;
    console.error(problem);
  } catch (error) {
    if (!isForPeople(error)) throw error;
    console.error(error.message);
  }
  process.exitCode = 1;
}

const isForPeople = (error: unknown): error is Error =>
  error instanceof BackupError ||
  error instanceof ConfigurationError ||
  error instanceof DatabaseVersionError ||
  error instanceof FolderInUseError;
