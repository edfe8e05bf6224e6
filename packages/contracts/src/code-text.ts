/**
 * Returns a code that a person typed, pasted or scanned as it is kept: a SKU, a promotion code, a customer's number. Full-width and
 * other compatibility forms become plain ones, typographic hyphens become `-`, and invisible characters and outer space are dropped.
 *
 * @example
 * codeText('\u200Bｔｅａ–２５０ '); // 'tea-250'
 */
export const codeText = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\p{Cf}\p{DI}]/gu, '')
    .trim();

/**
 * Returns the key that two spellings of one code share: that of `codeText`, in upper case. A host compares codes by it.
 *
 * @example
 * codeKey('tea-250') === codeKey(' ＴＥＡ‑250'); // true
 */
export const codeKey = (typed: string): string => codeText(typed).toUpperCase();
