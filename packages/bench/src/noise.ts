import type { Interval } from './bootstrap.ts';

/**
 * Whether the machine is quiet enough for its figures to mean something: a page compared with its own twin has to come
 * out even, the whole interval within 0.9 and 1.1.
 */
export const isQuiet = ({ low, high }: Interval): boolean => low >= 0.9 && high <= 1.1;
