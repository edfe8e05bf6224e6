import type { ProductOption } from '@orderpad/contracts';
import { asc, eq } from 'drizzle-orm';
import { products, variants } from '../data/schema.ts';
import { fold } from '../text/fold.ts';
import { grouped } from '../text/grouped.ts';
import type { Importing } from './kind.ts';
import { holds } from './upsert.ts';

/** Key of the spelling of an option, or of one of its values. */
export const spellingOf = (product: string, option: string, value = ''): string =>
  [product, option, value].join('\n');

/** Gives every product the options of its variants, and the codes that it is found by. */
export async function describeProducts({ db, spellings }: Importing): Promise<void> {
  const rows = await db
    .select({ product: products, variant: variants })
    .from(products)
    .leftJoin(variants, eq(variants.productId, products.id))
    .orderBy(asc(products.id), asc(variants.position));
  for (const [id, group] of grouped(rows, ({ product }) => product.id)) {
    const [first] = group;
    if (!first) continue;
    const { product } = first;
    const own = group.flatMap(({ variant }) => variant ?? []);
    const values = {
      searchText: fold([product.title, ...own.map(({ sku }) => sku)].join(' ')),
      options: optionsOf(
        own.map(({ options }) => options),
        product.options,
        (option, value) => spellings.get(spellingOf(id, option, value)),
      ),
    };
    if (!holds(product, values)) await db.update(products).set(values).where(eq(products.id, id));
  }
}

/** Returns the options that variants choose from, as the files spell them; the names of those that are known and not in the files stay. */
function optionsOf(
  chosen: readonly Readonly<Record<string, string>>[],
  known: readonly ProductOption[],
  spelled: (option: string, value?: string) => string | undefined,
): ProductOption[] {
  const ids = [...new Set(chosen.flatMap((each) => Object.keys(each)))];
  return ids.map((id) => {
    const before = known.find((option) => option.id === id);
    const values = [...new Set(chosen.flatMap((each) => each[id] ?? []))];
    return {
      id,
      name: spelled(id) ?? before?.name ?? named(id),
      values: values.map((value) => ({
        id: value,
        name: spelled(id, value) ?? before?.values.find((each) => each.id === value)?.name ?? named(value),
      })),
    };
  });
}

const named = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
