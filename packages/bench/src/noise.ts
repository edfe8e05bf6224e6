import type { Interval } from './bootstrap.ts';

/**
 * Returns true when the machine is quiet enough to measure: a page compared with its own twin comes out even, the whole
 * interval within 0.9 and 1.1.
 */
export const isQuiet = ({ low, high }: Interval): boolean => low >= 0.9 && high <= 1.1;
