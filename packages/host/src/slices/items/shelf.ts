import type { Audience } from '../../prices/audience.ts';
import { type ListedPrices, priceListOf, type PriceList } from '../../prices/price-list.ts';
import type { Market } from '../destination/market.ts';
import { priceablesOf, type Sold } from './sold.ts';

/** Everything that an order may take: variants with their products, by id, and their prices. */
export interface Shelf {
  readonly sold: ReadonlyMap<string, Sold>;
  readonly prices: PriceList;
}

/** Returns the shelf of an audience in a market. */
export const shelfOf = (
  sold: Shelf['sold'],
  listed: ListedPrices,
  audience: Audience,
  market: Market,
): Shelf => ({ sold, prices: priceListOf(listed, { priceables: priceablesOf(sold), audience, market }) });
