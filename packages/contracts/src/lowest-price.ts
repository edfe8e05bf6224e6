import { share } from './arithmetic.ts';
import type { Amount } from './money.ts';

/**
 * Returns the lowest unit price that may be set instead of the host's own, at most `limit` whole per cent below it. A fraction of a
 * minor unit is never given away.
 */
export const lowestPrice = (hostPrice: Amount, limit: number): Amount =>
  hostPrice - share(hostPrice, limit, 100, 'down');
