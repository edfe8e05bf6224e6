import { amountOf } from '@orderpad/contracts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentOff, readPercent, readPrice, writtenPrice } from '../src/prices/read-price.ts';

describe('a price as it is typed', () => {
  it.each([
    ['en', 'GBP', '10.80', 1080],
    ['en', 'GBP', '£1,234.5', 123_450],
    ['en', 'GBP', '10,5', 1050],
    ['de', 'EUR', '10,80 €', 1080],
    ['de', 'EUR', '10.80', 1080],
    ['de', 'EUR', '1.234', 123_400],
    ['de', 'EUR', '1.234,56', 123_456],
    ['fr', 'EUR', '1\u202f234,56', 123_456],
    ['ar-EG', 'GBP', '١٢٫٥٠', 1250],
    ['en', 'JPY', '1,234', 1234],
    ['en', 'KWD', '1.234', 1234],
    ['en', 'GBP', '-2', -200],
    ['en', 'JPY', '12.5', undefined],
    ['en', 'GBP', '1.005', undefined],
    ['en', 'GBP', 'ten', undefined],
    ['en', 'GBP', '', undefined],
    ['en', 'GBP', '1..2', undefined],
  ])('a price in %s and %s is parsed from “%s”', (lang, currency, text, amount) => {
    expect(readPrice(text, currency, lang)).toBe(amount);
  });

  it('a formatted price is parsed to the same amount in every language and currency', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('en', 'de', 'fr', 'sv', 'ar-EG', 'hi', 'de-CH'),
        fc.constantFrom('GBP', 'JPY', 'KWD'),
        fc.nat(1_000_000_000),
        (lang, currency, amount) =>
          readPrice(writtenPrice(amount, currency, lang), currency, lang) === amount,
      ),
    );
  });
});

describe('per cent', () => {
  it.each([
    ['10', 1000],
    ['7.5 %', 750],
    ['0', 0],
    ['100', 10_000],
    ['101', undefined],
    ['-1', undefined],
    ['x', undefined],
  ])('a percentage is parsed from “%s”', (text, hundredths) => {
    expect(readPercent(text, 'en')).toBe(hundredths);
  });

  it('a percentage off never gives away a fraction of a minor unit', () => {
    expect(percentOff(amountOf('2.10', 'GBP') ?? 0, 1000)).toBe(189);
    expect(percentOff(215, 1000)).toBe(194);
  });
});
