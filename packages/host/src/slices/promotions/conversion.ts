import { type Money, withAmounts } from '@orderpad/contracts';
import type { Effect } from '../../data/promotions.schema.ts';
import type { Offer } from './offer.ts';
import { inMarket } from '../destination/conversion.ts';
import type { Market } from '../destination/market.ts';

/** Converts the amounts of an offer to a market, also those in its texts. */
export function offerIn(market: Market, offer: Offer): Offer {
  const minimum = offer.minimum === null ? null : inMarket(market, offer.minimum);
  const here = { ...offer, minimum, effect: effectIn(market, offer.effect) };
  const filled = (words: string) => withAmounts(words, amountsIn(here, market.currency), 'en-GB');
  return { ...here, name: filled(here.name), description: here.description && filled(here.description) };
}

function effectIn(market: Market, effect: Effect): Effect {
  if (effect.kind === 'amount-off') return { ...effect, amount: inMarket(market, effect.amount) };
  return effect.kind === 'bundle' ? { ...effect, price: inMarket(market, effect.price) } : effect;
}

/** Amounts that the texts of an offer may name. */
function amountsIn({ minimum, effect }: Offer, currency: string): Record<string, Money> {
  return {
    ...(minimum !== null && { minimum: { amount: minimum, currency } }),
    ...(effect.kind === 'amount-off' && { amount: { amount: effect.amount, currency } }),
    ...(effect.kind === 'bundle' && { price: { amount: effect.price, currency } }),
  };
}
