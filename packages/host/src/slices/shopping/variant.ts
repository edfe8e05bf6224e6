import type { Stock } from '@orderpad/contracts';

/** What there is of a variant; null is without limit. */
export const stockOf = (available: number | null): Stock =>
  available === null ? { kind: 'unlimited' } : { kind: 'counted', available: Math.max(available, 0) };
