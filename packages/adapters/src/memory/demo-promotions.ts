import type { MemoryPromotion } from './data.ts';

/** The promotions of Hearth & Larder. `price` turns pence into the shop's currency. */
export const demoPromotions = (price: (pence: number) => number): MemoryPromotion[] => [
  {
    id: 'soap-gift',
    name: 'Soap with our thanks',
    description: 'Two bars of soap with any order.',
    scope: 'item',
    access: 'picked',
    adds: [{ variantId: 'soap', quantity: 2 }],
  },
  {
    id: 'jug-gift',
    name: 'A jug for a full table',
    description: 'A pouring jug with an order of {minimum} or more.',
    scope: 'item',
    access: 'picked',
    minimum: price(20_000),
    adds: [{ variantId: 'jug', quantity: 1 }],
  },
  {
    id: 'soap-code',
    name: 'Autumn soap',
    scope: 'item',
    access: 'code',
    code: 'SOAP',
    adds: [{ variantId: 'soap', quantity: 1 }],
  },
  {
    id: 'tenth',
    name: '10 % off the order',
    scope: 'order',
    access: 'code',
    code: 'HEARTH10',
    rate: 100_000,
  },
  { id: 'freight', name: 'Free delivery', scope: 'shipping', access: 'code', code: 'FREESHIP' },
  {
    id: 'spring',
    name: 'Spring sale',
    scope: 'order',
    access: 'code',
    code: 'SPRING',
    endsAt: '2024-06-01T00:00:00Z',
    rate: 200_000,
  },
];
