import { kindOf } from './cells.ts';
import { columnFacts } from './column-facts.ts';
import { readColumns } from './columns.ts';
import { gridOf, type Grid, type TableRow } from './grid.ts';
import { headingOf, isTotalWord } from './headings.ts';
import { readList } from './read-list.ts';
import { orderedRows } from './ordered-rows.ts';
import { isLikeRow, isProse, likeCodes } from './prose.ts';
import type { LeftOut, PastedTable } from './table.ts';

/**
 * Reads a pasted text or a file as a table: finds its columns, its heading, and the lines that order nothing. Never throws.
 * `isCertain` is true when the columns can be meant in one way only; otherwise show them to a person first.
 *
 * @example
 * const table = readTable('Art.-Nr.;Bezeichnung;Menge\n22423;Etagere;12 Stk');
 * const roles = table.columns.map(({ role }) => role); // ['sku', 'unused', 'quantity']
 * orderedRows(table, roles).rows.map(({ sku, quantity }) => [sku, quantity]); // [['22423', 12]]
 */
export function readTable(text: string): PastedTable {
  const grid = gridOf(text);
  return grid.hasColumns ? readGrid(grid) : readList(grid.rows);
}

/** Rows in which a heading is looked for: what stands above a table is short. */
const deepest = 30;

function readGrid({ rows, isBroken }: Grid): PastedTable {
  const named = rows.slice(0, deepest).findIndex((_, index) => isHeading(rows, index));
  const start = named >= 0 ? named : rows.findIndex((row) => !isProse(row, rows));
  const heading = named >= 0 || isUnknownHeading(rows, start) ? rows[start] : undefined;
  const below = rows.slice(heading ? start + 1 : Math.max(start, 0));
  const end = below.findLastIndex((row) => !isProse(row, rows)) + 1;
  const body = below.slice(0, end);
  const above = rows.slice(0, Math.max(start, 0));
  const outside = [...above, ...below.slice(end)];
  // Above a heading nothing is ordered, elsewhere a line may be a row of its own.
  const doubtful = heading ? below.slice(end) : outside;
  const plain = body.filter(({ cells }) => !isTotalWord(cells.find(Boolean) ?? ''));
  const { columns, isCertain } = readColumns(withoutSum(plain.length > 0 ? plain : body), heading);
  const around: LeftOut[] = [
    ...outside.map(({ at, text }) => ({ at, text, reason: 'text' as const })),
    ...(heading ? [{ at: heading.at, text: heading.text, reason: 'heading' as const }] : []),
  ];
  const table = { columns, rows: body, around };
  const roles = columns.map(({ role }) => role);
  const ordered = orderedRows(table, roles);
  const codes = ordered.rows.map(({ sku }) => sku);
  return {
    ...table,
    isCertain:
      isCertain &&
      !isBroken &&
      ordered.isSure &&
      ordered.rows.length > 0 &&
      !outside.some(likeCodes(codes)) &&
      !doubtful.some(isLikeRow),
  };
}

/** True for a row that names columns in known words, at least two of them or all, above rows that it does not fit. */
function isHeading(rows: readonly TableRow[], index: number): boolean {
  const cells = rows[index]?.cells.filter(Boolean) ?? [];
  const known = cells.flatMap((cell) => headingOf(cell) ?? []);
  const exact = known.filter(({ isExact }) => isExact);
  const isAnchored = known.some(({ meaning }) =>
    ['sku', 'maybe-sku', 'barcode', 'quantity'].includes(meaning),
  );
  const data = cells.filter((cell) => ['whole', 'pieces', 'decimal', 'money'].includes(kindOf(cell)));
  return (
    index < rows.length - 1 &&
    isAnchored &&
    data.length * 2 < cells.length &&
    (exact.length > 1 || (exact.length === 1 && cells.length <= 2))
  );
}

/** True for a row of words without digits above a column of numbers. */
function isUnknownHeading(rows: readonly TableRow[], index: number): boolean {
  const row = rows[index];
  const below = rows.slice(index + 1);
  if (!row || /\p{Nd}/u.test(row.text)) return false;
  return row.cells.some((cell, at) => {
    const { count, filled } = columnFacts(below, at);
    return cell !== '' && filled > 0 && count.text + count.blank <= below.length / 2;
  });
}

/** Leaves out a last row of numbers alone, which would hide what the column above it holds. */
function withoutSum(rows: readonly TableRow[]): readonly TableRow[] {
  const last = rows.at(-1);
  const isSum = rows.length > 2 && last?.cells[0] === '' && !/\p{L}/u.test(last.text);
  return isSum ? rows.slice(0, -1) : rows;
}
