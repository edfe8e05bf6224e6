import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decoded, type Table, tableIn, TableError } from './table.ts';

/** Returns the kind of rows that a file holds, by its name. */
export const kindOf = (file: string): string => file.replace(/\.(?:csv|json)$/, '');

/** Reads the files of a folder, sorted by name. Throws `TableError`, also for two files of one kind, of which one would be left out. */
export async function tablesIn(folder: string): Promise<Table[]> {
  const names = (await namesIn(folder)).filter((name) => /\.(?:csv|json)$/.test(name)).toSorted();
  const twice = names.find((name, at) => names.findIndex((each) => kindOf(each) === kindOf(name)) < at);
  if (twice !== undefined)
    throw new TableError(`${kindOf(twice)}.csv and ${twice} hold the same kind of rows: remove one of them.`);
  return Promise.all(
    names.map(async (name) => tableIn(name, decoded(name, await readFile(join(folder, name))))),
  );
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw new TableError(`${folder} is no folder that can be read.`, { cause: error });
  }
}
