/** Hebrew, Arabic and the other scripts that are written from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Returns a text as part of a sentence. With a right-to-left script in either, the text has Unicode's isolating marks around
 * it; otherwise it stays as it is, so that it can be searched for and compared.
 */
export const isolated = (text: string, sentence: string): string =>
  rightToLeft.test(text + sentence) ? `\u2068${text}\u2069` : text;
