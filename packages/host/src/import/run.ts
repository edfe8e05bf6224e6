import { HostError } from '@orderpad/contracts';
import type { Queries } from '../data/database.ts';
import { referenceDataOf } from '../data/reference-data.ts';
import { record } from '../service/audit.ts';
import { shopCurrencyIn } from '../slices/destination/market.ts';
import type { Answer } from './answer.ts';
import { kindOf } from './folder.ts';
import { importer, type Importing, type Kind } from './kind.ts';
import { assertEven, Reader, refuse, RowRefused } from './reader.ts';
import type { Table } from './table.ts';
import { kinds } from './kinds.ts';

/**
 * Imports tables, each kind after those that it refers to, and returns an answer for each row in the order of the files. A row that is refused is
 * left out; the others are written. Call it in a transaction.
 */
export async function importTables(
  db: Queries,
  tables: readonly Table[],
  now: Date,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const currency = shopCurrencyIn(await referenceDataOf(db));
  for (const kind of kinds) {
    const table = tables.find(({ file }) => kindOf(file) === kind.name);
    const beside = tables.find(({ file }) => kindOf(file) === kind.beside?.name);
    if (beside) answers.push(...straysIn(beside, table, kind));
    if (!table) continue;
    const importing = { db, currency, now, rowsBeside: beside?.rows ?? [], spellings: new Map() };
    const mine = await importTable(kind, table, importing);
    answers.push(...mine);
    await tell(importing, table.file, mine);
  }
  return answers;
}

/** Refuses the rows of a file that belong to no row of the other one, which nobody would miss else. */
function straysIn(beside: Table, table: Table | undefined, kind: Kind): Answer[] {
  const own = kind.columns[0] ?? '';
  const theirs = kind.beside?.columns[0] ?? '';
  const keys = new Set(table?.rows.map(({ cells }) => cells.get(own)));
  return beside.rows
    .filter(({ cells }) => !cells.has(theirs) || !keys.has(cells.get(theirs)))
    .map(({ line, cells }) => ({
      file: beside.file,
      line,
      key: cells.get(theirs) ?? '',
      outcome: 'refused' as const,
      flaw: { code: 'unknown', column: theirs, help: `Write what it belongs to into ${kind.name}.csv.` },
    }));
}

async function importTable(
  kind: Kind,
  { file, columns, rows }: Table,
  importing: Importing,
): Promise<Answer[]> {
  const plan = await kind.begin(importing);
  const lines = new Map<string, number>();
  const answers: Answer[] = [];
  for (const row of kind.compare ? rows.toSorted(kind.compare) : rows) {
    const { line, cells } = row;
    try {
      assertEven(row);
      const { key, identity = key, write } = await plan(new Reader(row, importing.currency, columns));
      const before = lines.get(identity);
      if (before !== undefined)
        refuse(kind.columns[0] ?? '', 'repeated', `Line ${before} is about the same.`);
      lines.set(identity, line);
      answers.push({ file, line, key, outcome: await write() });
    } catch (error) {
      const [key = ''] = cells.values();
      answers.push({ file, line, key, outcome: 'refused', flaw: flawOf(error) });
    }
  }
  await kind.end?.(importing);
  return answers;
}

/** Returns what is wrong with a row, and throws on what is wrong with the host. */
function flawOf(error: unknown) {
  if (error instanceof RowRefused) return error.flaw;
  if (!(error instanceof HostError) || error.code !== 'invalid') throw error;
  const [first] = error.issues;
  return {
    code: first?.code ?? 'invalid',
    column: String(first?.path.at(-1) ?? ''),
    help: 'Write it as an order would have it.',
  };
}

/** Records what a file changed, unless it changed nothing. */
async function tell({ db, now: at }: Importing, file: string, answers: readonly Answer[]): Promise<void> {
  const count = (outcome: Answer['outcome']) => answers.filter((each) => each.outcome === outcome).length;
  const details = { created: count('created'), changed: count('changed') };
  if (details.created + details.changed === 0) return;
  await record(db, { at, userId: importer, action: 'data.imported', subject: file, details });
}
