import type { FixCode, IssueCode } from '@orderpad/contracts';
import { ProblemCode } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { Locale } from '../src/messages/locale.ts';
import { en, type Messages } from '../src/messages/en.ts';
import { fill, type Message } from '../src/messages/message.ts';

// Every code of the core has a message, or this does not compile.
en satisfies Record<`issue.${IssueCode}` | `fix.${FixCode}`, Message>;

// A page can replace any message, those for codes of its own host among them; a wrong key does not compile.
({
  'contact.heading': 'Who?',
  'issue.no-parking': 'No parking.',
  'pad.step-gift': 'Gift',
}) satisfies Messages;
// @ts-expect-error There is no such message.
({ 'contact.haeding': 'Who?' }) satisfies Messages;

describe('messages', () => {
  it.each(ProblemCode.options)('there is a message for the problem %s', (code) => {
    expect(Object.keys(en)).toContain(`problem.${code}`);
  });

  it('placeholders are filled, numbers formatted for the locale', () => {
    expect(fill('{count} of {name}', { count: 1200, name: 'Tea' }, new Locale('de'))).toBe('1.200 of Tea');
  });

  it.each([
    ['a name in another direction', 'Remove {name}?', 'תה ירוק', 'Remove \u2068תה ירוק\u2069?'],
    ['a name in both directions', 'Remove {name}?', 'Tea תה', 'Remove \u2068Tea תה\u2069?'],
    ['any name in a right-to-left message', 'להסיר את {name}?', 'Tea', 'להסיר את \u2068Tea\u2069?'],
    ['a name in the direction of the message as it is', 'Remove {name}?', 'Thé', 'Remove Thé?'],
  ])('the direction of a sentence holds with %s', (_, message, name, filled) => {
    expect(fill(message, { name }, new Locale('en'))).toBe(filled);
  });

  it('numbers in a right-to-left message need no isolation', () => {
    expect(fill('{count} שורות', { count: 12 }, new Locale('he'))).toBe('12 שורות');
  });

  it('names in a list keep their order beside a right-to-left one', () => {
    const locale = new Locale('en');

    expect(locale.list(['Tea', 'תה', 'Mug'])).toBe('\u2068Tea\u2069, \u2068תה\u2069, and \u2068Mug\u2069');
    expect(locale.list(['Tea', 'Mug'])).toBe('Tea and Mug');
  });

  it('the plural form of the language is used', () => {
    const lines = { one: '{count} line', other: '{count} lines' };

    expect([1, 2].map((count) => fill(lines, { count }, new Locale('en')))).toEqual(['1 line', '2 lines']);
  });
});

describe('a locale', () => {
  it.each([
    ['de_DE', '1.200'],
    ['C', '1,200'],
    ['', '1,200'],
  ])('the tag “%s” gives the nearest language there is', (lang, written) => {
    expect(new Locale(lang).number(1200)).toBe(written);
  });

  it.each([
    ['GBP', 123_456, '£1,234.56'],
    ['JPY', 123_456, 'JP¥123,456'],
    ['KWD', 123_456, 'KWD 123.456'],
    ['HUF', 123_456, 'HUF 1,234.56'],
    ['GBP', Number.MAX_SAFE_INTEGER, '£90,071,992,547,409.91'],
  ])('an amount in %s has the decimals of the standard, exactly', (currency, amount, written) => {
    expect(new Locale('en-GB').amount(amount, currency).replace('\u00a0', ' ')).toBe(written);
  });

  it.each([
    ['en', 200_000, '20%'],
    ['en', 99_750, '9.975%'],
    ['de', 190_000, '19 %'],
    ['en', 0, '0%'],
  ])('a tax rate is formatted for %s', (lang, rate, written) => {
    expect(new Locale(lang).share(rate).replace('\u00a0', ' ')).toBe(written);
  });

  it('a country is named in the language, or by its code', () => {
    expect(new Locale('de').country('GB')).toBe('Vereinigtes Königreich');
    expect(new Locale('en').country('QX')).toBe('QX');
  });
});
