import type { FixCode, IssueCode } from '@orderpad/contracts';
import { ProblemCode } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { Locale } from '../src/messages/locale.ts';
import { en } from '../src/messages/en.ts';
import { fill, type Message } from '../src/messages/message.ts';

// Every code of the core has its words, or this does not compile.
en satisfies Record<`issue.${IssueCode}` | `fix.${FixCode}`, Message>;

describe('words', () => {
  it.each(ProblemCode.options)('there is a sentence for the problem %s', (code) => {
    expect(Object.keys(en)).toContain(`problem.${code}`);
  });

  it('fills places with what is given, numbers as the language writes them', () => {
    expect(fill('{count} of {name}', { count: 1200, name: 'Tea' }, new Locale('de'))).toBe('1.200 of Tea');
  });

  it('chooses the plural form of the language', () => {
    const lines = { one: '{count} line', other: '{count} lines' };

    expect([1, 2].map((count) => fill(lines, { count }, new Locale('en')))).toEqual(['1 line', '2 lines']);
  });
});

describe('a locale', () => {
  it.each([
    ['de_DE', '1.200'],
    ['C', '1,200'],
    ['', '1,200'],
  ])('takes “%s” for the nearest language there is', (lang, written) => {
    expect(new Locale(lang).number(1200)).toBe(written);
  });

  it.each([
    ['GBP', 123_456, '£1,234.56'],
    ['JPY', 123_456, 'JP¥123,456'],
    ['KWD', 123_456, 'KWD 123.456'],
    ['HUF', 123_456, 'HUF 1,234.56'],
    ['GBP', Number.MAX_SAFE_INTEGER, '£90,071,992,547,409.91'],
  ])('writes %s with the digits of the standard, exactly', (currency, amount, written) => {
    expect(new Locale('en-GB').amount(amount, currency).replace('\u00a0', ' ')).toBe(written);
  });

  it.each([
    ['en', '1,200', 1200],
    ['de', '1.200', 1200],
    ['fr', '1\u202f200', 1200],
    ['ar-EG', '١٢', 12],
    ['en', ' 7 ', 7],
    ['en', '1.5', undefined],
    ['en', '-3', undefined],
    ['en', 'two', undefined],
    ['en', '', undefined],
  ])('reads a whole number typed in %s: “%s”', (lang, text, number) => {
    expect(new Locale(lang).whole(text)).toBe(number);
  });

  it.each([
    ['en', 200_000, '20%'],
    ['en', 99_750, '9.975%'],
    ['de', 190_000, '19 %'],
    ['en', 0, '0%'],
  ])('writes the rate of a tax as %s does', (lang, rate, written) => {
    expect(new Locale(lang).share(rate).replace('\u00a0', ' ')).toBe(written);
  });

  it('names countries, and falls back to the code', () => {
    expect(new Locale('de').country('GB')).toBe('Vereinigtes Königreich');
    expect(new Locale('en').country('QX')).toBe('QX');
  });
});
