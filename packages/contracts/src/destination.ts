import * as z from 'zod/mini';
import { CountryCode } from './address.ts';
import { Currency } from './currency.ts';

/**
 * A country with terms of its own. A draft whose `destination` is this country is priced here: in this
 * currency, with the prices and taxes of the country. One currency serves several countries; a country has one market.
 */
export const Market = z.object({
  country: CountryCode,
  currency: Currency,
  /** `true` when prices contain their tax. */
  taxIncluded: z.boolean(),
});
export type Market = z.infer<typeof Market>;
