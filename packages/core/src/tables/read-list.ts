import { isTotalWord, headingOf } from './headings.ts';
import { listRow } from './list-row.ts';
import type { TableRow } from './grid.ts';
import { orderedRows } from './ordered-rows.ts';
import { likeCodes } from './prose.ts';
import { readColumns } from './columns.ts';
import type { LeftOut, PastedTable, TableColumn } from './table.ts';

const listColumns: readonly TableColumn[] = [
  { name: '', role: 'sku' },
  { name: '', role: 'quantity' },
];

/** Reads lines without columns: each a code with or without a quantity. A list that is not plain is shown word by word. */
export function readList(rows: readonly TableRow[]): PastedTable {
  const lines = withoutMarks(rows);
  const heading = lines[0] && lines.length > 1 && isHeading(lines[0].text) ? lines[0] : undefined;
  const below = heading ? lines.slice(1) : lines;
  const start = Math.max(
    below.findIndex((line) => !isSentence(line.text)),
    0,
  );
  const end = start + endOf(below.slice(start));
  const middle = below.slice(start, end);
  const words = middle.filter((line) => isWords(line.text));
  const body = middle.filter((line) => !isWords(line.text));
  const outside = [...below.slice(0, start), ...words, ...below.slice(end)];
  const around: LeftOut[] = [
    ...outside.map(({ at, text }) => ({ at, text, reason: 'text' as const })),
    ...(heading ? [{ at: heading.at, text: heading.text, reason: 'heading' as const }] : []),
  ];
  const read = body.map((line) => ({ line, ...listRow(line.text) }));
  const isCounted = read.some(({ isAlone }) => !isAlone);
  const plain = read.map(({ line, sku, quantity, isAlone }) => ({
    ...line,
    // A number alone among quantities may be their sum: then it is a row without one.
    cells:
      isAlone && isCounted && /^\p{Nd}+$/u.test(sku)
        ? [sku, '']
        : [sku, quantity === undefined ? '?' : String(quantity)],
  }));
  const table = { columns: listColumns, rows: plain, around };
  const ordered = orderedRows(table, ['sku', 'quantity']);
  const codes = ordered.rows.map(({ sku }) => sku);
  const kept = new Set(ordered.rows.map(({ at }) => at));
  const isCertain =
    ordered.isSure &&
    !hasOddCodes(codes) &&
    words.length === 0 &&
    ordered.rows.length > 0 &&
    read.every(({ line, sku, isSure }) => !kept.has(line.at) || (isSure && !/\s/.test(sku))) &&
    !outside.some(likeCodes(codes));
  if (isCertain) return { ...table, isCertain };
  const inWords = { rows: wordRows(body), around };
  return { ...inWords, columns: readColumns(inWords.rows, undefined).columns, isCertain: false };
}

/**
 * True when a code is a date, a short number as quantities are, a heading (`SKU: 22423`), or a word among codes with digits (`PO
 * 4711` above a list).
 */
function hasOddCodes(codes: readonly string[]): boolean {
  const words = codes.filter((code) => !/\p{Nd}/u.test(code)).length;
  const isShort = (code: string) => /^\p{Nd}{1,3}$/u.test(code);
  const isHeading = (code: string) =>
    ['sku', 'barcode', 'quantity', 'price'].includes(headingOf(code)?.meaning ?? '');
  return (
    codes.some((code) => isShort(code) || (!/\p{Nd}/u.test(code) && isHeading(code))) ||
    (words > 0 && words * 2 < codes.length) ||
    codes.some((code) => /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}$/.test(code))
  );
}

/** Removes the signs before the items of a list: `- `, `• `, and numbers in sequence. */
function withoutMarks(rows: readonly TableRow[]): TableRow[] {
  const bare = rows.map((row) => ({ ...row, text: row.text.replace(/^[-*•·–]\s+/, '') }));
  const isNumbered =
    bare.length > 1 &&
    bare.every(({ text }, index) => text.startsWith(`${index + 1}`) && /^\d+[.)]\s/.test(text));
  return isNumbered ? bare.map((row) => ({ ...row, text: row.text.replace(/^\d+[.)]\s+/, '') })) : bare;
}

/** True for a line that names a column, or two of them with a space between. */
function isHeading(text: string): boolean {
  if (/\p{Nd}/u.test(text)) return false;
  const isKnown = (part: string, ...wanted: string[]) => {
    const heading = headingOf(part);
    return heading?.isExact === true && wanted.includes(heading.meaning);
  };
  const isCode = (part: string) => isKnown(part, 'sku', 'maybe-sku', 'barcode');
  const words = text.split(/\s+/);
  return (
    isCode(text) ||
    words.some(
      (_, at) => isCode(words.slice(0, at).join(' ')) && isKnown(words.slice(at).join(' '), 'quantity'),
    )
  );
}

/** True for a greeting, a request or a signature: words without a digit, and no code among them. */
const isSentence = (text: string): boolean =>
  !/\p{Nd}/u.test(text) && !isTotalWord(text) && (/[,:.!?]$/.test(text) || text.split(/\s+/).length > 2);

/** Returns the index after the last line that may order something: after it come a sentence and a name, without digits. */
function endOf(lines: readonly TableRow[]): number {
  const last = lines.findLastIndex(({ text }) => /\p{Nd}/u.test(text));
  const closing = lines.findIndex(({ text }, index) => index > last && isSentence(text));
  const areAllNumbered = lines
    .slice(0, last + 1)
    .every(({ text }) => /\p{Nd}/u.test(text) || isSentence(text));
  if (closing !== -1 && areAllNumbered) return closing;
  return lines.findLastIndex(({ text }) => !isSentence(text)) + 1;
}

/** True for words that may be a code with spaces, a heading or a part of a sentence. */
const isWords = (text: string): boolean => /\s/.test(text) && !/\p{Nd}/u.test(text) && !isTotalWord(text);

/** Cuts lines at spaces: into the same number of columns, else into the first word, the last one and what is between. */
function wordRows(lines: readonly TableRow[]): TableRow[] {
  const cut = lines.map((line) => ({
    ...line,
    cells: line.text.split(/:?[*×\s]/).filter((word) => word !== '' && !/^x$/i.test(word)),
  }));
  const width = cut[0]?.cells.length ?? 0;
  if (width <= 6 && cut.every(({ cells }) => cells.length === width)) return cut;
  return cut.map((line) => {
    const [first = '', ...rest] = line.cells;
    const last = rest.pop() ?? '';
    return { ...line, cells: [first, rest.join(' '), last] };
  });
}
