import { issue, mostOfLines } from '@orderpad/contracts';
import type { OutlineLimits } from '../turns/outline.ts';
import { invalid } from '../service/failures.ts';

/** Levels of arrays and objects inside each other. */
export const deepest = 40;

/**
 * Limits of a body, which are counted before it is parsed: a parser takes seconds for millions of brackets or values, in which nobody else is served.
 * A list may have as many members as the longest one of the contracts, an object has room to spare.
 */
export const bounded: OutlineLimits = {
  deepest,
  longest: mostOfLines,
  widest: 5000,
  refuse(limit) {
    const detail = limit === 'too-deep' ? 'nested too deeply' : 'a longer list than any may be';
    throw invalid(detail, [issue(limit, [])]);
  },
};
