import { eq } from 'drizzle-orm';
import { destinations } from '../data/schema.ts';
import type { Kind } from './kind.ts';
import { planned } from './upsert.ts';

export const countryRows: Kind = {
  name: 'countries',
  columns: ['country', 'zone', 'taxName', 'taxRate'],
  async begin({ db }) {
    const before = new Map((await db.select().from(destinations)).map((row) => [row.country, row]));
    return (reader) => {
      const country = reader.country('country');
      const values = {
        zone: reader.optional('zone', 40) ?? 'home',
        taxName: reader.optional('taxName', 40) ?? null,
        taxRate: reader.has('taxRate') ? reader.rate('taxRate') : 0,
      };
      const writing = {
        insert: (all: typeof values) => db.insert(destinations).values({ country, ...all }),
        update: (all: Partial<typeof values>) =>
          db.update(destinations).set(all).where(eq(destinations.country, country)),
      };
      return planned(country, before.get(country), values, writing, reader.given(values));
    };
  },
};
