export { readTable } from './read-table.ts';
export { readTexts, type ReadText } from './read-texts.ts';
export { decodings, type DecodedText } from './decode.ts';
export { rowPrices, type RowPrice } from './prices.ts';
export { orderedRows, type OrderedRow, type OrderedRows } from './ordered-rows.ts';
export type { ColumnRole, LeftOut, PastedTable, TableColumn } from './table.ts';
export type { TableRow } from './grid.ts';
