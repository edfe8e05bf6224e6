import type { Amount, Currency, PricingTier } from '@orderpad/contracts';

/** The tier of trade customers: a tenth less, and more off by the dozen. */
export const demoTiers = (price: (pence: number) => Amount, currency: Currency): PricingTier[] => [
  {
    id: 'trade',
    name: 'Trade',
    description: 'Shops and restaurants that buy for their business.',
    rules: [
      { kind: 'percentage', rate: 100_000, minQuantity: 1 },
      { kind: 'percentage', rate: 150_000, minQuantity: 12 },
      { kind: 'percentage', rate: 200_000, minQuantity: 1, category: { id: 'tableware', name: 'Tableware' } },
      {
        kind: 'price',
        variant: { id: 'soap', sku: 'SOAP', title: 'Olive oil soap', choices: [] },
        minQuantity: 24,
        price: { amount: price(360), currency },
      },
    ],
  },
];
