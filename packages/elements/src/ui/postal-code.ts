/**
 * Shapes of postal codes by country, without spaces and hyphens. Countries that are not listed are not checked.
 *
 * Source: the formats that the national postal services publish.
 */
const shapes: readonly (readonly [countries: string, shape: string])[] = [
  ['FO IS', '0{3}'],
  ['AT AU BE BG CH CY DK HU LI LU LV NO NZ PH SI ZA', '0{4}'],
  ['CZ DE EE ES FI FR GR HR ID IT KR LT MC MX MY PL SA SE SK SM TH TR UA VA', '0{5}'],
  ['US PR GU VI AS MP', '0{5}(0{4})?'],
  ['RS VN', '0{5,6}'],
  ['IN RO SG', '0{6}'],
  ['IL', '0{5}(00)?'],
  ['JP PT', '0{7}'],
  ['BR', '0{8}'],
  ['NL', '0{4}[A-Z]{2}'],
  ['MT', '[A-Z]{3}0{4}'],
  ['CA', '([A-Z]0){3}'],
  ['IE', '[A-Z](00|0W)[A-Z0]{4}'],
  ['GB GG IM JE', '[A-Z]{1,2}0[A-Z0]?0[A-Z]{2}'],
];

/** Returns true when a postal code has the shape of its country; another one may be valid all the same. */
export function isUsualPostalCode(country: string, code: string): boolean {
  const [, shape] = shapes.find(([countries]) => countries.split(' ').includes(country)) ?? [];
  // Some write a country prefix: D-50667.
  const bare = code
    .trim()
    .toUpperCase()
    .replace(/^[A-Z]{1,3}-|[\s-]/g, '');
  return !shape || new RegExp(`^${shape}$`).test(bare.normalize('NFKC').replace(/\p{Nd}/gu, '0'));
}
