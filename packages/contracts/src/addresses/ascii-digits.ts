/** Returns a text with ASCII digits, letters and hyphens in place of full-width ones and of the digits of other scripts: `１００` and `١٠٠` are 100. */
export const asciiDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)))
    .replace(/[‐-―−ー]/g, '-');

/** Returns the value of a digit. The digits of a script follow each other, and something else precedes its zero. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}
