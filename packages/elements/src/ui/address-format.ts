import type { Address } from '@orderpad/contracts';
import type { AddressKey } from './address.messages.ts';

export interface AddressLine {
  readonly field: 'city' | 'region' | 'postalCode';
  readonly label: AddressKey;
  readonly isRequired: boolean;
}

/**
 * Lines after the street by country, in its own order: `c` city, `r` region, `p` postal code; `!` when required; then the
 * label. Countries that are not listed use the last row.
 *
 * Source: the address formats that the national postal services publish.
 */
const formats: readonly (readonly [countries: string, lines: string])[] = [
  ['GB GG IM JE', 'c!town r-county p!postcode'],
  ['IE', 'c!town r-county p-eircode'],
  ['US PR GU VI AS MP', 'c! r!state p!zip'],
  ['CA', 'c! r!province p!'],
  ['AU', 'c!suburb r!state p!postcode'],
  ['NZ ZA', 'c!town p!postcode'],
  ['IT ES', 'p! c! r!province'],
  ['JP', 'p! r!prefecture c!'],
  ['IN', 'c! r!state p!pin'],
  ['BR MX MY', 'p!postcode c! r!state'],
  ['KR TH VN PH ID TR', 'c! r!province p!'],
  ['AE', 'c! r!emirate'],
  ['HK MO', 'c!district'],
  ['SG', 'c! p!'],
  ['QA BH OM JM BS PA AG AO BZ BO GH GY ML RW SC UG ZW', 'c! r-'],
  [
    'AT BE BG CH CY CZ DE DK EE FI FO FR GR HR HU IL IS LI LT LU LV MC MT NL NO PL PT RO RS SA SE SI SK SM UA VA',
    'p! c!',
  ],
];
const usual = 'c! r- p-';

const fields = { c: 'city', r: 'region', p: 'postalCode' } as const;
const stems = { c: 'city', r: 'region', p: 'postal-code' } as const;

/** Returns the lines after the street, in order, with their labels. */
export function addressLines(country: string): readonly AddressLine[] {
  const [, lines] = formats.find(([countries]) => countries.split(' ').includes(country)) ?? ['', usual];
  return lines.split(' ').map((line) => {
    // Entries of the table above are these three letters, each followed by `!` or `-` and optionally a name.
    const letter = line[0] as keyof typeof fields;
    const name = line.slice(2);
    return {
      field: fields[letter],
      label: (name ? `address.${stems[letter]}-${name}` : `address.${stems[letter]}`) as AddressKey,
      isRequired: line[1] === '!',
    };
  });
}

/** Returns an address as on a label, line by line, the country last. */
export function addressLabel(address: Address, country: (code: string) => string): string[] {
  const place = addressLines(address.country)
    .map(({ field }) => address[field])
    .filter(Boolean)
    .join(addressLines(address.country)[0]?.field === 'postalCode' ? ' ' : ', ');
  const { name, company, line1, line2 } = address;
  return [name, company, line1, line2, place, country(address.country)].flatMap((line) => line || []);
}
