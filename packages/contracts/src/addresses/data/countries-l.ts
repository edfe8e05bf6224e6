import type { CountryTable } from '../country-data.ts';

/** Addresses of the countries from L. Written by tools/addresses.ts; see data/LICENSE.txt. */
export const countries: CountryTable = {
  LA: { required: 'AC', postalCode: '\\d{5}', example: '01160' },
  LB: { required: 'AC', postalCode: '(?:\\d{4})(?:(?:\\d{4}))?', example: '2038 3054' },
  LC: { required: 'AC' },
  LI: { required: 'ACZ', postalCode: '948[5-9]|949[0-8]', example: '9496' },
  LK: { required: 'AC', postalCode: '\\d{5}', example: '20000' },
  LR: { required: 'AC', postalCode: '\\d{4}', example: '1000' },
  LS: { required: 'AC', postalCode: '\\d{3}', example: '100' },
  LT: { required: 'ACZ', postalCode: '\\d{5}', example: '04340' },
  LU: { required: 'ACZ', postalCode: '\\d{4}', example: '4750' },
  LV: { required: 'ACZ', postalCode: '\\d{4}', example: 'LV-1073' },
  LY: { required: 'AC' },
};
