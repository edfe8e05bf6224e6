import { bootstrap, type Interval } from './bootstrap.ts';
import { median } from './median.ts';

/** One subject's cost over another's, with its 95 % interval. */
export interface Ratio extends Interval {
  readonly value: number;
}

/** Samples of one subject, by round. */
export type Rounds = readonly (readonly number[])[];

/**
 * Median over median. `idle`, when given, is what an operation costs that does nothing: it is taken off both, so that the
 * fixed price of a frame does not flatter the dearer one. All three were sampled in the same rounds.
 */
export function ratio(ours: Rounds, theirs: Rounds, idle?: Rounds): Ratio {
  const figure = (drawn: readonly number[]) => {
    const fixed = idle ? medianOf(idle, drawn) : 0;
    return (medianOf(ours, drawn) - fixed) / (medianOf(theirs, drawn) - fixed);
  };
  return { value: figure([...ours.keys()]), ...bootstrap(ours.length, figure) };
}

const medianOf = (rounds: Rounds, drawn: readonly number[]): number =>
  median(drawn.flatMap((round) => rounds[round] ?? []));

/** A ratio of minima, which has no interval. */
export const exactly = (value: number): Ratio => ({ value, low: value, high: value });
