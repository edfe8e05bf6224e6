import type { MemoryReward } from './data.ts';

/** The rewards of Hearth & Larder. `price` turns pence into the shop's currency. */
export const demoRewards = (price: (pence: number) => number): MemoryReward[] => [
  {
    id: 'larder',
    name: 'Larder rewards',
    threshold: price(5_000),
    excludes: ['gift'],
    specials: [
      { variantId: 'spoon', price: price(200) },
      { variantId: 'towel-indigo', price: price(250) },
      { variantId: 'jug', price: price(900) },
      { variantId: 'hook', price: price(300) },
      { variantId: 'vase', price: price(500) },
      { variantId: 'clock', price: price(1_500) },
      { variantId: 'course', price: price(1_000) },
    ],
  },
];
