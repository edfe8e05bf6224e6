import {
  readAmount,
  readQuantity,
  readScaled,
  writtenNumber,
  type NumberRefusal,
} from '@orderpad/core/numbers';
import { describe, expect, it } from 'vitest';
import { plainDigits } from '../src/numbers/digits.ts';
import { oncePer } from '../src/numbers/once-per.ts';
import { marksOf, signsOf } from '../src/numbers/signs.ts';

describe('a number that is written into a field', () => {
  it.each([
    ['en-GB', '1234567'],
    ['en-IN', '1234567'],
    ['ar-EG', '١٢٣٤٥٦٧'],
  ])('in %s it has the digits of the language and no groups: %s', (lang, text) => {
    expect(writtenNumber(1_234_567, lang)).toBe(text);
  });
});

describe('digits of any script', () => {
  it.each<[text: string, lang: string | undefined, plain: ReturnType<typeof plainDigits>]>([
    ['12', 'en', { text: '12', isOwn: true }],
    ['12', 'ar-EG', { text: '12', isOwn: false }],
    ['12', undefined, { text: '12', isOwn: false }],
    ['1 200', 'ar-EG', { text: '1 200', isOwn: false }],
    ['١٢', 'ar-EG', { text: '12', isOwn: true }],
    ['٠', 'ar-EG', { text: '0', isOwn: true }],
    ['١٢', 'en', { text: '12', isOwn: false }],
    ['١٢', undefined, { text: '12', isOwn: false }],
    ['〇一', 'zh-u-nu-hanidec', { text: '01', isOwn: true }],
    ['1٢', 'en', undefined],
    ['١२', 'ar-EG', undefined],
  ])('“%s” in %s', (text, lang, plain) => {
    expect(plainDigits(text, lang)).toEqual(plain);
  });
});

describe('results that are remembered by their arguments', () => {
  it('are made once, and kept apart where arguments only join alike', () => {
    const made: string[][] = [];
    const joined = oncePer((...args: string[]) => {
      made.push(args);
      return made.length;
    });

    expect([joined('a', 'bc'), joined('ab', 'c'), joined('a', 'bc')]).toEqual([1, 2, 1]);
    expect(made).toEqual([
      ['a', 'bc'],
      ['ab', 'c'],
    ]);
  });
});

describe('the signs of a language', () => {
  const of = (...args: Parameters<typeof signsOf>) => {
    const { groups, decimals, isIndian } = signsOf(...args);
    return [[...groups].join(''), [...decimals].join(''), isIndian];
  };

  it('are those of its Western digits or of its own', () => {
    expect(of('ar-EG', 'latn', undefined)).toEqual([',', '.', false]);
    expect(of('ar-EG', 'own', undefined)).toEqual(['٬', '٫', false]);
    expect(of('en-IN', 'own', undefined)).toEqual([',', '.', true]);
  });

  it('are those of its amounts too', () => {
    expect(of('de-AT', 'latn', undefined)).toEqual([' ', ',', false]);
    expect(of('de-AT', 'latn', 'EUR')).toEqual([' .', ',', false]);
  });

  it('are spaces and apostrophes where it is not known', () => {
    expect(of(undefined, 'latn', undefined)).toEqual([' ’', '', false]);
  });

  it('name a currency with the longest mark first', () => {
    expect(marksOf('en-GB', 'USD')).toEqual(['USD', 'US$', '$']);
    expect(marksOf('fr', 'XOF')[0]).toBe('F CFA');
  });
});

describe('a number at the edge of what is read', () => {
  it('has 100 characters at most', () => {
    expect(readQuantity(`${'0'.repeat(99)}1`, 'en')).toEqual({ value: 1 });
    expect(readQuantity(`${'0'.repeat(100)}1`, 'en')).toEqual({ refusal: 'no-number' });
  });

  it('may have a space after its sign', () => {
    expect(readQuantity('+ 3', 'en')).toEqual({ value: 3 });
    expect(readAmount('- £ 2', 'GBP', 'en')).toEqual({ value: -200 });
  });

  it('has the Arabic signs of any language', () => {
    expect(readQuantity('1٬000', 'en')).toEqual({ value: 1000 });
    expect(readScaled('1٫500', 'en', 2)).toEqual({ value: 150 });
    expect(readScaled('1٫500', 'de', 3)).toEqual({ value: 1500 });
  });

  it.each<[text: string, refusal: NumberRefusal]>([
    ['12,34,567', 'ambiguous'],
    ['1.234', 'ambiguous'],
    ['1000001', 'out-of-range'],
    ['', 'missing'],
  ])('“%s” is refused as %s, and as nothing else', (text, refusal) => {
    expect(readQuantity(text, 'en-GB')).toStrictEqual({ refusal });
  });
});
