import type { TaxRate } from '@orderpad/contracts';
import type { Queries } from '../../data/database.ts';
import { destinations } from '../../data/schema.ts';

export interface Zone {
  readonly zone: string;
  readonly taxes: readonly TaxRate[];
}

/** Returns every country that the shop ships to, with its zone and the taxes due there. */
export async function zonesOf(db: Queries): Promise<ReadonlyMap<string, Zone>> {
  const rows = await db.select().from(destinations);
  return new Map(
    rows.map(({ country, zone, taxName, taxRate }) => [
      country,
      { zone, taxes: taxName === null ? [] : [{ name: taxName, rate: taxRate }] },
    ]),
  );
}
