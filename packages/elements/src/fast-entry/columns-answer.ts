import type { Currency } from '@orderpad/contracts';
import type { PastedText } from '@orderpad/core/fast-entry';
import {
  orderedRows,
  rowPrices,
  type ColumnRole,
  type LeftOut,
  type OrderedRow,
  type PastedTable,
  type RowPrice,
} from '@orderpad/core/tables';

/** The roles that a person gives the columns of a table, and what these order. */
export interface ColumnsAnswer {
  readonly table: PastedTable;
  readonly roles: readonly ColumnRole[];
  readonly rows: readonly OrderedRow[];
  readonly prices: readonly RowPrice[];
  readonly leftOut: readonly LeftOut[];
}

/** The roles of staff prices, which are offered and never used unasked. */
export const priceRoles = ['price', 'discount'] as const;

/** Returns the answer that a text suggests: its own columns, with the host's prices. */
export function suggested({ read }: PastedText, currency: Currency): ColumnsAnswer | undefined {
  if (!read) return undefined;
  const roles = read.table.columns.map(({ role }) =>
    role === 'price' || role === 'discount' ? ('unused' as const) : role,
  );
  return answerOf(read.table, roles, currency);
}

/** Returns the answer with another role for a column. A role has one column: the one that had it is not used any more. */
export function withRole(
  { table, roles }: ColumnsAnswer,
  column: number,
  role: ColumnRole,
  currency: Currency,
): ColumnsAnswer {
  const others = roles.map((each): ColumnRole => (each === role ? 'unused' : each));
  return answerOf(table, others.with(column, role), currency);
}

function answerOf(table: PastedTable, roles: readonly ColumnRole[], currency: Currency): ColumnsAnswer {
  const hasCodes = roles.includes('sku');
  const { rows, leftOut } = hasCodes ? orderedRows(table, roles) : { rows: [], leftOut: [] };
  return { table, roles, rows, prices: rowPrices(rows, currency), leftOut: [...table.around, ...leftOut] };
}
