import type { CountryTable } from '../country-data.ts';

/** Addresses of the countries from D. Written by tools/addresses.ts; see data/LICENSE.txt. */
export const countries: CountryTable = {
  DE: { required: 'ACZ', postalCode: '\\d{5}', example: '26133' },
  DJ: { required: 'AC' },
  DK: { required: 'ACZ', postalCode: '\\d{4}', example: '8660' },
  DM: { required: 'AC' },
  DO: { required: 'AC', postalCode: '\\d{5}', example: '11903' },
  DZ: { required: 'AC', postalCode: '\\d{5}', example: '40304' },
};
