import type { rewards as rewardTable, specials as table } from '../../data/schema.ts';

/** Rewards of the shop. Each full £50.00 earns a pick; gift cards and postage do not count. */
export const rewards: (typeof rewardTable.$inferInsert)[] = [
  { id: 'larkspur', name: 'Larkspur rewards', threshold: 5000, excludes: ['p-gift-card', 'p-POST'] },
  {
    id: 'jubilee-picks',
    name: 'Jubilee rewards',
    threshold: 2000,
    startsAt: new Date('2041-12-01T00:00:00Z'),
    excludes: [],
  },
];

/**
 * Specials by SKU, with their reward price: one is low in stock, one sold out, one not sent abroad, one a download.
 */
const larkspur: readonly (readonly [sku: string, price: number])[] = [
  ['22423', 500],
  ['21258', 450],
  ['22139', 150],
  ['APRON-OLI-M', 900],
  ['22752', 275],
  ['22941', 300],
  ['85014B', 200],
  ['EBOOK-WRAP', 250],
  ['TEAPOT-SAGE', 1200],
  ['SPARKLE-20', 100],
];

export const specials: (typeof table.$inferInsert)[] = larkspur.map(([sku, price], position) => ({
  rewardId: 'larkspur',
  variantId: `v-${sku}`,
  position,
  price,
}));
