import type { Effect, Offer } from '../promotions/offer.ts';
import { inMarket, type Market } from './market.ts';

/** An offer with its amounts carried over to a market. */
export const offerIn = (market: Market, offer: Offer): Offer => ({
  ...offer,
  minimum: offer.minimum === null ? null : inMarket(market, offer.minimum),
  effect: effectIn(market, offer.effect),
});

function effectIn(market: Market, effect: Effect): Effect {
  if (effect.kind === 'amount-off') return { ...effect, amount: inMarket(market, effect.amount) };
  return effect.kind === 'bundle' ? { ...effect, price: inMarket(market, effect.price) } : effect;
}
