import type { Address, TaxRate } from '@orderpad/contracts';
import { fold } from '../../text/fold.ts';
import type { Market } from './market.ts';

/**
 * Taxes due on goods of a class that go to an address of the market's country: those of its region where the region has any
 * of its own, else those of the country. While no region is known, those of the country.
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

/** The code of the region that an address is in; empty while none is known. */
export const regionAt = (
  { country, regions }: Market,
  address: Pick<Address, 'country' | 'region'> | undefined,
): string => (address?.country === country ? codeOf(address?.region, country, regions) : '');

/** A region as people write it: its code, with or without the country before it, or its name. */
function codeOf(
  written: string | undefined,
  country: string | undefined,
  regions: Market['regions'],
): string {
  const word = fold(written ?? '').trim();
  const bare = word.startsWith(`${fold(country ?? '')}-`) ? word.slice(3) : word;
  return regions.find(({ code, name }) => fold(code) === bare || fold(name) === bare)?.code ?? '';
}
