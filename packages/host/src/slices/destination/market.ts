import type { Rounding } from '@orderpad/contracts';
import { countryFormat } from '@orderpad/contracts/addresses';
import type { DeliveryTaxPolicy } from '../../data/destination.schema.ts';
import type { ReferenceData } from '../../data/reference-data.ts';
import { settingIn } from '../../service/settings.ts';

/** Returns the currency of the shop's own books. */
export const shopCurrencyIn = (reference: ReferenceData): string =>
  settingIn(reference, 'shop.currency') ?? 'GBP';

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

/** The shop's own terms: tax added once per order. Taxes follow the address; see `zones.ts`. */
const ownTerms: Omit<Market, 'currency'> = {
  country: undefined,
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
export async function marketOf(reference: ReferenceData, country: string | undefined): Promise<Market> {
  const { markets, marketTaxes, regions, marketCarriage } = reference;
  const market = markets.find((each) => each.country === country);
  if (!market) return { ...ownTerms, currency: shopCurrencyIn(reference) };
  await countryFormat(market.country);
  const ofCountry = (row: { readonly country: string }): boolean => row.country === country;
  return {
    ...market,
    taxes: marketTaxes.filter(ofCountry),
    regions: regions.filter(ofCountry),
    deliveryTaxes: marketCarriage.filter(ofCountry),
  };
}
