// Addresses of every country. Data are fetched by the first letter of a country, when they are asked for.
export { addressIssues, typedAddressIssues } from './address-issues.ts';
export { addressLines, regionOnLabel } from './address-lines.ts';
export { asciiDigits } from './ascii-digits.ts';
export type { CountryData, RegionTable } from './country-data.ts';
export {
  countryFormat,
  genericFormat,
  isRequired,
  knownFormat,
  type CountryFormat,
  type CountryLine,
} from './country-format.ts';
export { isUsualPostalCode } from './postal-code.ts';
export { regionLabel, regionOf, regionsOf, type Region } from './region.ts';
export { settledAddress } from './settled-address.ts';
export { settle, settledDraft, storedAddress } from './stored-address.ts';
