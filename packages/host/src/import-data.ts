import { parseArgs } from 'node:util';
import { carryOut } from './carry-out.ts';
import { openDatabase } from './database/open.ts';
import { answerText } from './import/answer.ts';
import { tablesIn } from './import/folder.ts';
import { imported } from './import/imported.ts';
import type { Database } from './data/database.ts';
import { type Table, TableError } from './import/table.ts';

// Imports the files of a folder into the database that the environment names, as it does for the host: `<folder>` tells what would be
// written, and `--apply` writes it.
await carryOut(async (options) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { apply: { type: 'boolean', default: false } },
  });
  const [folder] = positionals;
  if (folder === undefined) return 'Name the folder of the files: npm run import -- <folder> [--apply]';
  if (!options.url && !options.dataDir)
    return 'Name the database as for the host: by DATABASE_URL or ORDERPAD_DATA_DIR.';
  try {
    const tables = await tablesIn(folder);
    const database = await openDatabase({ ...options, limits: { statementMs: 0, lockMs: 0, idleMs: 0 } });
    const { answers, unread } = await written(database, tables, values.apply);
    for (const sentence of unread) console.log(sentence);
    for (const answer of answers) console.log(answerText(answer));
    console.log(summary(answers, values.apply));
    return answers.some(({ outcome }) => outcome === 'refused') ? 'Some rows were refused.' : undefined;
  } catch (error) {
    if (error instanceof TableError) return error.message;
    throw error;
  }
});

async function written(database: Database, tables: readonly Table[], isApplied: boolean) {
  try {
    return await imported(database.db, tables, isApplied);
  } finally {
    await database.close();
  }
}

function summary(answers: readonly { readonly outcome: string }[], isApplied: boolean): string {
  const count = (outcome: string) => answers.filter((each) => each.outcome === outcome).length;
  const counts = ['created', 'changed', 'unchanged', 'refused'].map(
    (outcome) => `${count(outcome)} ${outcome}`,
  );
  return `${counts.join(', ')}.${isApplied ? '' : ' Nothing is written: --apply writes it.'}`;
}
