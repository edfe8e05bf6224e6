import type { RouteName } from '@orderpad/contracts';

/** Bytes of the largest body when the host names no other: 20,000 lines with notes, and what their quote said of each. */
export const usualBodyLimit = 24 * 1024 * 1024;

/** Routes whose bodies hold a whole draft with what its quote said, and the whole limit. */
const withQuotes: ReadonlySet<RouteName> = new Set<RouteName>(['saveDraft', 'createHandoff']);

/** Routes whose bodies hold a whole draft, and two thirds of the limit. */
const withDrafts: ReadonlySet<RouteName> = new Set<RouteName>(['quote', 'place', 'sendRequest']);

/** Bytes of 500 SKUs, as long as they may be. */
const skus = 256 * 1024;

/** Bytes of the largest other body: the longest note, name and address many times over. */
const small = 64 * 1024;

/** Returns the bytes of the largest body of a route: `most`, or less where nobody needs as much. */
export function bodyLimitOf(name: RouteName, most: number): number {
  if (withQuotes.has(name)) return most;
  if (withDrafts.has(name)) return Math.floor((most * 2) / 3);
  return Math.min(name === 'resolveSkus' ? skus : small, most);
}
