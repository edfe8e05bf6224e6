import type { Market } from '../src/slices/destination/market.ts';
import { carriage } from '../src/seed/shipping/carriage.ts';
import { markets } from '../src/seed/destination/markets.ts';
import { marketTaxes, regions } from '../src/seed/destination/taxes.ts';

/** The markets of the example shop as pricing meets them, without a database. */
export const seededMarkets = markets.map(
  (market): Market => ({
    ...market,
    taxes: marketTaxes
      .filter(({ country }) => country === market.country)
      .map(({ region = '', ...tax }) => ({ ...tax, region })),
    regions: regions.filter(({ country }) => country === market.country),
    carriage: carriage
      .filter(({ country }) => country === market.country)
      .map(({ region = '', policy }) => ({ region, policy })),
  }),
);
