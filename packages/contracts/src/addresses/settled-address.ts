import type { Address } from '../address.ts';
import { isInLatin } from './address-lines.ts';
import { asciiDigits } from './ascii-digits.ts';
import type { CountryFormat } from './country-format.ts';
import { regionOf, writtenRegion } from './region.ts';

/**
 * Returns an address as hosts and pads store it: the region by its ISO 3166-2 code, with its name on a label beside it, and the postal code in
 * ASCII digits. A region that is not understood stays as it is. Everything else stays as typed. Give it the format of the address's country.
 *
 * @example
 * settledAddress({ line1: '1 Front St', city: 'Toronto', region: 'Ont.', country: 'CA' }, await countryFormat('CA'));
 * // { line1: '1 Front St', city: 'Toronto', region: 'CA-ON', regionName: 'ON', country: 'CA' }
 */
export function settledAddress<Given extends Address>(address: Given, format: CountryFormat): Given {
  const { regionName: _, ...rest } = address;
  const written = address.region ?? (format.cityTellsRegion ? address.city : undefined);
  const region = written === undefined ? undefined : regionOf(format, written);
  const isInLatinLetters = isInLatin(address);
  return {
    ...rest,
    ...(address.postalCode !== undefined && { postalCode: asciiDigits(address.postalCode).trim() }),
    ...(region && { region: region.code, regionName: writtenRegion(region, isInLatinLetters) }),
    // Nothing but the two names of the region was taken out or put in.
  } as Given;
}
