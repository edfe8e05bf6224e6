import { readQuantity } from '../numbers/index.ts';
import { isPieceWord } from './headings.ts';

/** The kinds of a cell that decide about columns. */
export type CellKind = 'blank' | 'whole' | 'pieces' | 'decimal' | 'money' | 'percent' | 'text';

/** Returns the kind of a cell: `12` is whole, `12 Stk` pieces, `12,50` decimal, `£12` money, `10 %` percent. */
export function kindOf(cell: string): CellKind {
  if (cell === '') return 'blank';
  if (wholeIn(cell) !== undefined) return 'whole';
  if (quantityOf(cell) !== undefined) return 'pieces';
  if (/^[-+]?\s*\p{Nd}[\p{Nd}.,٫\s]*[%٪]$/u.test(cell)) return 'percent';
  if (isMoney(cell)) return 'money';
  return /^[-+−]?[\p{Nd}.,'’٫٬\s]*\p{Nd}$/u.test(cell) && !isCode(cell) ? 'decimal' : 'text';
}

/** Reads a quantity in a text that may come from any country. Returns `undefined` also for `1.000`, which is a thousand in some. */
export const wholeIn = (text: string): number | undefined =>
  // Most cells of a long table are words.
  /[a-z]/i.test(text) ? undefined : readQuantity(text, undefined).value;

/**
 * Reads a quantity, with or without a unit of single pieces. Returns `undefined` for what may mean something else: `10 off` are ten
 * pieces, `10 % off` and `10 £ off` are none.
 */
export function quantityOf(cell: string): number | undefined {
  const whole = wholeIn(cell);
  if (whole !== undefined) return whole;
  const [, count = '', unit = ''] =
    /^(\p{Nd}[\p{Nd}.,'’٬٫\s]*?)\s*([^\p{Nd}\p{Sc}%٪\s][^\p{Nd}]*)$/u.exec(cell) ?? [];
  return unit && isPieceWord(unit) ? wholeIn(count) : undefined;
}

/** Tells if a cell is empty for a person: nothing, a dash, or a nought. */
export const isNoQuantity = (cell: string): boolean => /^(?:[-–—./]*|0+(?:[.,]0+)?)$/.test(cell);

/** Tells if a cell looks like a code: no spaces, and a digit or capital letters. */
export const isCode = (cell: string): boolean =>
  /^[^\s"<>]{1,64}$/.test(cell) &&
  (/\p{Nd}/u.test(cell)
    ? !/^[-+−]?(?:\p{Nd}*|\p{Nd}{1,3}(?:[.,'’]\p{Nd}{3})+)[.,]\p{Nd}+$/u.test(cell)
    : cell.length > 1 && cell === cell.toUpperCase());

const currencies = /^(?:[@à]|\p{Sc}|[A-Z]{3}|kr\.?|zł|Kč|TL|руб\.?|грн\.?|Fr\.?|元|円|원)$/iu;

function isMoney(cell: string): boolean {
  const [, before = '', number = '', after = ''] =
    /^([^\p{Nd}\s.,+-]*)\s*([-+−]?\p{Nd}[\p{Nd}.,'’٫٬\s]*?)(?:,?-+)?\s*([^\p{Nd}\s,-]*)$/u.exec(cell) ?? [];
  const marks = [before, after].filter(Boolean);
  return number !== '' && marks.length > 0 && marks.every((mark) => currencies.test(mark));
}
