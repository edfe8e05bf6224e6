import type { Amount } from '@orderpad/contracts';
import { and, eq, inArray } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { marketPrices } from '../data/schema.ts';
import { lessIn, ownPriceIn, priceIn } from '../slices/destination/conversion.ts';
import type { Market } from '../slices/destination/market.ts';
import type { Audience } from './audience.ts';
import { priceOf, type Price as ListPrice } from './price.ts';
import { type Priceable, termsOf } from './terms.ts';

/** The price of one piece, in minor units of the market's currency. */
export interface Price extends Pick<ListPrice, 'by' | 'from'> {
  readonly unit: Amount;
  /** The list price, which a contact without a tier or an agreement pays for one piece. */
  readonly base: Amount;
}

/**
 * Prices of variants for an audience in a market. Search, SKU resolution and quotes all take their prices from it.
 */
export interface PriceList {
  priceOf(variant: { readonly id: string; readonly price: Amount }, quantity: number): Price;
}

interface PriceListInput {
  readonly priceables: readonly Priceable[];
  readonly audience: Audience;
  readonly market: Market;
}

/**
 * Creates the price list. Rules and agreements are in the shop's own currency, and their result is converted to the
 * market last; a tier's percentage is taken off the market's own price.
 */
export async function priceListOf(
  db: Queries,
  { priceables, audience, market }: PriceListInput,
): Promise<PriceList> {
  const terms = await termsOf(db, priceables, audience);
  const own = await ownPricesOf(
    db,
    priceables.map(({ id }) => id),
    market,
  );
  return {
    priceOf({ id, price: list }, quantity) {
      const price = priceOf(list, terms.get(id) ?? none, { ...audience, quantity });
      const mine = own.get(id);
      const here = (amount: Amount): Amount =>
        mine === undefined ? priceIn(market, amount) : ownPriceIn(market, mine, amount, list);
      const base = here(list);
      const { by, from } = price;
      if (by !== 'tier') return { unit: here(price.amount), base, by, from };
      const unit = price.rate === undefined ? here(price.amount) : lessIn(market, base, price.rate);
      return { unit: Math.min(unit, here(price.others)), base, by, from };
    },
  };
}

const none = { rules: [], rates: [] };

/** Returns the prices that variants have of their own in a market, by variant. */
async function ownPricesOf(
  db: Queries,
  ids: readonly string[],
  { country }: Market,
): Promise<Map<string, Amount>> {
  if (country === undefined || ids.length === 0) return new Map();
  const rows = await db
    .select({ id: marketPrices.variantId, price: marketPrices.price })
    .from(marketPrices)
    .where(and(eq(marketPrices.country, country), inArray(marketPrices.variantId, [...ids])));
  return new Map(rows.map(({ id, price }) => [id, price]));
}
