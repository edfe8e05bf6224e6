import type { Amount } from '@orderpad/contracts';
import { and, eq, sql } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { marketPrices } from '../data/schema.ts';
import { statement } from '../data/statement.ts';
import { lessIn, ownPriceIn, priceIn } from '../slices/destination/conversion.ts';
import type { Market } from '../slices/destination/market.ts';
import type { Audience } from './audience.ts';
import { priceOf, type Price as ListPrice, type PriceRule, thresholdsAbove } from './price.ts';
import { type Priceable, rulesOf, termsOf } from './terms.ts';

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
  priceOf(variant: Priced, quantity: number): Price;
  /** Returns the quantities above `quantity` from which the price may be another, the smallest first. */
  thresholdsOf(variant: Priced, quantity: number): number[];
}

type Priced = { readonly id: string; readonly price: Amount };

interface PriceListInput {
  readonly priceables: readonly Priceable[];
  readonly audience: Audience;
  readonly market: Market;
}

/** Rules for the prices of variants, and the prices that they have of their own in a market, by variant, as the database knows them. */
export interface ListedPrices {
  readonly rules: ReadonlyMap<string, readonly PriceRule[]>;
  readonly own: ReadonlyMap<string, Amount>;
}

/** Reads what is known of the prices of variants; `country` is that of the market. */
export async function listedPricesOf(
  db: Queries,
  ids: readonly string[],
  country: string | undefined,
): Promise<ListedPrices> {
  const [rules, own] = await Promise.all([rulesOf(db, ids), ownPricesOf(db, ids, country)]);
  return { rules, own };
}

/**
 * Creates the price list. Rules and agreements are in the shop's own currency, and their result is converted to the
 * market last; a tier's percentage is taken off the market's own price.
 */
export function priceListOf(
  { rules, own }: ListedPrices,
  { priceables, audience, market }: PriceListInput,
): PriceList {
  const terms = termsOf(rules, priceables, audience);
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
    thresholdsOf({ id }, quantity) {
      return thresholdsAbove(terms.get(id) ?? none, { ...audience, quantity });
    },
  };
}

const none = { rules: [], rates: [] };

const selectOwn = statement<{ ids: string[]; country: string }, { id: string; price: Amount }[]>((db) =>
  db
    .select({ id: marketPrices.variantId, price: marketPrices.price })
    .from(marketPrices)
    .where(
      and(
        eq(marketPrices.country, sql.placeholder('country')),
        sql`${marketPrices.variantId} = any(${sql.placeholder('ids')}::text[])`,
      ),
    ),
);

/** Returns the prices that variants have of their own in a market, by variant. */
async function ownPricesOf(
  db: Queries,
  ids: readonly string[],
  country: string | undefined,
): Promise<Map<string, Amount>> {
  if (country === undefined || ids.length === 0) return new Map();
  const rows = await selectOwn(db, { ids: [...ids], country });
  return new Map(rows.map(({ id, price }) => [id, price]));
}
