import type { CountryTable } from '../country-data.ts';

/** Addresses of the countries from O. Written by tools/addresses.ts; see data/LICENSE.txt. */
export const countries: CountryTable = {
  OM: { required: 'AC', postalCode: '(?:PC)?\\d{3}', example: '133' },
};
