import type { MemoryData } from './data.ts';
import { demoContacts, demoNotes } from './demo-contacts.ts';
import { demoMarkets } from './demo-markets.ts';
import { demoProducts } from './demo-products.ts';
import { demoShelves } from './demo-shelves.ts';
import { demoPromotions } from './demo-promotions.ts';
import { demoRewards } from './demo-rewards.ts';
import { demoTiers } from './demo-tiers.ts';
import { priced } from './demo-prices.ts';

/** Hearth & Larder, a homeware shop in Bristol. */
export function demoShop(currency: string): MemoryData {
  const price = (pence: number) => priced(pence, currency).amount;
  return {
    products: demoProducts(currency),
    colleagues: [
      { id: 'operator-2', name: 'Tom Ellery' },
      { id: 'operator-3', name: 'Ines Castell' },
    ],
    managers: [{ id: 'operator-9', name: 'Maya Lindqvist' }],
    shelves: demoShelves,
    contacts: demoContacts,
    credit: {
      'contact-2': {
        days: 30,
        limit: priced(150_000, currency),
        owed: priced(42_000, currency),
        isStopped: false,
      },
      'contact-4': {
        days: 14,
        limit: priced(80_000, currency),
        owed: priced(81_250, currency),
        isStopped: true,
      },
    },
    onAccount: ['invoice'],
    notes: demoNotes,
    shipping: [
      {
        id: 'standard',
        name: 'Standard',
        description: 'Tracked, left with a neighbour',
        price: price(395),
        days: { min: 2, max: 4 },
        countries: ['GB'],
      },
      {
        id: 'next-day',
        name: 'Next day',
        description: 'Ordered by 4 pm, there by noon',
        price: price(895),
        days: { min: 1, max: 1 },
        countries: ['GB'],
      },
      {
        id: 'europe',
        name: 'Europe road',
        description: 'Tracked',
        price: price(1250),
        days: { min: 4, max: 7 },
        countries: ['IE', 'FR', 'DE', 'NL'],
      },
      {
        id: 'europe-air',
        name: 'Europe air',
        description: 'Signed for',
        price: price(2400),
        days: { min: 2, max: 3 },
        countries: ['IE', 'FR', 'DE', 'NL', 'NO'],
      },
      {
        id: 'world',
        name: 'World air',
        description: 'Signed for',
        price: price(4200),
        days: { min: 5, max: 10 },
        countries: ['US', 'JP', 'AU'],
      },
    ],
    giftWrap: price(250),
    taxes: [
      { country: 'GB', name: 'VAT', rate: 200_000 },
      { country: 'IE', name: 'VAT', rate: 230_000 },
      { country: 'FR', name: 'TVA', rate: 200_000 },
      { country: 'DE', name: 'MwSt', rate: 190_000 },
      { country: 'NL', name: 'BTW', rate: 210_000 },
    ],
    paymentMethods: [
      { id: 'invoice', kind: 'offline', name: 'Invoice', description: 'Payable within 30 days' },
      { id: 'cash', kind: 'offline', name: 'Cash', description: 'Taken when it is handed over' },
    ],
    ...(currency === 'GBP' && { markets: demoMarkets }),
    promotions: demoPromotions(price),
    rewards: demoRewards(price),
    tiers: demoTiers(price, currency),
    countries: ['GB', 'IE', 'FR', 'DE', 'NL', 'NO', 'US', 'JP', 'AU'],
  };
}
