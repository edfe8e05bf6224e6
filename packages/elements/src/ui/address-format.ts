import type { Address } from '@orderpad/contracts';
import { addressLines } from '@orderpad/contracts/addresses';

/** Returns an address as on a label, line by line, the country last. */
export function addressLabel(address: Address, country: (code: string) => string): string[] {
  const { name, company } = address;
  return [name, company, ...addressLines(address), country(address.country)].flatMap((line) => line || []);
}
