import type { CountryTable } from '../country-data.ts';

/** Addresses of the countries from H. Written by tools/addresses.ts; see data/LICENSE.txt. */
export const countries: CountryTable = {
  HK: {
    required: 'AS',
    names: { city: 'district', region: 'area' },
    regions: {
      columns: ['abbr', 'zh', 'en'],
      written: 'name',
      rows: [
        ['KL', 'Kowloon', '九龍', 'Kowloon'],
        ['HK', 'Hong Kong Island', '香港島', 'Hong Kong Island'],
        ['NT', 'New Territories', '新界', 'New Territories'],
      ],
      also: { Kln: 'KL', KLN: 'KL', 九龙: 'KL', 香港岛: 'HK', 香港: 'HK' },
    },
    cityTellsRegion: true,
  },
  HM: { required: 'AC', postalCode: '\\d{4}', example: '7050' },
  HN: {
    required: 'ACS',
    postalCode: '\\d{5}',
    example: '31301',
    regions: {
      columns: ['en'],
      written: 'name',
      rows: [
        ['AT', 'Atlántida'],
        ['CH', 'Choluteca'],
        ['CL', 'Colón'],
        ['CM', 'Comayagua'],
        ['CP', 'Copán'],
        ['CR', 'Cortés'],
        ['EP', 'El Paraíso'],
        ['FM', 'Francisco Morazán'],
        ['GD', 'Gracias a Dios'],
        ['IB', 'Islas de la Bahía'],
        ['IN', 'Intibucá'],
        ['LE', 'Lempira'],
        ['LP', 'La Paz'],
        ['OC', 'Ocotepeque'],
        ['OL', 'Olancho'],
        ['SB', 'Santa Bárbara'],
        ['VA', 'Valle'],
        ['YO', 'Yoro'],
      ],
    },
  },
  HR: { required: 'AC', postalCode: '\\d{5}', example: '10000' },
  HT: { required: 'AC', postalCode: '\\d{4}', example: '6120' },
  HU: { required: 'ACZ', postalCode: '\\d{4}', example: '1037' },
};
