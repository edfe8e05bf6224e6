import type { HostFixture } from '@orderpad/adapters/testing';

/** The facts about the example shop of the reference host for each part of the conformance suite. */
export const exampleShop = {
  sold: '85123A',
  counted: '22834',
  ruled: 'TEALIGHT-WAX',
  credit: { contact: 'Ottoline' },
  breaks: { contact: '17850', sku: '22086' },
  unknown: 'NO-SUCH-SKU',
  contactWithAddress: '17850',
  contactWithoutAddress: 'Lindqvist',
  spellings: {
    contact: 'Marlow',
    phones: ['01865 496 012', '+441865496012', '00441865496012'],
    skus: ['\u200B85123a\u202C', '８５１２３Ａ'],
  },
  markets: ['AU', 'BH', 'CA', 'DE', 'FR', 'GB', 'IE', 'JP', 'KW', 'US'],
  regions: { AU: 'Victoria', CA: 'Alberta', US: 'Oregon' },
  taxedApart: {
    destination: 'US',
    addresses: [
      { line1: '1 Pier Street', city: 'New York', region: 'NY', postalCode: '10004', country: 'US' },
      { line1: '8 Bay Road', city: 'Oakland', region: 'California', postalCode: '94607', country: 'US' },
    ],
  },
  promotions: { code: 'LANTERNSET', picked: 'winter-warmers' },
  rewards: { quantity: 50 },
  tiers: { contact: 'Ottoline' },
} satisfies Omit<HostFixture, 'create'>;
