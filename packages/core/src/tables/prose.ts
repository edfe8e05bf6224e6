import { kindOf } from './cells.ts';
import { listRow } from './list-row.ts';
import type { TableRow } from './grid.ts';

/** True for a line of text above or below a table: a greeting, a title, a signature. */
export function isProse({ cells, text }: TableRow, rows: readonly TableRow[]): boolean {
  const filled = cells.filter(Boolean).length;
  const words = text.split(/[\s\t;,|]+/).filter((word) => /\p{L}{2}/u.test(word)).length;
  if (cells.some((cell) => ['whole', 'pieces', 'decimal', 'money'].includes(kindOf(cell)))) return false;
  const usual = usualWidth(rows);
  if (!/\p{Nd}/u.test(text)) return (filled === 1 && usual > 1) || (words > 2 && filled < usual) || words > 7;
  return filled === 1 && usual > 1 && words > 0 && /\s/.test(text);
}

/** Returns the number of filled cells that most rows have, of those with more than one. */
function usualWidth(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    const filled = cells.filter(Boolean).length;
    if (filled > 1) counts.set(filled, (counts.get(filled) ?? 0) + 1);
  }
  const [[width] = [1]] = [...counts].toSorted(([, one], [, other]) => other - one);
  return width;
}

/** True when a line of text can be read as a code and its quantity, such as `TEA 2`. */
export const isLikeRow = ({ text }: Pick<TableRow, 'text'>): boolean => {
  const { sku, isAlone } = listRow(text);
  return !isAlone && !/\s/.test(sku);
};

/** Returns a test for lines of text that hold something like one of the codes, or a count: they may order too. */
export function likeCodes(codes: readonly string[]): (line: Pick<TableRow, 'text'>) => boolean {
  const shapes = new Set(codes.map(shapeOf));
  return ({ text }) =>
    /(?:^|\s)\p{Nd}+\s*[x×*](?:\s|$)|[x×*]\s*\p{Nd}+(?:\s|$)/iu.test(text) ||
    text.split(/[\s;,|:()]+/).some((word) => /\p{Nd}/u.test(word) && shapes.has(shapeOf(word)));
}

const shapeOf = (text: string): string => text.replace(/\p{Nd}/gu, '9').replace(/\p{L}/gu, 'a');
