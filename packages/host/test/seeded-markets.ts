import type { Market } from '../src/slices/destination/market.ts';
import { deliveryTaxes } from '../src/seed/shipping/delivery-taxes.ts';
import { markets } from '../src/seed/destination/markets.ts';
import { regions } from '../src/seed/destination/regions.ts';
import { marketTaxes } from '../src/seed/destination/taxes.ts';

/** Markets of the example shop as pricing gets them, without a database. */
export const seededMarkets = markets.map(
  (market): Market => ({
    ...market,
    taxes: marketTaxes
      .filter(({ country }) => country === market.country)
      .map(({ region = '', ...tax }) => ({ ...tax, region })),
    regions: regions.filter(({ country }) => country === market.country),
    deliveryTaxes: deliveryTaxes
      .filter(({ country }) => country === market.country)
      .map(({ region = '', policy }) => ({ region, policy })),
  }),
);
