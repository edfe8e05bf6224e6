import type { CountryTable } from '../country-data.ts';

/** Addresses of the countries from F. Written by tools/addresses.ts; see data/LICENSE.txt. */
export const countries: CountryTable = {
  FI: { required: 'ACZ', postalCode: '\\d{5}', example: '00550' },
  FJ: { required: 'AC' },
  FK: { required: 'ACZ', postalCode: 'FIQQ1ZZ', example: 'FIQQ 1ZZ' },
  FM: {
    required: 'ACZ',
    names: { region: 'state', postalCode: 'zip' },
    postalCode: '(?:9694[1-4])(?:(?:\\d{4}))?',
    example: '96941',
  },
  FO: { required: 'AC', postalCode: '\\d{3}', example: '100' },
  FR: { required: 'ACZ', postalCode: '\\d{2}\\d{3}', example: '33380' },
};
