import type { RunningProgramme } from './picks.ts';
import { inMarket, priceIn } from '../destination/conversion.ts';
import type { Market } from '../destination/market.ts';

/** A reward programme with its threshold and its specials' prices carried over to a market. */
export const programmeIn = (market: Market, { threshold, specials, ...programme }: RunningProgramme) => ({
  ...programme,
  threshold: inMarket(market, threshold),
  specials: new Map([...specials].map(([id, price]) => [id, priceIn(market, price)])),
});
