import type { Market } from '../src/slices/destination/market.ts';
import type { Claim } from '../src/slices/promotions/claims.ts';
import type { Offer } from '../src/slices/promotions/offer.ts';

/** Makes a market that adds taxes once per order and takes every unit, unless said otherwise. */
export const aMarket = (terms: Partial<Market> = {}): Market => ({
  country: 'FR',
  currency: 'EUR',
  taxIncluded: false,
  taxPer: 'order',
  rounding: 'half-up',
  rate: 1_000_000,
  step: 1,
  ending: 0,
  taxes: [],
  regions: [],
  deliveryTaxes: [],
  ...terms,
});

/** Makes an automatic offer that combines with all others, unless said otherwise. */
export const anOffer = (terms: Partial<Offer> & Pick<Offer, 'effect'>): Offer => ({
  id: 'offer',
  name: 'Offer',
  description: null,
  scope: 'item',
  access: 'automatic',
  code: null,
  startsAt: null,
  endsAt: null,
  priority: 1,
  stacking: 'combinable',
  minimum: null,
  tierId: null,
  limit: null,
  limitPerContact: null,
  ...terms,
});

export const aClaim = (terms: Parameters<typeof anOffer>[0], code?: string): Claim => ({
  offer: anOffer(terms),
  ...(code !== undefined && { code }),
});
