import type { CountryTable } from '../country-data.ts';

/** Addresses of the countries from X. Written by tools/addresses.ts; see data/LICENSE.txt. */
export const countries: CountryTable = {
  XK: { required: 'AC', postalCode: '[1-7]\\d{4}', example: '10000' },
};
