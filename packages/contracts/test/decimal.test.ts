import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, Currency, decimalOf, digitsOf, lowestPrice } from '@orderpad/contracts';

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const currencies = letters
  .flatMap((first) => letters.flatMap((second) => letters.map((third) => first + second + third)))
  .filter((code) => Currency.safeParse(code).success);

describe('an amount in words', () => {
  it('reads back as itself in every currency', () => {
    const amount = fc.integer({ min: 1 - 10 ** 15, max: 10 ** 15 - 1 });

    fc.assert(
      fc.property(amount, fc.constantFrom(...currencies), (of, currency) => {
        expect(amountOf(decimalOf({ amount: of, currency }), currency)).toBe(of);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['12.5', 'GBP', 1250],
    ['1.005', 'GBP', 101],
    ['-1.005', 'GBP', -101],
    ['46.5780362425', 'USD', 4658],
    ['0.4', 'JPY', 0],
    ['1250', 'JPY', 1250],
    ['1.2345', 'KWD', 1235],
    ['0', 'GBP', 0],
    [' 12.5\n', 'GBP', 1250],
    ['+1', 'GBP', 100],
    ['90071992547409.91', 'GBP', Number.MAX_SAFE_INTEGER],
    ['9007199254740991', 'JPY', undefined],
    ['90071992547409.92', 'GBP', undefined],
    ['999999999999999.99', 'GBP', undefined],
  ])('%s %s is %i', (decimal, currency, expected) => {
    expect(amountOf(decimal, currency)).toBe(expected);
  });

  it('rounds the half to the even neighbour where that is declared', () => {
    expect(amountOf('0.125', 'GBP', 'half-even')).toBe(12);
    expect(amountOf('0.135', 'GBP', 'half-even')).toBe(14);
    expect(amountOf('0.12500', 'GBP', 'half-even')).toBe(12);
    expect(amountOf('0.12501', 'GBP', 'half-even')).toBe(13);
    expect(amountOf('0.129', 'GBP', 'down')).toBe(12);
    expect(amountOf('0.13', 'GBP', 'half-even')).toBe(13);
  });

  it.each(['', 'twelve', '1,5', '1e3', '0x10', '1.2.3', '--1', '9999999999999999', 'NaN'])(
    '%o is not one',
    (text) => {
      expect(amountOf(text, 'GBP')).toBeUndefined();
    },
  );

  it.each([
    [0, 'GBP', '0.00'],
    [-5, 'GBP', '-0.05'],
    [1250, 'JPY', '1250'],
    [12_500, 'KWD', '12.500'],
  ])('is written with the digits of its currency: %i %s is %s', (amount, currency, text) => {
    expect(decimalOf({ amount, currency })).toBe(text);
  });

  it('has the digits of the standard, not those of the engine', () => {
    expect(['GBP', 'HUF', 'IQD', 'JPY', 'CLF'].map(digitsOf)).toEqual([2, 2, 3, 0, 4]);
    expect(currencies.length).toBeGreaterThan(150);
    expect(currencies).not.toContain('ABC');
  });
});

describe('the lowest price that a role may set', () => {
  it.each([
    [1000, 10, 900],
    [999, 10, 900],
    [1, 10, 1],
    [1000, 0, 1000],
    [1000, 100, 0],
  ])('of %i, at most %i %% less, is %i', (price, limit, lowest) => {
    expect(lowestPrice(price, limit)).toBe(lowest);
  });
});
