import { sql } from 'drizzle-orm';
import type { Database } from '../data/database.ts';
import type { Answer } from './answer.ts';
import { kinds } from './kinds.ts';
import { kindOf } from './folder.ts';
import { importTables } from './run.ts';
import type { Table } from './table.ts';

/** An arbitrary number for the advisory lock of imports, unique within this database. */
const importLock = 7_240_116;

/** The end of a try: what was written is undone. */
class Undone extends Error {
  readonly answers: readonly Answer[];

  constructor(answers: readonly Answer[]) {
    super('nothing is written');
    this.answers = answers;
  }
}

/** What became of files that were imported. */
export interface Imported {
  readonly answers: readonly Answer[];
  /** Files and columns that are not known, a sentence each. */
  readonly unread: readonly string[];
}

/** Returns what of a file is not read, since its name or that of a column is none that is known. */
function unreadIn({ file, columns }: Table): string[] {
  const kind = kinds
    .flatMap((each) => [each, ...(each.beside ? [each.beside] : [])])
    .find(({ name }) => name === kindOf(file));
  if (!kind) return [`${file} is not read: no kind of rows has this name.`];
  return columns
    .filter(
      (column) =>
        !kind.columns.some((each) => each === column || (each.endsWith(':') && column.startsWith(each))),
    )
    .map((column) => `${file}: the column ${column} is not read.`);
}

/**
 * Imports tables in one transaction: all rows that are not refused, or none where it is broken off. Without `isApplied` it tries everything and
 * undoes it, so that its answers are those that would be given.
 */
export async function imported(
  db: Database['db'],
  tables: readonly Table[],
  isApplied: boolean,
): Promise<Imported> {
  const unread = tables.flatMap(unreadIn);
  try {
    const answers = await db.transaction(async (transaction) => {
      // Two at once would both create what neither sees of the other.
      await transaction.execute(sql`select pg_advisory_xact_lock(${importLock})`);
      const all = await importTables(transaction, tables, new Date());
      if (!isApplied) throw new Undone(all);
      return all;
    });
    return { answers, unread };
  } catch (error) {
    if (error instanceof Undone) return { answers: error.answers, unread };
    throw error;
  }
}
