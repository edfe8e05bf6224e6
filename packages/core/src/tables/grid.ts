// oxlint-disable-next-line typescript/triple-slash-reference -- a declaration of a package has nothing to import
/// <reference path="./papaparse.d.ts" />
import papa from 'papaparse';

/** A line of a text with its cells. */
export interface TableRow {
  /** The line number in the text, from 1. */
  readonly at: number;
  /** The line as it was pasted, trimmed. */
  readonly text: string;
  readonly cells: readonly string[];
}

/** A text cut into rows. */
export interface Grid {
  readonly rows: readonly TableRow[];
  /** True when the text has columns; false for a list, whose rows have one cell each. */
  readonly hasColumns: boolean;
  /** True when quotes are not closed, so that the cells may be cut in another place than meant. */
  readonly isBroken: boolean;
}

/** Signs between columns, the most telling first. `,` is last: it stands in numbers and sentences too. */
const marks = ['\t', ';', '|', ','] as const;

/** Cuts a text into rows and cells: tables of spreadsheets, of mail and of Markdown, CSV with quoted cells, aligned columns. */
export function gridOf(text: string): Grid {
  const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
  const plain = withPlainMarks(withoutMailQuotes(text.replace(/^\ufeff/, '').replace(lineEnds, '\n')));
  const [, named] = /^sep=(.)\n/i.exec(plain) ?? [];
  const body = named ? plain.replace(/^.*/, '') : plain;
  for (const mark of named ? [named] : marks) {
    if (!body.includes(mark) || (mark === ',' && !named && hasCommasInNumbers(body))) continue;
    const grid = cut(body, mark);
    if (grid.rows.length > 0 && (named || hasColumns(grid.rows))) return grid;
  }
  const lines = body.split('\n').map((line, index) => ({ at: index + 1, text: line.trim() }));
  const aligned = rowsOf(lines.map((line) => ({ ...line, cells: line.text.split(/\s{2,}/) })));
  if (hasColumns(aligned)) return { rows: aligned, hasColumns: true, isBroken: false };
  return {
    rows: rowsOf(lines.map((line) => ({ ...line, cells: [line.text] }))),
    hasColumns: false,
    isBroken: false,
  };
}

/** Replaces the semicolons and commas of other scripts, in texts that have no other ones. */
function withPlainMarks(text: string): string {
  const plain = text.includes(';') ? text : text.replace(/[；؛]/g, ';');
  return plain.includes(',') ? plain : plain.replace(/[，،]/g, ',');
}

/** True when every comma stands inside a number, in lines with other spaces: `22423 1,000`. */
const hasCommasInNumbers = (text: string): boolean =>
  text
    .split('\n')
    .every(
      (line) => !line.includes(',') || (/\s/.test(line.trim()) && !/(?<!\p{Nd}),|,(?!\p{Nd})/u.test(line)),
    );

/** Removes `> ` before the lines of a quoted mail. */
const withoutMailQuotes = (text: string): string => text.replace(/^(?:[ \t]*>)+[ \t]?/gm, '');

/** True when at least half of the rows have two cells or more, or when rows of one width with digits follow each other. */
function hasColumns(rows: readonly TableRow[]): boolean {
  const widths = rows.map(({ cells }) => cells.filter(Boolean).length);
  const wide = widths.filter((width) => width > 1).length;
  const isRun = rows.some(
    ({ text }, index) =>
      index > 0 && /\p{Nd}/u.test(text) && widths[index] === widths[index - 1] && (widths[index] ?? 0) > 1,
  );
  return isRun || (wide > 0 && wide * 2 >= rows.length);
}

function cut(text: string, delimiter: string): Grid {
  const read = (quoteChar: string) => {
    const rows: TableRow[] = [];
    let isBroken = false;
    let at = 1;
    let from = 0;
    const step = ({ data, errors, meta }: Parameters<Parameters<typeof papa.parse>[1]['step']>[0]) => {
      const line = text.slice(from, meta.cursor);
      rows.push({ at, text: line.trim(), cells: data });
      isBroken ||= errors.some(({ type }) => type === 'Quotes');
      at += line.split('\n').length - 1;
      from = meta.cursor;
    };
    papa.parse(text, { delimiter, newline: '\n', quoteChar, step });
    return { rows, isBroken };
  };
  const quoted = read('"');
  // A sign that stands nowhere: then quotes are signs like others.
  const { rows } = quoted.isBroken ? read('\u0000') : quoted;
  return { rows: withoutEmptyColumns(rowsOf(rows)), hasColumns: true, isBroken: quoted.isBroken };
}

/** Cleans the cells, and leaves out blank rows and ruled lines. */
const rowsOf = (rows: readonly TableRow[]): TableRow[] =>
  rows
    .map((row) => ({ ...row, cells: row.cells.map(cleaned) }))
    .filter(({ cells }) => cells.some((cell) => /[^\s,;"'|+=:_.*-]/.test(cell)));

/** Returns the content of a cell: `="00123"` and `**00123**` are `00123`. */
function cleaned(cell: string): string {
  const text = cell.replace(/[\s\u200b\u200e\u200f\ufeff]+/g, ' ').trim();
  const [, inner = text] = /^=?"(.*)"$/.exec(text) ?? /^(?:\*\*|__|`)(.+?)(?:\*\*|__|`)$/.exec(text) ?? [];
  return (inner === text ? text : inner.replaceAll('""', '"')).trim();
}

function withoutEmptyColumns(rows: readonly TableRow[]): TableRow[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const used = Array.from({ length: width }, (_, index) => index).filter((index) =>
    rows.some(({ cells }) => cells[index]),
  );
  return rows.map((row) => ({ ...row, cells: used.map((index) => row.cells[index] ?? '') }));
}
