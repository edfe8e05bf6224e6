import { amountOf, decimalOf, digitsOf } from '@orderpad/contracts';
import { readAmount, readQuantity, readScaled, type NumberRefusal } from '@orderpad/core/numbers';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Languages that differ in digits, signs, grouping and direction. */
const languages = `
  en en-GB en-IN en-ZA de de-AT de-CH fr fr-CH it it-CH es es-MX ca pl pt pt-PT nl sv nb da fi et
  lv lt cs sk sl hr hu ro bg el tr ru uk ka hy he ar ar-EG ar-SA ar-MA fa ur ps ckb hi mr
  hi-u-nu-deva ne bn ta my th th-u-nu-thai km lo vi id ms ja ko zh zh-TW zh-u-nu-hanidec
  ja-u-nu-fullwide dz gsw rm sw am uz kk eo is ga
`
  .trim()
  .split(/\s+/);
const language = fc.constantFrom(...languages);
const grouping = fc.constantFrom(...([true, false, 'always', 'auto', 'min2'] as const));

describe('a quantity as it is typed', () => {
  it.each<[lang: string, text: string, quantity: number]>([
    ['en-GB', '1', 1],
    ['en-GB', '1000000', 1_000_000],
    ['en-GB', '1,000,000', 1_000_000],
    ['en-GB', '1,000', 1000],
    ['en-GB', ' 12 ', 12],
    ['en-GB', '+3', 3],
    ['en-GB', '0012', 12],
    ['en-GB', '2.00', 2],
    ['en-GB', '1,234.000', 1234],
    ['en-IN', '1,00,000', 100_000],
    ['en-IN', '100,000', 100_000],
    ['de', '1.000', 1000],
    ['de', '2,00', 2],
    ['de-CH', '1’000', 1000],
    ['de-CH', "1'000", 1000],
    ['fr', '1 000', 1000],
    ['fr', '1\u00a0000', 1000],
    ['fr', '1\u202f000', 1000],
    ['es', '1.000', 1000],
    ['ar-EG', '١٬٠٠٠', 1000],
    ['ar-EG', '1,000', 1000],
    ['en', '١٢', 12],
    ['en', '१२', 12],
    ['en', '１，０００', 1000],
    ['zh-u-nu-hanidec', '一二', 12],
    ['de', '𝟏𝟐', 12],
  ])('in %s, “%s” is %i', (lang, text, quantity) => {
    expect(readQuantity(text, lang)).toEqual({ value: quantity });
  });

  it.each<[lang: string, text: string, refusal: NumberRefusal]>([
    ['en-GB', '', 'missing'],
    ['en-GB', ' \u00a0', 'missing'],
    ['en-GB', '1.000', 'ambiguous'],
    ['en-GB', '12.000', 'ambiguous'],
    ['en-GB', '1,00', 'ambiguous'],
    ['en-GB', '0,500', 'ambiguous'],
    ['en-GB', '12,34,567', 'ambiguous'],
    ['en-GB', '1,234,56', 'ambiguous'],
    ['en-GB', '1.000.000', 'ambiguous'],
    ['en-GB', '1 000', 'ambiguous'],
    ['en-GB', '1’000', 'ambiguous'],
    ['en-GB', '5.', 'ambiguous'],
    ['en-GB', '0.500', 'too-precise'],
    ['en-GB', '2.5', 'too-precise'],
    ['en-GB', '5 pcs', 'no-number'],
    ['en-GB', '1e3', 'no-number'],
    ['en-GB', '0x10', 'no-number'],
    ['en-GB', '5²', 'no-number'],
    ['en-GB', '--5', 'no-number'],
    ['en-GB', '-+5', 'no-number'],
    ['en-GB', '.', 'no-number'],
    ['en-GB', '1٢', 'no-number'],
    ['en-GB', '£5', 'no-number'],
    ['en-GB', '1'.repeat(101), 'no-number'],
    ['en-GB', '0', 'out-of-range'],
    ['en-GB', '-1', 'out-of-range'],
    ['en-GB', '1000001', 'out-of-range'],
    ['en-GB', '12345678', 'out-of-range'],
    ['en-GB', '9'.repeat(99), 'out-of-range'],
    ['de', '1,000', 'ambiguous'],
    ['de', '2.5', 'ambiguous'],
    ['de', '2,5', 'too-precise'],
    ['de', '0.500', 'ambiguous'],
    ['fr', '1.000', 'ambiguous'],
    ['fr', '1,000', 'ambiguous'],
    ['fr', '1.5', 'too-precise'],
    ['ar-EG', '١,٠٠٠', 'ambiguous'],
    ['ar-EG', '١٫٥', 'too-precise'],
  ])('in %s, “%s” is refused as %s', (lang, text, refusal) => {
    const { refusal: found, value } = readQuantity(text, lang);

    expect([found ?? value]).toEqual([refusal]);
  });

  it('keeps to the limits that are asked for, ends included', () => {
    const read = (text: string) => readQuantity(text, 'en', { min: 2, max: 4 }).value;

    expect(['1', '2', '4', '5'].map(read)).toEqual([undefined, 2, 4, undefined]);
  });
});

describe('a quantity of a text whose language is not known', () => {
  it.each([
    ['1000', 1000],
    ['1 000', 1000],
    ["1'000'000", 1_000_000],
    ['١٬٠٠٠', 1000],
    ['3,00', 3],
    ['3.0', 3],
    ['٣', 3],
    ['+3', 3],
  ])('“%s” is %i', (text, quantity) => {
    expect(readQuantity(text, undefined)).toEqual({ value: quantity });
  });

  it.each<[text: string, refusal: NumberRefusal]>([
    ['1.000', 'ambiguous'],
    ['1,000', 'ambiguous'],
    ['1.000.000', 'ambiguous'],
    ['1.000,00', 'ambiguous'],
    ['1,00,000', 'ambiguous'],
    ["1 000'000", 'ambiguous'],
    ['2.5', 'too-precise'],
    ['0', 'out-of-range'],
    ['1٢', 'no-number'],
    ['3 pcs', 'no-number'],
  ])('“%s” is refused as %s', (text, refusal) => {
    expect(readQuantity(text, undefined)).toEqual({ refusal });
  });
});

describe('an amount as it is typed', () => {
  it.each<[lang: string, currency: string, text: string, amount: number]>([
    ['en', 'GBP', '10.80', 1080],
    ['en', 'GBP', '£1,234.5', 123_450],
    ['en', 'GBP', '.50', 50],
    ['en', 'GBP', '10 GBP', 1000],
    ['en', 'GBP', '-£2', -200],
    ['en', 'GBP', '£-2', -200],
    ['de', 'EUR', '10,80 €', 1080],
    ['de', 'EUR', '1.234', 123_400],
    ['de', 'EUR', '1.234,56', 123_456],
    ['de-AT', 'EUR', '€ 1.234,56', 123_456],
    ['fr', 'EUR', '1\u202f234,56', 123_456],
    // The numeric keypad of a French keyboard has a point.
    ['fr', 'EUR', '10.80', 1080],
    ['fr-CH', 'CHF', '10.80 CHF', 1080],
    ['sv', 'SEK', '12,50 kr', 1250],
    ['ar-EG', 'GBP', '١٢٫٥٠', 1250],
    ['en', 'JPY', '1,234', 1234],
    ['en', 'KWD', '1.234', 1234],
    ['en', 'GBP', '90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('in %s, an amount of %s is read from “%s”', (lang, currency, text, amount) => {
    expect(readAmount(text, currency, lang)).toEqual({ value: amount });
  });

  it.each<[lang: string, currency: string, text: string, refusal: NumberRefusal]>([
    ['en', 'GBP', '', 'missing'],
    ['en', 'GBP', '£', 'no-number'],
    ['en', 'GBP', '10,5', 'ambiguous'],
    ['de', 'EUR', '10.80', 'ambiguous'],
    ['en', 'GBP', '1.005', 'ambiguous'],
    ['en', 'GBP', '0.005', 'too-precise'],
    ['en', 'GBP', '1,000.005', 'too-precise'],
    ['en', 'JPY', '12.5', 'too-precise'],
    ['fr', 'KWD', '1.234', 'ambiguous'],
    ['en', 'GBP', '$5', 'no-number'],
    ['en', 'GBP', '5£00', 'no-number'],
    ['en', 'GBP', 'ten', 'no-number'],
    ['en', 'GBP', '1..2', 'ambiguous'],
    ['en', 'GBP', '90071992547409.92', 'out-of-range'],
  ])('in %s, for %s, “%s” is refused as %s', (lang, currency, text, refusal) => {
    const { refusal: found, value } = readAmount(text, currency, lang);

    expect([found ?? value]).toEqual([refusal]);
  });
});

describe('in every language', () => {
  it('a whole number as the language writes it is read as itself', () => {
    fc.assert(
      fc.property(language, fc.integer({ min: 1, max: 1_000_000 }), grouping, (lang, count, useGrouping) => {
        const text = new Intl.NumberFormat(lang, { useGrouping }).format(count);
        expect([lang, text, readQuantity(text, lang)]).toEqual([lang, text, { value: count }]);
      }),
      { numRuns: 1000 },
    );
  });

  it('a decimal as the language writes it is read as itself, exactly', () => {
    fc.assert(
      fc.property(language, fc.maxSafeInteger(), grouping, (lang, thousandths, useGrouping) => {
        const decimal = decimalOf({ amount: thousandths, currency: 'KWD' }) as `${number}`;
        const format = new Intl.NumberFormat(lang, { useGrouping, minimumFractionDigits: 3 });
        const text = format.format(decimal);
        expect([lang, text, readScaled(text, lang, 3)]).toEqual([lang, text, { value: thousandths }]);
      }),
      { numRuns: 1000 },
    );
  });

  it('an amount as the language writes it, with its currency or without, is read as itself', () => {
    const styles = fc.constantFrom(
      {},
      { style: 'currency' } as const,
      { style: 'currency', currencyDisplay: 'code' } as const,
      { style: 'currency', currencyDisplay: 'narrowSymbol' } as const,
    );
    const currencies = fc.constantFrom(
      'GBP',
      'EUR',
      'USD',
      'CHF',
      'SEK',
      'DKK',
      'PLN',
      'CZK',
      'INR',
      'JPY',
      'KWD',
      'EGP',
    );
    fc.assert(
      fc.property(
        language,
        currencies,
        styles,
        grouping,
        fc.maxSafeInteger(),
        (lang, currency, style, useGrouping, amount) => {
          const digits = digitsOf(currency);
          const exact = { minimumFractionDigits: digits, maximumFractionDigits: digits };
          const format = new Intl.NumberFormat(lang, { ...style, ...exact, currency, useGrouping });
          const text = format.format(decimalOf({ amount, currency }) as `${number}`);
          expect([lang, text, readAmount(text, currency, lang)]).toEqual([lang, text, { value: amount }]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('what is read as a quantity is what the language writes for that quantity', () => {
    const digits = fc.stringMatching(/^\d{1,3}$/);
    const signs = fc.constantFrom('.', ',', "'", '’', ' ', '\u00a0', '٬', '٫', '000', '500', '0');
    fc.assert(
      fc.property(language, fc.array(fc.oneof(digits, signs), { maxLength: 6 }), (lang, typed) => {
        const text = typed.join('').trim();
        const { value } = readQuantity(text, lang, { min: 0, max: Number.MAX_SAFE_INTEGER });
        fc.pre(value !== undefined);
        const decimals = /[.,٫](0+)$/.exec(text)?.[1]?.length ?? 0;
        const { group = '٬', decimal } = signsIn(lang);
        const written = [false, 'always' as const].flatMap((useGrouping) =>
          [0, decimals].flatMap((minimumFractionDigits) => {
            const options = { ...western, useGrouping, minimumFractionDigits };
            // Where digits are grouped as in `12,34,567`, thousands are read as well.
            const thousands = new Intl.NumberFormat('en', options)
              .formatToParts(value ?? 0)
              .map((part) =>
                part.type === 'group' ? group : part.type === 'decimal' ? decimal : part.value,
              );
            return [new Intl.NumberFormat(lang, options).format(value ?? 0), thousands.join('')];
          }),
        );
        // The Arabic signs are read in every language, and a point or comma that it does not use for its decimal sign.
        const spelled = text
          .replace(/^0*(?=\d)/, '')
          .replace(/^(?=\D)/, '0')
          .replaceAll('٬', group)
          .replaceAll('٫', decimal)
          .replace(/[.,](?=0+$)/, (sign) => ([group, decimal].includes(sign) ? sign : decimal));
        expect([lang, text, value, written.map(plain)]).toEqual([
          lang,
          text,
          value,
          expect.arrayContaining([plain(spelled)]),
        ]);
      }),
      { numRuns: 3000 },
    );
  });

  it('one to three digits, a point or a comma, and three digits are a quantity only where the sign groups digits', () => {
    for (const lang of languages)
      for (const sign of ['.', ','])
        for (const before of ['1', '20', '345'])
          expect([lang, readQuantity(`${before}${sign}000`, lang)]).toEqual([
            lang,
            sign === signsIn(lang).group ? { value: Number(before) * 1000 } : { refusal: 'ambiguous' },
          ]);
  });

  it('no text throws', () => {
    fc.assert(
      fc.property(language, fc.string({ unit: 'binary' }), (lang, text) => {
        readQuantity(text, lang);
        readAmount(text, 'GBP', lang);
      }),
    );
  });

  it('an amount is the one that the exact arithmetic of the contracts reads', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(99), (pounds, pence) => {
        const text = `${pounds}.${String(pence).padStart(2, '0')}`;
        expect(readAmount(text, 'GBP', 'en').value).toBe(amountOf(text, 'GBP'));
      }),
    );
  });
});

const western = { numberingSystem: 'latn' } as const;

/** Returns the signs that a language writes between Western digits. */
function signsIn(lang: string): { readonly group: string | undefined; readonly decimal: string } {
  const parts = new Intl.NumberFormat(lang, { ...western, useGrouping: 'always' }).formatToParts(1000.5);
  const valueOf = (wanted: string) => parts.find(({ type }) => type === wanted)?.value;
  return { group: valueOf('group'), decimal: valueOf('decimal') ?? '.' };
}

/** Returns a text with every kind of space and apostrophe in one form. */
const plain = (text: string): string => text.replace(/\s/gu, ' ').replace(/['’]/g, '’');
