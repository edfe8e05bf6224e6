import { isNoQuantity, quantityOf } from './cells.ts';
import type { TableRow } from './grid.ts';
import { headingOf, isTotalWord } from './headings.ts';
import type { ColumnRole, LeftOut, PastedTable } from './table.ts';

/** A row that orders something: what its cells say. */
export interface OrderedRow extends Pick<TableRow, 'at' | 'text'> {
  readonly sku: string;
  /** `undefined` when the cell is no whole number from 1 to a million. */
  readonly quantity: number | undefined;
  /** The cells of the columns for price and discount, when the table has them and they are not empty. */
  readonly price?: string;
  readonly discount?: string;
}

/** The rows of a table under certain columns. */
export interface OrderedRows {
  readonly rows: readonly OrderedRow[];
  readonly leftOut: readonly LeftOut[];
  /** False when a line was left out, or kept, that may have been meant otherwise. */
  readonly isSure: boolean;
}

/** Returns what a table orders when its columns are used as `roles` say: one role for each column. */
export function orderedRows(
  { rows: body, columns }: Pick<PastedTable, 'rows' | 'columns'>,
  roles: readonly ColumnRole[],
): OrderedRows {
  const at = (role: ColumnRole) => roles.indexOf(role);
  const counted = at('quantity') >= 0;
  const cellIn = ({ cells }: TableRow, role: ColumnRole) => cells[at(role)] ?? '';
  const rows: OrderedRow[] = [];
  const leftOut: LeftOut[] = [];
  let isSure = true;
  /** Sums of the quantities: of all rows, and since the last subtotal. */
  let sum = 0;
  let part = 0;

  const leaveOut = ({ at: line, text }: TableRow, reason: LeftOut['reason'], isMeant = true): void => {
    leftOut.push({ at: line, text, reason });
    isSure &&= isMeant;
  };

  for (const row of body) {
    const sku = cellIn(row, 'sku');
    const amount = cellIn(row, 'quantity');
    const quantity = counted ? quantityOf(amount) : 1;
    const filled = row.cells.filter(Boolean);
    const isSum = (cell: string) => [sum, part].includes(quantityOf(cell) ?? -1);
    if (isRepeatedHeading(row, columns)) leaveOut(row, 'heading', isSame(row, columns));
    else if (isTotal(row, sku)) {
      leaveOut(row, 'total');
      part = 0;
    } else if (counted && sku === '' && (isSum(amount) || (amount === '' && filled.every(isNumber)))) {
      leaveOut(row, 'total');
      part = 0;
    } else if (counted && filled.length === 1 && sku !== '') {
      if (isSum(sku)) leaveOut(row, 'total');
      else if (/\p{Nd}/u.test(sku) && !/\s/.test(sku)) {
        // A code without a quantity, or a number that means something else.
        isSure &&= !isNumber(sku);
        rows.push({ at: row.at, text: row.text, sku, quantity: undefined });
      } else leaveOut(row, 'text', false);
    } else if (counted && sku === '' && amount === '') leaveOut(row, 'text', false);
    // `2 items;13` below 3 and 10.
    else if (rows.length > 1 && /\s/.test(sku) && quantityOf(amount) === sum) leaveOut(row, 'total', false);
    else {
      sum += quantity ?? 0;
      part += quantity ?? 0;
      const price = cellIn(row, 'price');
      const discount = cellIn(row, 'discount');
      rows.push({
        at: row.at,
        text: row.text,
        sku,
        quantity,
        ...(price && { price }),
        ...(discount && { discount }),
      });
    }
  }
  // An order form lists everything, and is filled in at some rows only.
  const blank = new Set(
    counted ? body.filter((row) => isNoQuantity(cellIn(row, 'quantity'))).map((row) => row.at) : [],
  );
  const isBlank = (row: OrderedRow) => blank.has(row.at);
  if (rows.filter(isBlank).length * 2 <= rows.length) return { rows, leftOut, isSure };
  for (const row of rows.filter(isBlank)) leftOut.push({ at: row.at, text: row.text, reason: 'no-quantity' });
  return { rows: rows.filter((row) => !isBlank(row)), leftOut, isSure: false };
}

const isTotal = ({ cells }: TableRow, sku: string): boolean =>
  sku === '' ? cells.some(isTotalWord) : isTotalWord(sku);

const isNumber = (cell: string): boolean => /\p{Nd}/u.test(cell) && !/\p{L}/u.test(cell);

/** True for a heading inside a table, as printed at the top of each page. */
const isRepeatedHeading = ({ cells }: TableRow, columns: PastedTable['columns']): boolean =>
  columns.some(({ name }) => name !== '') &&
  !/\p{Nd}/u.test(cells.join('')) &&
  cells.filter((cell) => headingOf(cell)?.isExact).length > 1 &&
  cells.some((cell) => ['sku', 'quantity'].includes(headingOf(cell)?.meaning ?? ''));

const isSame = ({ cells }: TableRow, columns: PastedTable['columns']): boolean =>
  columns.every(({ name }, index) => name === cells[index]);
