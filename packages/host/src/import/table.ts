import { CsvError, parse } from 'csv-parse/sync';
import { cleanLines } from '@orderpad/contracts';

/** A row of a file that is imported: its cells by the name of their column, empty ones left out. */
export interface Row {
  /** The line on which the row begins, or the position in a JSON list; the first one is 1. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
  /** Tells that the row has more or fewer cells than the first line has names. */
  readonly isUneven?: boolean;
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

/** Returns the text of a file. Throws `TableError` for another encoding than UTF-8, which would spoil names without a word. */
export function decoded(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new TableError(`${file}: it is not in UTF-8. Save it as "CSV UTF-8".`, { cause: error });
  }
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
  readonly info: { readonly lines: number; readonly error?: unknown };
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
      // A row that is cut or mixed up costs no other one.
      relax_column_count: true,
      trim: true,
      columns: (names: string[]) => {
        columns = distinct(file, names);
        return columns;
      },
    });
    // The parser tells the line on which a row ends.
    const rows = parsed.map(({ record, info: { lines, error } }): Row => {
      const breaks = Object.values(record).join('').match(/\n/g)?.length ?? 0;
      const row = { line: lines - breaks, cells: cellsOf(Object.entries(record)) };
      return error === undefined ? row : { ...row, isUneven: true };
    });
    return { file, columns, rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new TableError(`${file}: ${error.message}.`, { cause: error });
  }
}

/** Returns the names of columns. Of two with one name, the first would be lost without a word. */
function distinct(file: string, names: readonly string[]): string[] {
  const columns = names.map((name) => name.trim());
  const twice = columns.find((name, at) => name !== '' && columns.indexOf(name) < at);
  if (twice !== undefined) throw new TableError(`${file}: two columns are named ${twice}.`);
  return columns;
}

function jsonTable(file: string, text: string): Table {
  const list = parsedJson(file, text);
  if (!Array.isArray(list)) throw new TableError(`${file}: it is no list of objects.`);
  const columns = new Set<string>();
  const rows = list.map((each: unknown, at): Row => {
    if (typeof each !== 'object' || each === null || Array.isArray(each))
      throw new TableError(`${file}: entry ${at + 1} is no object.`);
    const cells = Object.entries(each).map(
      ([name, value]: [string, unknown]) => [name, textOf(value)] as const,
    );
    for (const [name, text] of cells) {
      if (/\p{Surrogate}/u.test(`${name}\n${text}`))
        throw new TableError(`${file}: entry ${at + 1} holds half a character (a lone surrogate).`);
      columns.add(name);
    }
    return { line: at + 1, cells: cellsOf(cells) };
  });
  return { file, columns: [...columns], rows };
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
