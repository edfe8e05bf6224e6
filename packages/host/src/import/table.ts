import { CsvError, parse } from 'csv-parse/sync';
import { cleanLines } from '@orderpad/contracts';

/** A row of a file that is imported: its cells by the name of their column, empty ones left out. */
export interface Row {
  /** The line on which the row begins, or the position in a JSON list; the first one is 1. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** A file that is imported. */
export interface Table {
  /** Its name, e.g. `contacts.csv`. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** A file that cannot be read as a table. */
export class TableError extends Error {
  override readonly name = 'TableError';
}

/**
 * Reads a file of comma-, semicolon- or tab-separated values, or a JSON list of objects. The first line of the former names the columns.
 * Throws `TableError`.
 */
export function tableIn(file: string, text: string): Table {
  const body = text.replace(/^\uFEFF/, '');
  return file.endsWith('.json') ? jsonTable(file, body) : csvTable(file, body);
}

interface Parsed {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

function csvTable(file: string, text: string): Table {
  const [heading = ''] = text.split(/\r?\n/, 1);
  const delimiter = [',', ';', '\t'].toSorted((a, b) => heading.split(b).length - heading.split(a).length)[0];
  let columns: string[] = [];
  try {
    const parsed: readonly Parsed[] = parse(text, {
      delimiter: delimiter ?? ',',
      info: true,
      skip_empty_lines: true,
      trim: true,
      columns: (names: string[]) => {
        columns = names.map((name) => name.trim());
        return columns;
      },
    });
    // The parser tells the line on which a row ends.
    const rows = parsed.map(({ record, info: { lines } }) => {
      const breaks = Object.values(record).join('').match(/\n/g)?.length ?? 0;
      return { line: lines - breaks, cells: cellsOf(Object.entries(record)) };
    });
    return { file, columns, rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new TableError(`${file}: ${error.message}.`, { cause: error });
  }
}

function jsonTable(file: string, text: string): Table {
  const list = parsedJson(file, text);
  if (!Array.isArray(list)) throw new TableError(`${file}: it is no list of objects.`);
  const rows = list.map((each: unknown, at): Row => {
    if (typeof each !== 'object' || each === null || Array.isArray(each))
      throw new TableError(`${file}: entry ${at + 1} is no object.`);
    const cells = Object.entries(each).map(
      ([name, value]: [string, unknown]) => [name, textOf(value)] as const,
    );
    return { line: at + 1, cells: cellsOf(cells) };
  });
  return { file, columns: [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))], rows };
}

function parsedJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TableError(`${file}: it is no JSON.`, { cause: error });
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);

const cellsOf = (cells: readonly (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map(
    cells.flatMap(([name, text]) => {
      const clean = cleanLines(text);
      return clean === '' ? [] : [[name, clean] as const];
    }),
  );
