import type * as schema from '../../data/schema.ts';

export const shippingMethods: (typeof schema.shippingMethods.$inferInsert)[] = [
  { id: 'standard', name: 'Standard', description: 'Tracked, left with a neighbour if need be', position: 1 },
  { id: 'express', name: 'Express', description: 'Signed for, before noon', position: 2 },
  { id: 'collection', name: 'Collection', description: 'Ready at our counter in Leeds', position: 3 },
];

const light = 2_000;
const heavy = 30_000;
const pallet = 2_000_000_000;

/**
 * Pence by zone and weight. Markets convert them as they do every amount. Standard is free at home from £150. Nobody collects across
 * a border.
 */
export const shippingRates: (typeof schema.shippingRates.$inferInsert)[] = [
  { methodId: 'standard', zone: 'home', upTo: light, price: 395, minDays: 2, maxDays: 3, freeFrom: 15_000 },
  { methodId: 'standard', zone: 'home', upTo: heavy, price: 795, minDays: 2, maxDays: 3, freeFrom: 15_000 },
  {
    methodId: 'standard',
    zone: 'home',
    upTo: pallet,
    price: 4_900,
    minDays: 3,
    maxDays: 5,
    freeFrom: 50_000,
  },
  { methodId: 'express', zone: 'home', upTo: light, price: 895, minDays: 1, maxDays: 1 },
  { methodId: 'express', zone: 'home', upTo: heavy, price: 1_495, minDays: 1, maxDays: 1 },
  { methodId: 'standard', zone: 'europe', upTo: light, price: 995, minDays: 4, maxDays: 7 },
  { methodId: 'standard', zone: 'europe', upTo: heavy, price: 2_495, minDays: 4, maxDays: 7 },
  { methodId: 'standard', zone: 'europe', upTo: pallet, price: 14_900, minDays: 7, maxDays: 10 },
  { methodId: 'express', zone: 'europe', upTo: light, price: 2_195, minDays: 2, maxDays: 3 },
  { methodId: 'express', zone: 'europe', upTo: heavy, price: 4_995, minDays: 2, maxDays: 3 },
  { methodId: 'standard', zone: 'world', upTo: light, price: 1_695, minDays: 8, maxDays: 14 },
  { methodId: 'standard', zone: 'world', upTo: heavy, price: 5_495, minDays: 8, maxDays: 14 },
  { methodId: 'standard', zone: 'world', upTo: pallet, price: 32_900, minDays: 14, maxDays: 21 },
  { methodId: 'express', zone: 'world', upTo: light, price: 3_995, minDays: 3, maxDays: 5 },
  { methodId: 'collection', zone: 'home', upTo: pallet, price: 0, minDays: 0, maxDays: 1 },
];
