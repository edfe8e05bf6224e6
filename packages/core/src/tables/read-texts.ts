import type { DecodedText } from './decode.ts';
import { orderedRows } from './ordered-rows.ts';
import { readTable } from './read-table.ts';
import type { PastedTable } from './table.ts';

/** A text that was read as a table, under the encoding that was found or chosen. */
export interface ReadText extends DecodedText {
  readonly table: PastedTable;
  /** True when the encoding changes nothing about the order, or only one of them gives an order. */
  readonly isEncodingCertain: boolean;
}

/** Lines of a file that tell its encoding: the heading, and enough rows to know the columns. */
const sampleLines = 50;

/**
 * Reads the texts that a file may be. Each encoding gives a table; when those that are certain order the same, the file is read,
 * whatever the letters of a description may be. Otherwise a person chooses. Throws a `RangeError` without texts.
 */
export function readTexts(texts: readonly DecodedText[]): ReadText {
  const [first] = texts;
  if (!first) throw new RangeError('there is no text to read');
  if (texts.length === 1) return { ...first, table: readTable(first.text), isEncodingCertain: true };
  const samples = texts.map((text) => ({ text, table: readTable(beginOf(text)) }));
  const certain = samples.filter(({ table }) => table.isCertain);
  const orders = new Set(certain.map(({ table }) => orderIn(table)));
  // The letters of a currency or a heading are right where most columns are known.
  const [best] = certain.toSorted((one, other) => knownIn(other.table) - knownIn(one.table));
  const text = best?.text ?? first;
  const table = readTable(text.text);
  return { ...text, table, isEncodingCertain: orders.size === 1 && /^[\p{ASCII}]*$/u.test(orderIn(table)) };
}

const beginOf = ({ text }: DecodedText): string => text.split(/\r\n|\r|\n/, sampleLines).join('\n');

const knownIn = ({ columns }: PastedTable): number => columns.filter(({ role }) => role !== 'unused').length;

/** Returns what a table orders, for comparison. */
function orderIn(table: PastedTable): string {
  const { rows } = orderedRows(
    table,
    table.columns.map(({ role }) => role),
  );
  return JSON.stringify(rows.map(({ sku, quantity }) => [sku, quantity]));
}
