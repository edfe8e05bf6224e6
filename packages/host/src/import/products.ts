import { eq } from 'drizzle-orm';
import { categories, products } from '../data/schema.ts';
import { fold } from '../text/fold.ts';
import { refuse } from './reader.ts';
import type { Kind } from './kind.ts';
import { planned } from './upsert.ts';

export const productRows: Kind = {
  name: 'products',
  columns: ['id', 'title', 'description', 'category', 'published'],
  async begin({ db }) {
    const before = new Map((await db.select().from(products)).map((row) => [row.id, row]));
    const known = new Set((await db.select({ id: categories.id }).from(categories)).map(({ id }) => id));
    return (reader) => {
      const id = reader.text('id', 60);
      const categoryId = reader.optional('category', 60) ?? null;
      if (categoryId !== null && !known.has(categoryId))
        refuse('category', 'unknown', 'Import the category first, in categories.csv.');
      const values = {
        title: reader.text('title'),
        description: reader.optional('description', 2000) ?? null,
        categoryId,
        ...(reader.has('published') && { published: reader.yes('published') }),
      };
      const { title } = values;
      return planned(id, before.get(id), values, {
        // Its variants, which come next, add their codes to what it is found by.
        insert: (all) =>
          db
            .insert(products)
            .values({ id, artwork: id, options: [], sold: 0, searchText: fold(title), ...all }),
        update: (all) => db.update(products).set(all).where(eq(products.id, id)),
      });
    };
  },
};
