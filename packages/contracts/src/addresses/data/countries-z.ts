import type { CountryTable } from '../country-data.ts';

/** Addresses of the countries from Z. Written by tools/addresses.ts; see data/LICENSE.txt. */
export const countries: CountryTable = {
  ZA: {
    required: 'ACZ',
    names: { city: 'post-town', postalCode: 'postcode' },
    postalCode: '\\d{4}',
    example: '0083',
  },
  ZM: { required: 'AC', postalCode: '\\d{5}', example: '50100' },
  ZW: { required: 'AC' },
};
