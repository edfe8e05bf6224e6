import type { Currency } from '@orderpad/contracts';
import type { Queries } from '../data/database.ts';
import type { Reader } from './reader.ts';
import type { Row } from './table.ts';
import type { Planned } from './upsert.ts';

/** Whom the audit names for what is imported. */
export const importer = 'import';

/** What the rows of a kind are written with. */
export interface Importing {
  readonly db: Queries;
  readonly currency: Currency;
  readonly now: Date;
  /** The rows of the file that belongs to the one that is imported; see `Kind.beside`. */
  readonly rowsBeside: readonly Row[];
  /** Names of options and of their values as the files spell them; see `spellingOf`. */
  readonly spellings: Map<string, string>;
}

/** One kind of rows. */
export interface Kind {
  /** The name of its file, without the ending. */
  readonly name: string;
  /** The columns it knows; one that ends with `:` begins the names of many. */
  readonly columns: readonly string[];
  /** Another file that belongs to it; its first column names the row that each of its rows belongs to. */
  readonly beside?: Pick<Kind, 'name' | 'columns'>;
  /** Sorts its rows before they are written. */
  compare?(a: Row, b: Row): number;
  /** Returns what plans its rows, one after another; it throws `RowRefused`. */
  begin(importing: Importing): Promise<(reader: Reader) => Planned | Promise<Planned>>;
  /** Finishes what depends on all rows. */
  end?(importing: Importing): Promise<void>;
}
