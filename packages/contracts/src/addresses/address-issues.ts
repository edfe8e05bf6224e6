import type { Address } from '../address.ts';
import type { Fix, Issue, Path } from '../issue.ts';
import { fix, issue, warning } from '../make-issue.ts';
import type { Shipment } from '../shipping.ts';
import { type CountryFormat, isRequired, knownFormat } from './country-format.ts';
import { isUsualPostalCode } from './postal-code.ts';
import { regionOf } from './region.ts';

/**
 * Returns the issues of an address by the rules of its country: required lines that are missing, a region that is not understood, a postal code
 * of an unusual form that nobody has confirmed. The last one is a warning, and so is the second where the post can do without a region. Expects
 * what `settledAddress` returns; `path` is that of the address.
 */
export function addressIssues(address: Address, format: CountryFormat, path: Path, ...fixes: Fix[]): Issue[] {
  const { country, region = '', postalCode = '', postalCodeAsEntered = false } = address;
  const missing = format.lines.filter((line) => isRequired(format, line) && !address[line]?.trim());
  const isUnknown = region !== '' && format.regions !== undefined && !regionOf(format, region);
  const make = isRequired(format, 'region') ? issue : warning;
  return [
    ...missing.map((line) =>
      line === 'region'
        ? issue('region-required', [...path, line], { country }, ...fixes)
        : issue('required', [...path, line], {}, ...fixes),
    ),
    ...(isUnknown ? [make('region-unknown', [...path, 'region'], { country, region }, ...fixes)] : []),
    ...(postalCodeAsEntered || !postalCode || isUsualPostalCode(format, postalCode)
      ? []
      : [warning('postal-code-unusual', [...path, 'postalCode'], { country, postalCode }, ...fixes)]),
  ];
}

/** Returns the issues of the address of a shipment that was typed for it; see `addressIssues`. Expects a draft from `settledDraft`. */
export function typedAddressIssues({ id, to }: Pick<Shipment, 'id' | 'to'>): Issue[] {
  if (to?.kind !== 'other') return [];
  const format = knownFormat(to.address.country);
  const path = ['shipments', id, 'to', 'address'];
  return format ? addressIssues(to.address, format, path, fix('choose-address')) : [];
}
