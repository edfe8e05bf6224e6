import type { Amount } from '@orderpad/contracts';
import { and, eq, inArray } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { marketPrices, priceRules } from '../data/schema.ts';
import { type Market, ownPriceIn, priceIn } from '../markets/market.ts';
import { type Buyer, type PriceRule, unitPriceOf } from './price.ts';

/** What one piece costs, in minor units of the market's currency. */
export interface Price {
  readonly unit: Amount;
  /** What it costs others. */
  readonly base: Amount;
}

/** What variants cost somebody somewhere: the one answer that search, resolve and quote give. */
export interface PriceList {
  priceOf(variant: { readonly id: string; readonly price: Amount }, quantity: number): Price;
}

interface Asked {
  readonly ids: readonly string[];
  readonly buyer: Omit<Buyer, 'quantity'>;
  readonly market: Market;
}

/** Rules and agreements hold in the shop's own currency; what they come to is carried over to the market last. */
export async function priceListOf(db: Queries, { ids, buyer, market }: Asked): Promise<PriceList> {
  const rules = await rulesOf(db, ids);
  const own = await ownPricesOf(db, ids, market);
  return {
    priceOf(variant, quantity) {
      const price = unitPriceOf(variant.price, rules.get(variant.id) ?? [], { ...buyer, quantity });
      const mine = own.get(variant.id);
      if (mine === undefined) return { unit: priceIn(market, price), base: priceIn(market, variant.price) };
      return { unit: ownPriceIn(market, mine, price, variant.price), base: mine };
    },
  };
}

/** The price rules of variants, by variant. */
async function rulesOf(db: Queries, variantIds: readonly string[]): Promise<Map<string, PriceRule[]>> {
  const rules = new Map<string, PriceRule[]>();
  if (variantIds.length === 0) return rules;
  for (const rule of await db
    .select()
    .from(priceRules)
    .where(inArray(priceRules.variantId, [...variantIds]))) {
    const own = rules.get(rule.variantId);
    if (own) own.push(rule);
    else rules.set(rule.variantId, [rule]);
  }
  return rules;
}

/** Prices that variants have of their own in a market. */
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
