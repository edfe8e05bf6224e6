import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const page = join(import.meta.dirname, '../../../docs/permissions.md');

/** Answers by row and column, as the table of the documentation states them. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1'));

/** Reads the table of permissions: the last one of its page. */
export function readTable(): Table {
  const lines = readFileSync(page, 'utf8').split('\n');
  const [head = '', , ...body] = lines.slice(lines.findIndex((line) => line.startsWith('| Request')));
  const [, ...columns] = cellsOf(head);
  const rows = body
    .filter((line) => line.startsWith('|'))
    .map((line) => {
      const [row = '', ...cells] = cellsOf(line);
      return [row, new Map(columns.map((column, at) => [column, cells[at] ?? '']))] as const;
    });
  return { columns, rows: new Map(rows) };
}
