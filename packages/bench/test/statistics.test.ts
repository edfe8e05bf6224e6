import { describe, expect, it } from 'vitest';
import { bootstrap } from '../src/bootstrap.ts';
import { verdict } from '../src/goal.ts';
import { median } from '../src/median.ts';
import { isQuiet } from '../src/noise.ts';
import { seeded } from '../src/random.ts';
import { ratio } from '../src/ratio.ts';
import { turns } from '../src/turns.ts';

describe('the median', () => {
  it.each([
    [[3], 3],
    [[5, 1, 3], 3],
    [[4, 1, 3, 100], 3.5],
    [[10, 9, 2], 9],
  ])('of %j is %d', (samples, middle) => {
    expect(median(samples)).toBe(middle);
  });

  it('leaves its samples in their order', () => {
    const samples = [3, 1, 2];

    median(samples);

    expect(samples).toEqual([3, 1, 2]);
  });

  it('of nothing is refused', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('a round', () => {
  it('takes two subjects as A B B A, and the next as B A A B', () => {
    expect([0, 1, 2].map((round) => turns(['a', 'b'], round).join(' '))).toEqual([
      'a b b a',
      'b a a b',
      'a b b a',
    ]);
  });

  it('lets every subject have every place', () => {
    const names = ['a', 'b', 'c'];

    const rounds = names.map((_, round) => turns(names, round));

    for (let place = 0; place < 6; place++)
      expect(new Set(rounds.map((round) => round[place]))).toEqual(new Set(names));
  });

  it('spreads a steady drift evenly over any number of subjects', () => {
    const round = turns(['a', 'b', 'c', 'd']);

    const places = (name: string) => round.flatMap((subject, place) => (subject === name ? place : []));

    expect(places('a')).toEqual([0, 7]);
    for (const name of ['b', 'c', 'd']) expect(sum(places(name))).toBe(7);
  });
});

describe('a ratio', () => {
  const noisy = (centre: number, seed: number) => {
    const random = seeded(seed);
    return Array.from({ length: 40 }, () => [0, 0].map(() => centre * (0.9 + random() * 0.2)));
  };

  it('is the median of one over the median of the other', () => {
    const { value, low, high } = ratio([[6, 8, 7]], [[2, 100, 1]]);

    expect([value, low, high]).toEqual([3.5, 3.5, 3.5]);
  });

  it('takes the cost of doing nothing off both sides', () => {
    expect(ratio([[5]], [[3]], [[1]]).value).toBe(2);
  });

  it('lies inside its interval, and the interval is narrow when the samples agree', () => {
    const { value, low, high } = ratio(noisy(3, 1), noisy(2, 2));

    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
    expect(low).toBeGreaterThan(1.35);
    expect(high).toBeLessThan(1.65);
    expect(high).toBeGreaterThan(low);
  });

  it('draws the rounds of both sides together, so a slow spell shared by both leaves it untouched', () => {
    const spells = [1, 1, 1, 4, 1, 1, 4, 1, 1, 1];
    const a = spells.map((slow) => [3 * slow]);
    const b = spells.map((slow) => [2 * slow]);

    const { low, high } = ratio(a, b);

    expect([low, high]).toEqual([1.5, 1.5]);
  });

  it('comes out the same from the same samples', () => {
    expect(ratio(noisy(3, 1), noisy(2, 2))).toEqual(ratio(noisy(3, 1), noisy(2, 2)));
  });
});

describe('the bootstrap', () => {
  it('draws as many rounds as there are, with replacement', () => {
    const sizes = new Set<number>();
    let repeated = false;

    bootstrap(5, (drawn) => {
      sizes.add(drawn.length);
      repeated ||= new Set(drawn).size < drawn.length;
      return 0;
    });

    expect([...sizes]).toEqual([5]);
    expect(repeated).toBe(true);
  });

  it('keeps the middle 95 of 100 figures', () => {
    let next = 0;

    const interval = bootstrap(1, () => next++);

    expect(interval).toEqual({ low: 24, high: 974 });
  });
});

describe('the machine is', () => {
  it.each([
    ['quiet', 0.97, 1.04, true],
    ['quiet at the very edge', 0.9, 1.1, true],
    ['too noisy when a twin may be faster', 0.89, 1.02, false],
    ['too noisy when a twin may be slower', 0.99, 1.11, false],
  ])('%s: %d to %d', (_, low, high, expected) => {
    expect(isQuiet({ low, high })).toBe(expected);
  });
});

describe('a goal is', () => {
  it.each([
    ['reached', 2.4, 2.2],
    ['reached', 2.5, 2.4],
    ['undecided', 2.6, 2.4],
    ['missed', 2.7, 2.6],
  ])('%s at %d when the interval begins at %d', (expected, value, low) => {
    expect(verdict({ value, low, high: 3 }, 2.5)).toBe(expected);
  });
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
