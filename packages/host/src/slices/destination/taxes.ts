import type { Address, TaxRate } from '@orderpad/contracts';
import { knownFormat, regionOf } from '@orderpad/contracts/addresses';
import { fold } from '../../text/fold.ts';
import type { Market } from './market.ts';

/**
 * Returns the taxes on a class of goods at an address in the market's country: those of its region where the region
 * has any of its own, else those of the country. An unknown region takes those of the country.
 */
export function taxesAt(
  market: Market,
  taxClass: string,
  address: Pick<Address, 'country' | 'region'> | undefined,
): TaxRate[] {
  const { taxes } = market;
  const region = regionAt(market, address);
  const due = taxes.some((tax) => tax.region === region) ? region : '';
  return taxes
    .filter((tax) => tax.region === due && tax.taxClass === taxClass)
    .map(({ name, rate }) => ({ name, rate }));
}

/** Returns the code of the region of an address; empty when it is unknown. */
export const regionAt = (
  { country, regions }: Market,
  address: Pick<Address, 'country' | 'region'> | undefined,
): string => (address?.country === country ? codeOf(address?.region, country, regions) : '');

/**
 * Recognises a region as people write it: as `regionOf` does, or by the name or code that the shop has for it. `marketOf` has fetched the
 * regions of the country.
 */
function codeOf(
  written: string | undefined,
  country: string | undefined,
  regions: Market['regions'],
): string {
  const format = knownFormat(country ?? '');
  const known = format && regionOf(format, written ?? '')?.code;
  const word = fold(known ?? written ?? '');
  const bare = word.startsWith(`${fold(country ?? '')}-`) ? word.slice(3) : word;
  return regions.find(({ code, name }) => fold(code) === bare || fold(name) === bare)?.code ?? '';
}
