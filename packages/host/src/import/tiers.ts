import { eq } from 'drizzle-orm';
import { tiers } from '../data/schema.ts';
import type { Kind } from './kind.ts';
import { planned } from './upsert.ts';

export const tierRows: Kind = {
  name: 'tiers',
  columns: ['id', 'name', 'description'],
  async begin({ db }) {
    const before = new Map((await db.select().from(tiers)).map((row) => [row.id, row]));
    return (reader) => {
      const id = reader.text('id', 60);
      const values = { name: reader.text('name', 80), description: reader.optional('description') ?? null };
      const writing = {
        insert: (all: typeof values) => db.insert(tiers).values({ id, ...all }),
        update: (all: Partial<typeof values>) => db.update(tiers).set(all).where(eq(tiers.id, id)),
      };
      return planned(id, before.get(id), values, writing, reader.given(values));
    };
  },
};
