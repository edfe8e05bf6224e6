import { readQuantity } from '../numbers/index.ts';

/** A code and its quantity, as one line gives them. */
export interface TypedLine {
  readonly sku: string;
  /** 1 when none was given; `undefined` when it is no whole number from 1 to a million. */
  readonly quantity: number | undefined;
}

const number = String.raw`([+-]?\p{Nd}[\p{Nd}.,'’٫٬]*)`;
const after = new RegExp(String.raw`^(.+?)(?:\s*[*×]\s*|\s+x\s*|\s+)${number}$`, 'iu');
const before = new RegExp(String.raw`^${number}(?:\s*[*×]\s*|\s*x\s+)(.+)$`, 'iu');

/** Reads a quantity. A line may be pasted from anywhere, so that no language decides what `1.000` means. */
const countIn = (text: string): number | undefined => readQuantity(text, undefined).value;

/**
 * Parses one typed line: `SKU`, `SKU*3`, `SKU x 3`, `3 x SKU`, or a SKU and a quantity with a tab, a semicolon or a comma between.
 * Returns `undefined` for what has to be read as a table: several lines, more columns, quotes, and what can mean two things.
 *
 * @example
 * typedLine('MUG x 3'); // { sku: 'MUG', quantity: 3 }
 * typedLine('22423,1,200'); // undefined
 */
export function typedLine(text: string): TypedLine | undefined {
  const line = text.trim();
  // No code is that long: it is returned as it is, so that the operator sees it.
  if (/[\n\r\v\f\u0085\u2028\u2029"|]/.test(line)) return undefined;
  if (line.length > 300) return { sku: line, quantity: 1 };
  const mark = ['\t', ';', ','].find((each) => line.includes(each));
  const cells = mark
    ? line
        .split(mark)
        .map((cell) => cell.trim())
        .filter(Boolean)
    : [line];
  const [sku = line, count = '', ...more] = cells;
  if (cells.length > 1) {
    const quantity = countIn(count);
    const isRow = more.length === 0 && (quantity !== undefined || mark === '\t');
    return isRow ? { sku, quantity } : undefined;
  }
  const [, counted, named] = before.exec(line) ?? [];
  const [, code, amount] = after.exec(line) ?? [];
  const isNumber = (part = '') => /^\p{Nd}+$/u.test(part);
  if (counted && named && !isNumber(named)) return { sku: named, quantity: countIn(counted) };
  if (!code || !amount) return { sku, quantity: 1 };
  // `2 x 24` and `22423 2 x 24` can be read in two ways; a long number and a short one cannot.
  if (/\s/.test(code) && /\p{Nd}/u.test(code)) return undefined;
  if (isNumber(code) && isNumber(named)) {
    if (code.length >= 4 && amount.length < 4) return { sku: code, quantity: countIn(amount) };
    return amount.length >= 4 && code.length < 4 ? { sku: amount, quantity: countIn(code) } : undefined;
  }
  return { sku: code, quantity: countIn(amount) };
}
