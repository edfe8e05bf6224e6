import { isCode, kindOf, quantityOf, type CellKind } from './cells.ts';
import type { TableRow } from './grid.ts';

/** Facts about a column, counted over its cells. */
export interface ColumnFacts {
  readonly index: number;
  /** Number of cells of each kind. */
  readonly count: Readonly<Record<CellKind, number>>;
  /** Number of cells that are not blank. */
  readonly filled: number;
  /** True when every row has a quantity here. */
  readonly isCounted: boolean;
  /** True when most rows have a quantity here, and the others no number. */
  readonly isMostlyCounted: boolean;
  /** True when every row has a quantity with a unit of pieces. */
  readonly isInPieces: boolean;
  /** True when some row has a quantity here, and no row a price. */
  readonly mayCount: boolean;
  /** True for 1, 2, 3 and so on. */
  readonly isNumbering: boolean;
  /** Share of the cells that look like codes, from 0 to 1. */
  readonly codes: number;
  /** Number of cells with decimals or a currency, `13.00` included. */
  readonly priced: number;
  /** True for codes that cannot be taken for quantities. */
  readonly isSurelyCode: boolean;
}

/** Looks at the cells of a column. */
export function columnFacts(rows: readonly TableRow[], index: number): ColumnFacts {
  const cells = rows.map((row) => row.cells[index] ?? '');
  const filled = cells.filter(Boolean);
  const count: Record<CellKind, number> = {
    blank: 0,
    whole: 0,
    pieces: 0,
    decimal: 0,
    money: 0,
    percent: 0,
    text: 0,
  };
  for (const cell of cells) count[kindOf(cell)]++;
  const codes = filled.filter(isCode).length;
  const quantities = count.whole + count.pieces;
  // Longer numbers may be codes.
  const isShort = !filled.every((cell) => /^\p{Nd}{4,}$/u.test(cell));
  return {
    index,
    count,
    filled: filled.length,
    isCounted: quantities === rows.length && isShort,
    isMostlyCounted:
      quantities * 2 >= rows.length &&
      isShort &&
      !filled.some((cell) => quantityOf(cell) === undefined && /[1-9]/.test(cell)),
    isInPieces: count.pieces === rows.length,
    mayCount: quantities > 0 && count.decimal === 0 && count.money === 0,
    isNumbering:
      filled.length > 0 && filled.every((cell, at) => quantityOf(cell.replace(/[.)]$/, '')) === at + 1),
    priced: count.decimal + count.money + filled.filter((cell) => /^\p{Nd}+[.,]00$/u.test(cell)).length,
    codes: filled.length === 0 ? 0 : codes / filled.length,
    isSurelyCode:
      filled.length === rows.length &&
      filled.every((cell) => (/^\p{Nd}+$/u.test(cell) ? cell.length >= 4 : isCode(cell) || !/\s/.test(cell))),
  };
}

/** True when the cells are mostly numbers, as those of prices, discounts and quantities are. */
export const isNumeric = ({ count, filled }: ColumnFacts): boolean => count.text * 2 < filled && filled > 0;
