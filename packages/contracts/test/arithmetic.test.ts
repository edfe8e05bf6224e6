import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, share, sum, type Rounding } from '@orderpad/contracts';
import { exactShare } from './rational.ts';

const amount = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
const rounding = fc.constantFrom<Rounding[]>('half-up', 'half-even', 'down');

describe('a share of an amount', () => {
  it('is the exact fraction, rounded once', () => {
    const part = fc.integer({ min: -(10 ** 9), max: 10 ** 9 });
    const whole = fc.oneof(fc.integer({ min: -(10 ** 6), max: -1 }), fc.integer({ min: 1, max: 10 ** 9 }));

    fc.assert(
      fc.property(amount, part, whole, rounding, (of, numerator, denominator, how) => {
        const exact = exactShare(of, numerator, denominator, how);
        fc.pre(exact >= BigInt(Number.MIN_SAFE_INTEGER) && exact <= BigInt(Number.MAX_SAFE_INTEGER));

        expect(BigInt(share(of, numerator, denominator, how))).toBe(exact);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [5, 1, 2, 'half-up', 3],
    [-5, 1, 2, 'half-up', -3],
    [5, 1, 2, 'half-even', 2],
    [7, 1, 2, 'half-even', 4],
    [-5, 1, 2, 'half-even', -2],
    [99, 1, 100, 'down', 0],
    [-99, 1, 100, 'down', 0],
    [Number.MAX_SAFE_INTEGER, 3, 3, 'half-up', Number.MAX_SAFE_INTEGER],
    [5e9, 1e9, 2e18, 'half-up', 3],
    [-5e9, 1e9, 2e18, 'half-up', -3],
    [5e9, 1e9, -2e18, 'half-up', -3],
    [-5e9, 1e9, -2e18, 'half-up', 3],
    [5e9, 1e9, 2e18, 'half-even', 2],
    [7e9, 1e9, 2e18, 'half-even', 4],
    [7e9, 1e9, 2e18, 'down', 3],
    [7e9, 1e9, 3e18, 'half-even', 2],
    [8e9, 1e9, 3e18, 'half-even', 3],
    [6e9, 1e9, 2e18, 'half-even', 3],
    [0, 1e9, -2e18, 'half-up', 0],
  ] as const)('of %i × %i ÷ %i, %s, is %i', (of, numerator, denominator, how, expected) => {
    expect(share(of, numerator, denominator, how)).toBe(expected);
  });

  it('is never the zero that is less than zero', () => {
    expect(Object.is(share(-1, 1, 100), 0)).toBe(true);
    expect(Object.is(share(0, 1, -100), 0)).toBe(true);
    expect(Object.is(share(-1, 1e9, 1e30), 0)).toBe(true);
  });

  it('refuses what cannot be exact', () => {
    expect(() => share(1, 1, 0)).toThrow(new RangeError('share: the denominator is zero'));
    const beyond = new RangeError('share: beyond the safe integers');
    expect(() => share(Number.MAX_SAFE_INTEGER, 2, 1)).toThrow(beyond);
    expect(() => sum([Number.MAX_SAFE_INTEGER, 1])).toThrow(new RangeError('sum: beyond the safe integers'));
    expect(sum([Number.MAX_SAFE_INTEGER - 1, 1])).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe('an amount spread over weights', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 10 ** 7 }), { minLength: 1, maxLength: 50 });

  it('loses and invents nothing', () => {
    fc.assert(
      fc.property(amount, weights, (of, over) => {
        expect(sum(allocate(of, over))).toBe(of);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives each within one unit of its due, and nothing to what weighs nothing', () => {
    fc.assert(
      fc.property(amount, weights, (of, over) => {
        const whole = sum(over);
        fc.pre(whole > 0);

        for (const [index, part] of allocate(of, over).entries()) {
          const weight = over[index] ?? 0;
          if (weight === 0) expect(part).toBe(0);
          const due = exactShare(of, weight, whole, 'down');
          const off = BigInt(part) - due;
          expect(off >= -1n && off <= 1n).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is spread evenly over what weighs nothing at all', () => {
    expect(allocate(10, [0, 0, 0])).toEqual([3, 4, 3]);
    expect(allocate(10, [])).toEqual([]);
  });
});
