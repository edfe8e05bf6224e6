import type { Rounding } from '@orderpad/contracts';
import { countryFormat } from '@orderpad/contracts/addresses';
import { asc, desc, eq } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import type { DeliveryTaxPolicy } from '../../data/destination.schema.ts';
import { marketCarriage, markets, marketTaxes, regions } from '../../data/schema.ts';

/** The currency of the shop's own books. */
export const shopCurrency = 'GBP';

/** Terms of sale: those of a country's market, or the shop's own. */
export interface Market {
  /** Absent for the shop's own terms, which apply where a draft names no destination or one without a market. */
  readonly country: string | undefined;
  readonly currency: string;
  /** True where prices contain their tax. */
  readonly taxIncluded: boolean;
  /** The level at which fractions of a tax are rounded. */
  readonly taxPer: 'line' | 'order';
  readonly rounding: Rounding;
  /** Millionths of a minor unit here for one minor unit of the shop's own currency. */
  readonly rate: number;
  /** Prices are a multiple of `step` plus `ending`, other amounts a multiple of `step`. Minor units. */
  readonly step: number;
  readonly ending: number;
  readonly taxes: readonly MarketTax[];
  readonly regions: readonly Region[];
  /** Tax policies for delivery in a region; an empty `region` is the whole country. */
  readonly deliveryTaxes: readonly { readonly region: string; readonly policy: DeliveryTaxPolicy }[];
}

/** A tax on a class of goods in a region; an empty `region` is the whole country. Parts per million. */
interface MarketTax {
  readonly region: string;
  readonly taxClass: string;
  readonly name: string;
  readonly rate: number;
}

/** A region by the code that taxes refer to and by name. */
interface Region {
  readonly code: string;
  readonly name: string;
}

/** The shop's own terms: pounds, tax added once per order. Taxes follow the address; see `zones.ts`. */
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
  deliveryTaxes: [],
};

/** Returns the terms for a country; the shop's own where it has no market or none is given. */
export async function marketOf(db: Queries, country: string | undefined): Promise<Market> {
  if (country === undefined) return ownTerms;
  const [market] = await db.select().from(markets).where(eq(markets.country, country));
  if (!market) return ownTerms;
  await countryFormat(country);
  const taxes = await db
    .select()
    .from(marketTaxes)
    .where(eq(marketTaxes.country, country))
    .orderBy(asc(marketTaxes.position), desc(marketTaxes.rate), asc(marketTaxes.name));
  return {
    ...market,
    taxes,
    regions: await db.select().from(regions).where(eq(regions.country, country)),
    deliveryTaxes: await db.select().from(marketCarriage).where(eq(marketCarriage.country, country)),
  };
}
