import type { RunningReward } from './picks.ts';
import { inMarket, priceIn } from '../destination/conversion.ts';
import type { Market } from '../destination/market.ts';

/** Converts the threshold of a reward and the prices of its specials to a market. */
export const rewardIn = (market: Market, { threshold, specials, ...terms }: RunningReward) => ({
  ...terms,
  threshold: inMarket(market, threshold),
  specials: new Map([...specials].map(([id, price]) => [id, priceIn(market, price)])),
});
