import { seeded } from './random.ts';

/** Range of a figure in 95 of 100 runs. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The 95 % interval of a figure that is worked out from rounds: rounds are drawn with replacement, a thousand times over.
 * A whole round is drawn at a time, so that samples taken side by side stay together.
 */
export function bootstrap(
  rounds: number,
  figure: (drawn: readonly number[]) => number,
  random: () => number = seeded(1),
): Interval {
  const figures = Array.from({ length: 1000 }, () =>
    figure(Array.from({ length: rounds }, () => Math.floor(random() * rounds))),
  ).toSorted((a, b) => a - b);
  return { low: figures[24] ?? Number.NaN, high: figures[974] ?? Number.NaN };
}
