import { eq } from 'drizzle-orm';
import { categories, products } from '../data/schema.ts';
import { fold } from '../text/fold.ts';
import { refuse } from './reader.ts';
import type { Kind } from './kind.ts';
import { describeProducts } from './product-texts.ts';
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
        published: !reader.has('published') || reader.yes('published'),
      };
      const { title } = values;
      const writing = {
        insert: (all: typeof values) =>
          db
            .insert(products)
            .values({ id, artwork: id, options: [], sold: 0, searchText: fold(title), ...all }),
        update: (all: Partial<typeof values>) => db.update(products).set(all).where(eq(products.id, id)),
      };
      const given = reader.given(values, { categoryId: 'category' });
      return planned(id, before.get(id), values, writing, given);
    };
  },
  end: describeProducts,
};
