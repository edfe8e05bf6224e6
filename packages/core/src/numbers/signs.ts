import { oncePer } from './once-per.ts';

/** Signs that a language writes in a number, each in its plain form, see `plainSigns`. */
export interface NumberSigns {
  readonly groups: ReadonlySet<string>;
  readonly decimals: ReadonlySet<string>;
  /** True where digits are grouped as in `12,34,567`. */
  readonly isIndian: boolean;
}

/** Converts spaces, apostrophes and full-width signs to one form each, and removes marks of direction. */
export const plainSigns = (text: string): string =>
  text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\s/gu, ' ')
    .replace(/['’ʼ＇]/gu, '’')
    .replace(/[−–－]/gu, '-')
    .replace(/[％＋，．]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0));

/** Signs of a text that may come from any country, where a point or a comma may group in one language and not in another. */
const unknownSigns: NumberSigns = { groups: new Set([' ', '’']), decimals: new Set(), isIndian: false };

/** Returns the signs that a language writes in plain numbers, and in amounts when a currency is given. */
export function signsOf(
  lang: string | undefined,
  digits: 'own' | 'latn',
  currency: string | undefined,
): NumberSigns {
  if (lang === undefined) return unknownSigns;
  const system = digits === 'own' ? {} : { numberingSystem: digits };
  const styles = [{}, ...(currency === undefined ? [] : [{ style: 'currency', currency } as const])];
  // Some languages group from five digits on, and some currencies have no decimals.
  const always = { useGrouping: 'always', minimumFractionDigits: 1, maximumFractionDigits: 3 } as const;
  const parts = styles.flatMap((style) =>
    new Intl.NumberFormat(lang, { ...system, ...style, ...always }).formatToParts(12_345_678.5),
  );
  const valuesOf = (type: string) => parts.filter((part) => part.type === type).map(({ value }) => value);
  const [, second = ''] = valuesOf('integer');
  return {
    groups: new Set(valuesOf('group').map(plainSigns)),
    decimals: new Set(valuesOf('decimal').map(plainSigns)),
    isIndian: Array.from(second).length === 2,
  };
}

/** Returns the marks of a currency in a language, the longest first: `US$`, `USD`, `$`. */
export const marksOf = oncePer((lang: string, currency: string): readonly string[] => {
  const marks = (['symbol', 'narrowSymbol'] as const).map((currencyDisplay) => {
    const format = new Intl.NumberFormat(lang, { style: 'currency', currency, currencyDisplay });
    return format.formatToParts(1).find(({ type }) => type === 'currency')?.value ?? currency;
  });
  return [currency, ...marks].map(plainSigns).toSorted((one, other) => other.length - one.length);
});

/** Returns the ten digits that a language writes, from 0 to 9. */
export const digitsIn = oncePer((lang: string): readonly string[] =>
  Array.from(new Intl.NumberFormat(lang, { useGrouping: false }).format(9_876_543_210)).toReversed(),
);
