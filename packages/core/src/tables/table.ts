import type { TableRow } from './grid.ts';

/** The use of a column. Rows are ordered by `sku` and `quantity`; `price` and `discount` are for staff who may set prices. */
export type ColumnRole = 'sku' | 'quantity' | 'price' | 'discount' | 'unused';

/** A column of a pasted table. */
export interface TableColumn {
  /** The heading; empty when the table has none. */
  readonly name: string;
  /** The use that its heading and its cells suggest. */
  readonly role: ColumnRole;
}

/** A line of the text that orders nothing. */
export interface LeftOut extends Pick<TableRow, 'at' | 'text'> {
  readonly reason: 'heading' | 'text' | 'total' | 'no-quantity';
}

/** A pasted text, read as a table. */
export interface PastedTable {
  readonly columns: readonly TableColumn[];
  /** The rows below the heading, totals included. */
  readonly rows: readonly TableRow[];
  /** The lines above and below the table, and its heading. */
  readonly around: readonly LeftOut[];
  /** False when a person has to confirm the columns before anything is ordered. */
  readonly isCertain: boolean;
}
