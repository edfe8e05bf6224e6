import { codeText } from '@orderpad/contracts';
import type { TypedRow } from '../storage/stored-rows.ts';
import { wholeOf } from '../tables/whole-of.ts';

/** The rows of a text. */
export interface TypedRows {
  readonly rows: readonly TypedRow[];
  /** The first line, when it names the columns; it orders nothing. */
  readonly heading: string | undefined;
}

/**
 * Parses typed or pasted rows: `SKU`, `SKU*3`, `SKU x 3`, `3 x SKU`, or columns separated by tabs, semicolons, commas or spaces.
 * Returns a row for every line that is not blank. Never throws.
 *
 * @example
 * parseEntry('TEA-250\t2\n3 x MUG').rows.map(({ sku, quantity }) => [sku, quantity]); // [['TEA-250', 2], ['MUG', 3]]
 */
export function parseEntry(text: string): TypedRows {
  const lines = text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line, index) => ({ at: index + 1, text: line.trim(), read: codeText(line) }))
    .filter((line) => /[^\s,;"]/.test(line.read));
  const [first, second] = lines;
  const columns = first && second && columnsOf(first.read, second.read);
  const rows = (columns ? lines.slice(1) : lines).map(({ read, ...line }) => ({
    ...line,
    ...rowOf(read, columns),
  }));
  return { rows, heading: columns && first?.text };
}

/** The indexes of columns by a heading; `quantity` is -1 when the heading names none. */
interface Columns {
  readonly sku: number;
  readonly quantity: number;
}

type SkuAndQuantity = Pick<TypedRow, 'sku' | 'quantity'>;

const skuNames = [/sku/i, /code|ref/i, /art|item|product|n[or]\b/i];
const quantityNames = /qty|quant|menge|anzahl|stück|cant|aantal|antal|count|pieces|pcs|数量/i;

/** Returns the columns that a first line names: it has no digit and stands above a row with a quantity. */
function columnsOf(first: string, second: string): Columns | undefined {
  if (/\p{Nd}/u.test(first)) return undefined;
  const names = cellsOf(first);
  if (names.filter(Boolean).length < 2)
    return /^(?:skus?|codes?|items?|articles?|products?)$/i.test(first)
      ? { sku: 0, quantity: -1 }
      : undefined;
  const below = cellsOf(second);
  const counted = below.findIndex((cell, index) => index > 0 && wholeOf(cell) !== undefined);
  if (counted < 0) return undefined;
  const sku = skuNames.map((name) => names.findIndex((each) => name.test(each))).find((at) => at >= 0) ?? 0;
  const named = names.findIndex((each) => quantityNames.test(each));
  return { sku, quantity: named >= 0 ? named : counted };
}

function rowOf(line: string, columns: Columns | undefined): SkuAndQuantity {
  const cells = cellsOf(line);
  const [first = '', ...rest] = cells.filter(Boolean);
  if (columns && columns.quantity >= 0 && cells.length > 1)
    return { sku: cells[columns.sku] || first, quantity: wholeOf(cells[columns.quantity] ?? '') };
  if (rest.length === 0) return rowInOneCell(first);
  return { sku: first, quantity: rest.map(wholeOf).find((count) => count !== undefined) };
}

const number = String.raw`([+-]?\p{Nd}[\p{Nd}.,'’٫٬]*)`;
const after = new RegExp(String.raw`^(.+?)(?:\s*[*×]\s*|\s+x\s*|\s+)${number}$`, 'iu');
const before = new RegExp(String.raw`^${number}(?:\s*[*×]\s*|\s*x\s+)(.+)$`, 'iu');

/** Reads a code and its quantity from one cell. */
function rowInOneCell(text: string): SkuAndQuantity {
  // No code is that long: it is returned as it is, so that the operator sees it.
  if (text.length > 300) return { sku: text, quantity: 1 };
  const [, count, sku] = before.exec(text) ?? [];
  // `12 x 3` can be read both ways: then the code comes first, as in rows of columns.
  const [, code, amount] = after.exec(text) ?? [];
  if (code && amount && !(count && sku && !/^\p{Nd}+$/u.test(sku)))
    return { sku: code, quantity: wholeOf(amount) };
  return count && sku ? { sku, quantity: wholeOf(count) } : { sku: text, quantity: 1 };
}

/** Splits a row into cells. A quoted cell may contain the separator. */
function cellsOf(line: string): string[] {
  const mark = ['\t', ';', ','].find((each) => line.includes(each));
  if (!mark) return [unquoted(line)];
  const cells: string[] = [];
  let open: string | undefined;
  for (const piece of line.split(mark)) {
    const cell: string = open === undefined ? piece.trimStart() : open + mark + piece;
    open = cell.startsWith('"') && !/[^"]"\s*$|^""\s*$/.test(cell.slice(-9)) ? cell : undefined;
    if (open === undefined) cells.push(unquoted(cell));
  }
  return open === undefined ? cells : [...cells, unquoted(open)];
}

function unquoted(cell: string): string {
  const text = cell.trim();
  return /^".*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"').trim() : text;
}
