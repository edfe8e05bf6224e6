import { digitsOf, type Currency } from '@orderpad/contracts';
import { plainDigits } from './digits.ts';
import { oncePer } from './once-per.ts';
import { marksOf, plainSigns, signsOf } from './signs.ts';

/**
 * Reason why a text is not read as a number: nothing typed, no number, more than one number that it can mean, more decimals than
 * are wanted, or a number outside the limits.
 */
export type NumberRefusal = 'missing' | 'no-number' | 'ambiguous' | 'too-precise' | 'out-of-range';

/** A number, or the reason why there is none. */
export type NumberRead =
  | { readonly value: number; readonly refusal?: undefined }
  | { readonly value?: undefined; readonly refusal: NumberRefusal };

/**
 * Reads a number of pieces as it is typed in a language: digits of any script, grouped or not. The limits are those of an order
 * unless given.
 *
 * A sign means what it means in the language: `1,000` is a thousand in English and refused in German, where `1.000` is. Refused
 * as ambiguous is what people of other languages would read as another number: `1.000` in English, `1,00` and `0,500` as well.
 * `lang` is a valid language tag; an invalid one throws a `RangeError`. It is `undefined` for a text that may come from any
 * country: then spaces and apostrophes group, and a point or a comma can only stand before decimals.
 *
 * @example
 * readQuantity('1,000', 'en'); // { value: 1000 }
 * readQuantity('1.000', 'en'); // { refusal: 'ambiguous' }
 * readQuantity('2.5', 'en'); // { refusal: 'too-precise' }
 * readQuantity('١٢', 'en'); // { value: 12 }
 * readQuantity('1,000', undefined); // { refusal: 'ambiguous' }
 */
export function readQuantity(
  text: string,
  lang: string | undefined,
  { min = 1, max = 1_000_000 }: { readonly min?: number; readonly max?: number } = {},
): NumberRead {
  const whole = read(text, lang, 0, undefined);
  if (whole.value === undefined) return whole;
  return whole.value < min || whole.value > max ? { refusal: 'out-of-range' } : whole;
}

/**
 * Reads an amount in minor units, with or without the sign or code of its currency. Refuses another currency's, and more
 * decimals than the currency has. Exact: nothing passes through a float.
 *
 * @example
 * readAmount('£1,234.50', 'GBP', 'en'); // { value: 123450 }
 * readAmount('10,80', 'EUR', 'de'); // { value: 1080 }
 */
export function readAmount(text: string, currency: Currency, lang: string): NumberRead {
  return read(text, lang, digitsOf(currency), currency);
}

/** Reads a decimal as a count of its last wanted digit: with two digits, `7.5` is 750. */
export function readScaled(text: string, lang: string, digits: number): NumberRead {
  return read(text, lang, digits, undefined);
}

function read(
  text: string,
  lang: string | undefined,
  digits: number,
  currency: Currency | undefined,
): NumberRead {
  const typed = plainSigns(text).trim();
  if (typed === '') return { refusal: 'missing' };
  // Nobody types a number that long, and the expressions below stay quick.
  if (typed.length > 100) return { refusal: 'no-number' };
  const [sign, unsigned] = withoutSign(typed);
  const [inner, bare] = withoutSign(
    currency === undefined || lang === undefined ? unsigned : withoutMark(unsigned, lang, currency),
  );
  const plain = plainDigits(bare, lang);
  if ((sign && inner) || !plain) return { refusal: 'no-number' };
  // A language with digits of its own writes other signs between those than between Western digits.
  const parts = partsOf(plain.text, formsOf(lang, plain.isOwn ? 'own' : 'latn', currency), digits);
  return typeof parts === 'string' ? { refusal: parts } : scaled(parts, digits, sign + inner === '-');
}

const withoutSign = (text: string): readonly [sign: string, rest: string] =>
  /^[-+]/.test(text) ? [text.charAt(0), text.slice(1).trim()] : ['', text];

/** Removes the sign or the code of a currency from the start or the end. */
function withoutMark(text: string, lang: string, currency: Currency): string {
  const mark = marksOf(lang, currency).find((each) => text.startsWith(each) || text.endsWith(each));
  if (mark === undefined) return text;
  return (text.startsWith(mark) ? text.slice(mark.length) : text.slice(0, -mark.length)).trim();
}

interface Parts {
  readonly whole: string;
  readonly fraction: string;
}

const plainWhole = String.raw`\d*`;
const thousands = String.raw`[1-9]\d{0,2}(?<group>G)\d{3}(?:\k<group>\d{3})*`;
const lakhs = String.raw`[1-9]\d?(?<group>G)(?:\d{2}\k<group>)*\d{3}`;

/** The forms of a number in ASCII digits. */
interface Forms {
  readonly expressions: readonly RegExp[];
  /** Points and commas that the language does not use. They can only stand before decimals. */
  readonly foreign: readonly string[];
}

const formsOf = oncePer((...of: Parameters<typeof signsOf>): Forms => {
  const { groups, decimals, isIndian } = signsOf(...of);
  const foreign = ['.', ','].filter((sign) => !groups.has(sign) && !decimals.has(sign));
  // The Arabic signs mean the same everywhere.
  const group = anyOf([...groups, '٬']);
  const point = anyOf([...decimals, ...foreign, '٫']);
  const expressions = (isIndian ? [plainWhole, thousands, lakhs] : [plainWhole, thousands]).map(
    (form) => new RegExp(`^(?<whole>${form.replace('G', group)})(?:(?<point>${point})(?<fraction>\\d+))?$`),
  );
  return { expressions, foreign };
});

/** Splits a number in ASCII digits at its decimal sign, or returns why it is refused. */
function partsOf(text: string, { expressions, foreign }: Forms, digits: number): Parts | NumberRefusal {
  for (const expression of expressions) {
    const { whole = '', point = '', fraction = '' } = expression.exec(text)?.groups ?? {};
    if (whole + fraction === '') continue;
    const isLikeThousands = /^[1-9]\d{0,2}$/.test(whole) && fraction.length === 3 && point !== '٫';
    if (isLikeThousands && (digits < 3 || foreign.includes(point))) return 'ambiguous';
    return { whole: whole.replace(/\D/g, ''), fraction };
  }
  return /^[\d.,’ ٬٫]*\d[\d.,’ ٬٫]*$/.test(text) ? 'ambiguous' : 'no-number';
}

/** Returns an expression for one of some signs. */
const anyOf = (signs: readonly string[]): string =>
  `(?:${signs.map((sign) => sign.replace(/[$.*+?^|\\()[\]{}]/g, String.raw`\$&`)).join('|')})`;

/** Joins the digits of a number to a count of its last wanted digit. */
function scaled({ whole, fraction }: Parts, digits: number, isNegative: boolean): NumberRead {
  const decimals = fraction.replace(/0+$/, '');
  if (decimals.length > digits) return { refusal: 'too-precise' };
  const value = Number(whole + decimals.padEnd(digits, '0'));
  if (!Number.isSafeInteger(value)) return { refusal: 'out-of-range' };
  return { value: (isNegative ? -value : value) || 0 };
}
