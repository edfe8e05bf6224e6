import type { Database } from '../data/database.ts';
import type { Answer } from './answer.ts';
import { kinds } from './kinds.ts';
import { importTables, kindOf } from './run.ts';
import type { Table } from './table.ts';

/** The end of a try: what was written is undone. */
class Undone extends Error {
  readonly answers: readonly Answer[];

  constructor(answers: readonly Answer[]) {
    super('nothing is written');
    this.answers = answers;
  }
}

/**
 * Imports tables in one transaction: all rows that are not refused, or none where it is broken off. Without `isApplied` it tries everything and
 * undoes it, so that its answers are those that would be given.
 */
export async function imported(
  db: Database['db'],
  tables: readonly Table[],
  isApplied: boolean,
): Promise<{ readonly answers: readonly Answer[]; readonly unknown: readonly string[] }> {
  const unknown = tables
    .map(({ file }) => file)
    .filter((file) => !kinds.some(({ name }) => name === kindOf(file)));
  try {
    const answers = await db.transaction(async (transaction) => {
      const all = await importTables(transaction, tables, new Date());
      if (!isApplied) throw new Undone(all);
      return all;
    });
    return { answers, unknown };
  } catch (error) {
    if (error instanceof Undone) return { answers: error.answers, unknown };
    throw error;
  }
}
