import type { RouteName } from '@orderpad/contracts';

/** Routes whose bodies hold a whole draft, or a list of SKUs as long as one. */
const large: ReadonlySet<RouteName> = new Set<RouteName>([
  'quote',
  'place',
  'saveDraft',
  'createHandoff',
  'sendRequest',
  'resolveSkus',
]);

/** Bytes of the largest other body: the longest note, name and address many times over. */
const small = 64 * 1024;

/** Returns the bytes of the largest body of a route: `most`, or less where nobody needs as much. */
export const bodyLimitOf = (name: RouteName, most: number): number =>
  large.has(name) ? most : Math.min(small, most);
