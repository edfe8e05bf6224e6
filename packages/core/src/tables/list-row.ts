import { wholeIn } from './cells.ts';
import { isPieceWord } from './headings.ts';

/** A code and its quantity, as one line of a list gives them. */
export interface ListRow {
  readonly sku: string;
  /** `undefined` when it is no whole number from 1 to a million. */
  readonly quantity: number | undefined;
  /** False for a line that can be read in another way too. */
  readonly isSure: boolean;
  /** True for a code alone, which is ordered once. */
  readonly isAlone: boolean;
}

const number = String.raw`([+-]?\p{Nd}[\p{Nd}.,'’٫٬]*)`;
const unit = String.raw`(?:\s*(?!of\b)([\p{L}.']{1,12}))?`;
const after = new RegExp(
  String.raw`^(.+?)(?:\s*[*×]\s*|\s+x\s*|\s*[:–—]\s*|\s+-\s+|\s+)${number}${unit}$`,
  'iu',
);
const before = new RegExp(String.raw`^${number}${unit}(?:\s*[*×]\s*|\s*x\s+|\s+of\s+|\s+)(.+)$`, 'iu');

/** Reads a line such as `85099B x 3`, `3 x 85099B`, `85099B: 3 pcs` or `85099B`. */
export function listRow(text: string): ListRow {
  // No code is that long: it is returned as it is, so that the operator sees it.
  if (text.length > 300) return { sku: text, quantity: 1, isSure: true, isAlone: true };
  const [only, other] = readings(text);
  if (!only) return { sku: text, quantity: 1, isSure: !isMixed(text), isAlone: true };
  return { ...only, quantity: wholeIn(only.count), isAlone: false, isSure: !other && only.isSure };
}

interface Reading {
  readonly sku: string;
  readonly count: string;
  readonly isSure: boolean;
}

/** Returns the readings of a line: two when neither letters nor lengths tell which part is the code. */
function readings(text: string): Reading[] {
  const [, code = '', amount = '', unitAfter] = after.exec(text) ?? [];
  const [, count = '', unitBefore, named = ''] = before.exec(text) ?? [];
  const isCounted = /[*×]|\sof\s/i.test(text) || unitBefore !== undefined;
  const first = code && isUnit(unitAfter) ? [{ sku: code, count: amount, isSure: !isMixed(code) }] : [];
  const second =
    named && isUnit(unitBefore) ? [{ sku: named, count, isSure: isCounted && !isMixed(named) }] : [];
  if (first.length > 0 && second.length > 0) {
    if (/^\p{Nd}+x\s|\sof\s/iu.test(text) || !/^x?$/i.test(unitBefore ?? ''))
      return /\D|.{4}/.test(named) ? second : [...first, ...second];
    if (isRatherCode(code, named)) return first;
    if (isRatherCode(named, code)) return second;
  }
  return [...first, ...second];
}

const isUnit = (word: string | undefined): boolean => word === undefined || isPieceWord(word);

/** True for several words with a digit in them: a code beside something else. */
const isMixed = (text: string): boolean => /\s/.test(text) && /\p{Nd}/u.test(text);

/** True when one part is a code and the other a number, by their letters and lengths. */
const isRatherCode = (code: string, count: string): boolean =>
  /\D/.test(code) || (code.length >= 4 && count.replace(/\P{Nd}/gu, '').length < 4);
