import { amountOf } from '@orderpad/contracts';
import { readAmount } from '@orderpad/core/numbers';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentOff, readPercent, writtenPrice } from '../src/prices/read-price.ts';

describe('a price as a field shows it', () => {
  it('is read as the same amount in every language and currency', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('en', 'de', 'fr', 'sv', 'ar-EG', 'hi', 'de-CH', 'fr-CH'),
        fc.constantFrom('GBP', 'JPY', 'KWD', 'CHF'),
        fc.nat(1_000_000_000),
        (lang, currency, amount) =>
          readAmount(writtenPrice(amount, currency, lang), currency, lang).value === amount,
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
    ['', undefined],
    ['7.125', undefined],
    ['10,5', undefined],
  ])('a percentage is parsed from “%s”', (text, hundredths) => {
    expect(readPercent(text, 'en')).toBe(hundredths);
  });

  it('a percentage off never gives away a fraction of a minor unit', () => {
    expect(percentOff(amountOf('2.10', 'GBP') ?? 0, 1000)).toBe(189);
    expect(percentOff(215, 1000)).toBe(194);
  });
});
