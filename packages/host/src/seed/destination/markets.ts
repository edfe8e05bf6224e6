import type * as schema from '../../data/schema.ts';

const pound = 1_000_000;

/**
 * Markets of the shop. Conversion rates are the shop's decision and plausible, not exchange rates of any day. Prices
 * end as is usual in each country. The tax settings cover every combination: per order or per line, half up, half
 * even, and down as in Japan.
 */
export const markets: (typeof schema.markets.$inferInsert)[] = [
  { ...at('GB', 'GBP', pound), taxIncluded: false, taxPer: 'order', rounding: 'half-up' },
  { ...at('DE', 'EUR', 1_250_000, 10, 9), taxIncluded: true, taxPer: 'line', rounding: 'half-up' },
  { ...at('FR', 'EUR', 1_250_000, 10), taxIncluded: true, taxPer: 'order', rounding: 'half-up' },
  { ...at('IE', 'EUR', 1_300_000, 50, 45), taxIncluded: true, taxPer: 'order', rounding: 'half-even' },
  { ...at('US', 'USD', 1_300_000, 50, 45), taxIncluded: false, taxPer: 'order', rounding: 'half-up' },
  { ...at('CA', 'CAD', 1_750_000, 10, 9), taxIncluded: false, taxPer: 'line', rounding: 'half-up' },
  { ...at('JP', 'JPY', 1_900_000, 10), taxIncluded: true, taxPer: 'order', rounding: 'down' },
  { ...at('KW', 'KWD', 4_000_000, 50), taxIncluded: false, taxPer: 'order', rounding: 'half-up' },
  { ...at('BH', 'BHD', 5_000_000, 50), taxIncluded: true, taxPer: 'line', rounding: 'half-even' },
  { ...at('AU', 'AUD', 1_950_000, 5), taxIncluded: true, taxPer: 'order', rounding: 'half-up' },
];

/** Best sellers that have a price of their own in a market. */
export const marketPrices: (typeof schema.marketPrices.$inferInsert)[] = [
  { country: 'DE', variantId: 'v-85123A', price: 349 },
  { country: 'DE', variantId: 'v-22632', price: 249 },
  { country: 'FR', variantId: 'v-85123A', price: 350 },
  { country: 'US', variantId: 'v-85123A', price: 395 },
  { country: 'US', variantId: 'v-EBOOK-WRAP', price: 999 },
  { country: 'JP', variantId: 'v-85123A', price: 500 },
  { country: 'KW', variantId: 'v-85123A', price: 1250 },
];

function at(country: string, currency: string, rate: number, step = 1, ending = 0) {
  return { country, currency, rate, step, ending };
}
