import type { CountryTable } from '../country-data.ts';

/** Addresses of the countries from W. Written by tools/addresses.ts; see data/LICENSE.txt. */
export const countries: CountryTable = {
  WF: { required: 'ACZ', postalCode: '986\\d{2}', example: '98600' },
  WS: { required: 'AC' },
};
