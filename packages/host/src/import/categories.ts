import { eq } from 'drizzle-orm';
import { categories } from '../data/schema.ts';
import { refuse } from './reader.ts';
import type { Kind } from './kind.ts';
import { planned } from './upsert.ts';

export const categoryRows: Kind = {
  name: 'categories',
  columns: ['id', 'name', 'parent'],
  async begin({ db }) {
    const before = new Map((await db.select().from(categories)).map((row) => [row.id, row]));
    return async (reader) => {
      const id = reader.text('id', 60);
      const parentId = reader.optional('parent', 60) ?? null;
      const parent = parentId === null ? undefined : before.get(parentId);
      if (parentId !== null && !parent)
        refuse('parent', 'unknown', 'Write the category above it on an earlier line.');
      if (parent && parent.parentId !== null)
        refuse('parent', 'too-deep', 'Categories are two levels deep: name one that has no parent.');
      const values = { name: reader.text('name', 80), parentId };
      const known = before.get(id);
      const given = reader.given(values, { parentId: 'parent' });
      const row = known
        ? { ...known, ...given }
        : { id, position: before.size + 1, onlyTiers: null, hiddenFrom: null, ...values };
      before.set(id, row);
      const writing = {
        insert: () => db.insert(categories).values(row),
        update: (all: Partial<typeof values>) => db.update(categories).set(all).where(eq(categories.id, id)),
      };
      return planned(id, known, values, writing, given);
    };
  },
};
