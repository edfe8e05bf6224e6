import type { CountryTable } from '../country-data.ts';

/** Addresses of the countries from G. Written by tools/addresses.ts; see data/LICENSE.txt. */
export const countries: CountryTable = {
  GA: { required: 'AC' },
  GB: {
    required: 'ACZ',
    names: { city: 'post-town', region: 'county', postalCode: 'postcode' },
    postalCode:
      'GIR0AA|(?:(?:AB|AL|B|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|BX|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GY|GU|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE)(?:\\d[\\dA-Z]?\\d[ABD-HJLN-UW-Z]{2}))|BFPO\\d{1,4}',
    example: 'EC1Y 8SY',
  },
  GD: { required: 'AC' },
  GE: { required: 'AC', postalCode: '\\d{4}', example: '0101' },
  GF: { required: 'ACZ', postalCode: '9[78]3\\d{2}', example: '97300' },
  GG: {
    required: 'ACZ',
    names: { city: 'post-town', postalCode: 'postcode' },
    postalCode: 'GY\\d[\\dA-Z]?\\d[ABD-HJLN-UW-Z]{2}',
    example: 'GY1 1AA',
  },
  GH: { required: 'AC' },
  GI: { required: 'A', postalCode: 'GX111AA', example: 'GX11 1AA' },
  GL: { required: 'ACZ', postalCode: '39\\d{2}', example: '3900' },
  GM: { required: 'AC' },
  GN: { required: 'AC', postalCode: '\\d{3}', example: '001' },
  GP: { required: 'ACZ', postalCode: '9[78][01]\\d{2}', example: '97100' },
  GQ: { required: 'AC' },
  GR: { required: 'ACZ', postalCode: '\\d{3}\\d{2}', example: '151 24' },
  GS: { required: 'ACZ', postalCode: 'SIQQ1ZZ', example: 'SIQQ 1ZZ' },
  GT: { required: 'AC', postalCode: '\\d{5}', example: '09001' },
  GU: {
    required: 'ACZ',
    names: { postalCode: 'zip' },
    postalCode: '(?:969(?:[12]\\d|3[12]))(?:(?:\\d{4}))?',
    example: '96910',
  },
  GW: { required: 'AC', postalCode: '\\d{4}', example: '1000' },
  GY: { required: 'AC' },
};
