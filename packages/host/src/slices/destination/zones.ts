import type { TaxRate } from '@orderpad/contracts';
import type { ReferenceData } from '../../data/reference-data.ts';

export interface Zone {
  readonly zone: string;
  readonly taxes: readonly TaxRate[];
}

/** Returns every country that the shop ships to, with its zone and the taxes due there. */
export function zonesOf({ destinations }: ReferenceData): ReadonlyMap<string, Zone> {
  return new Map(
    destinations.map(({ country, zone, taxName, taxRate }) => [
      country,
      { zone, taxes: taxName === null ? [] : [{ name: taxName, rate: taxRate }] },
    ]),
  );
}
