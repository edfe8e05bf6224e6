import { asc, desc, eq } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { marketCarriage, markets, marketTaxes, regions } from '../../data/schema.ts';
import type { Market } from './market.ts';
import { shopCurrency } from '../../profile/profile.ts';

/** The shop's own terms: pounds, tax added once an order. Its taxes follow the address, wherever that is; see `zones.ts`. */
const ownTerms: Market = {
  country: undefined,
  currency: shopCurrency,
  taxIncluded: false,
  taxPer: 'order',
  rounding: 'half-up',
  rate: 1_000_000,
  step: 1,
  ending: 0,
  taxes: [],
  regions: [],
  carriage: [],
};

/** The terms on which a country is sold to; the shop's own where it has no market or none is named. */
export async function marketOf(db: Queries, country: string | undefined): Promise<Market> {
  if (country === undefined) return ownTerms;
  const [market] = await db.select().from(markets).where(eq(markets.country, country));
  if (!market) return ownTerms;
  const taxes = await db
    .select()
    .from(marketTaxes)
    .where(eq(marketTaxes.country, country))
    .orderBy(asc(marketTaxes.position), desc(marketTaxes.rate), asc(marketTaxes.name));
  return {
    ...market,
    taxes,
    regions: await db.select().from(regions).where(eq(regions.country, country)),
    carriage: await db.select().from(marketCarriage).where(eq(marketCarriage.country, country)),
  };
}
