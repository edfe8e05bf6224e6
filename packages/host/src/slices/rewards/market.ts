import type { RunningProgramme } from './picks.ts';
import { inMarket, priceIn } from '../destination/conversion.ts';
import type { Market } from '../destination/market.ts';

/** Converts the threshold of a reward and the prices of its specials to a market. */
export const programmeIn = (market: Market, { threshold, specials, ...programme }: RunningProgramme) => ({
  ...programme,
  threshold: inMarket(market, threshold),
  specials: new Map([...specials].map(([id, price]) => [id, priceIn(market, price)])),
});
