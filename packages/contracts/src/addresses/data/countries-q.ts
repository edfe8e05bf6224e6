import type { CountryTable } from '../country-data.ts';

/** Addresses of the countries from Q. Written by tools/addresses.ts; see data/LICENSE.txt. */
export const countries: CountryTable = { QA: { required: 'AC' } };
