import type { CountryTable } from '../country-data.ts';

/** Addresses of the countries from Y. Written by tools/addresses.ts; see data/LICENSE.txt. */
export const countries: CountryTable = {
  YE: { required: 'AC' },
  YT: { required: 'ACZ', postalCode: '976\\d{2}', example: '97600' },
};
