import type { Ratio } from './ratio.ts';

/** `missed` only when the whole interval lies beyond the limit, so that a run which happened to be unlucky does not fail. */
export type Verdict = 'reached' | 'undecided' | 'missed';

export function verdict({ low, value }: Ratio, limit: number): Verdict {
  if (value <= limit) return 'reached';
  return low > limit ? 'missed' : 'undecided';
}
