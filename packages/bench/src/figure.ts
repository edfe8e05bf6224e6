import { type Verdict, verdict } from './goal.ts';
import type { Ratio } from './ratio.ts';

/** One ratio that the bench has to tell. */
export interface Figure {
  readonly what: string;
  readonly lines: number;
  readonly ratio: Ratio;
  /** True when equal pages came out equal in the same rounds; otherwise the ratio is not reported. */
  readonly quiet: boolean;
  /** Upper limit of the ratio. */
  readonly limit?: number;
}

/** `1.53 (1.46–1.61)`, or why there is no figure. */
export function spell({ ratio: { value, low, high }, quiet }: Pick<Figure, 'ratio' | 'quiet'>): string {
  if (!quiet) return 'too noisy';
  const digits = value < 0.1 ? 3 : value < 10 ? 2 : 1;
  const [middle, from, to] = [value, low, high].map((number) => number.toFixed(digits));
  return from === to ? `${middle}` : `${middle} (${from}–${to})`;
}

/** Returns the verdict on a figure's goal; `undefined` without a goal, or on a noisy machine. */
export function judge({ ratio, limit, quiet }: Figure): Verdict | undefined {
  return limit === undefined || !quiet ? undefined : verdict(ratio, limit);
}
