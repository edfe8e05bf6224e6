import type { Rounding } from '@orderpad/contracts';
import { asc, desc, eq } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import type { DeliveryTaxPolicy } from '../../data/destination.schema.ts';
import { marketCarriage, markets, marketTaxes, regions } from '../../data/schema.ts';

/** The currency of the shop's own books. */
export const shopCurrency = 'GBP';

/** The terms on which something is sold: those of a country's market, or the shop's own. */
export interface Market {
  /** Absent where a draft names no destination, or one that has no market: the shop's own terms. */
  readonly country: string | undefined;
  readonly currency: string;
  /** Whether prices contain their tax. */
  readonly taxIncluded: boolean;
  /** Where fractions of a tax are settled. */
  readonly taxPer: 'line' | 'order';
  readonly rounding: Rounding;
  /** Millionths of a minor unit here that one minor unit of the shop's own currency is worth. */
  readonly rate: number;
  /** Prices are a multiple of `step` and `ending` more, amounts a multiple of `step`; minor units. */
  readonly step: number;
  readonly ending: number;
  readonly taxes: readonly MarketTax[];
  readonly regions: readonly Region[];
  /** Rules about carriage, of a region or of the whole country where `region` is empty. */
  readonly carriage: readonly { readonly region: string; readonly policy: DeliveryTaxPolicy }[];
}

/** A tax on goods of a class in a region, or in the whole country where `region` is empty. Parts per million. */
interface MarketTax {
  readonly region: string;
  readonly taxClass: string;
  readonly name: string;
  readonly rate: number;
}

/** A region by the code that taxes go by, and what people call it. */
interface Region {
  readonly code: string;
  readonly name: string;
}

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
