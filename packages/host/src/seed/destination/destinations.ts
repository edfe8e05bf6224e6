import type * as schema from '../../data/schema.ts';

const eu = ['AT', 'BE', 'DE', 'DK', 'ES', 'FI', 'FR', 'IE', 'IT', 'NL', 'PL', 'PT', 'SE'];
const world = ['AU', 'BH', 'CA', 'CH', 'JP', 'KW', 'NO', 'NZ', 'US'];

/** Terms of drafts that name no destination: prices are without tax; 20 % is added at home, nothing abroad. */
export const destinations: (typeof schema.destinations.$inferInsert)[] = [
  { country: 'GB', zone: 'home', taxName: 'VAT', taxRate: 200_000 },
  ...eu.map((country) => ({ country, zone: 'europe' })),
  ...world.map((country) => ({ country, zone: 'world' })),
];
