import type { Pack } from '@orderpad/contracts';

const packs: Pack[] = [
  { id: 'single', name: 'Single', quantity: 1 },
  { id: 'double', name: 'Double', quantity: 2 },
  { id: 'quad', name: 'Quad', quantity: 4 },
];

const packed = /^(kitchen|bags|lights|christmas|home-warm|garden-growing)/;

/** Returns the pack sizes of products in a category: one, two and four in some, none in others. */
export const packsOf = (category: string | undefined): Pack[] | undefined =>
  category !== undefined && packed.test(category) ? packs : undefined;
