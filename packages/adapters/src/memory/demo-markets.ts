import type { MemoryMarket } from './data.ts';

/** Three ways to sell: tax added at home, tax included in euros, tax included in a currency without decimals. */
export const demoMarkets: readonly MemoryMarket[] = [
  { country: 'GB', currency: 'GBP', taxIncluded: false, rate: 1_000_000 },
  { country: 'DE', currency: 'EUR', taxIncluded: true, rate: 1_400_000, step: 50, excludes: ['gift'] },
  {
    country: 'JP',
    currency: 'JPY',
    taxIncluded: true,
    rate: 2_100_000,
    step: 10,
    taxes: [{ name: 'Consumption tax', rate: 100_000 }],
    excludes: ['gift', 'knife'],
  },
];
