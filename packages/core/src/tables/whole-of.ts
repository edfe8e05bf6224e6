/**
 * Parses a whole number from 1 to a million, in the digits of any script, grouped by spaces or apostrophes. Returns `undefined` for
 * everything else, also for `1.000` and `1,000`, which mean one or a thousand by the locale.
 */
export function wholeOf(text: string): number | undefined {
  const plain = /^[ -~]*$/.test(text) ? text.trim() : text.trim().replace(/\p{Nd}/gu, digitOf);
  const [whole] = /^\+?(?:\d+|\d{1,3}(?:['’٬\s]\d{3})+)(?=(?:[.,٫]0{1,2})?$)/.exec(plain) ?? [];
  const value = Number(whole?.replace(/\D/g, ''));
  return value >= 1 && value <= 1_000_000 ? value : undefined;
}

/** Converts a digit of any script to ASCII. Unicode lists the digits of a script in order, from 0 to 9. */
function digitOf(sign: string): string {
  let code = sign.codePointAt(0) ?? 0;
  let value = -1;
  for (; /\p{Nd}/u.test(String.fromCodePoint(code)); code--) value++;
  return String(value % 10);
}
