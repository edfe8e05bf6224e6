import { codeKey, type ProductOption, type QuantityRules } from '@orderpad/contracts';
import { asc, eq } from 'drizzle-orm';
import { products, variants } from '../data/schema.ts';
import { grouped } from '../text/grouped.ts';
import { fold } from '../text/fold.ts';
import { type Reader, refuse } from './reader.ts';
import type { Importing, Kind } from './kind.ts';
import { holds, planned } from './upsert.ts';

const rules = ['minimum', 'maximum', 'multiple', 'carton'] as const;

export const variantRows: Kind = {
  name: 'variants',
  columns: ['product', 'sku', 'price', 'stock', 'ships', 'weight', ...rules, 'option:'],
  async begin({ db }) {
    // Locked in the order in which orders lock them.
    const rows = await db.select().from(variants).orderBy(asc(variants.id)).for('update');
    const before = new Map(rows.map((row) => [row.skuKey, row]));
    const known = new Set((await db.select({ id: products.id }).from(products)).map(({ id }) => id));
    const count = new Map<string, number>();
    for (const { productId } of rows) count.set(productId, (count.get(productId) ?? 0) + 1);
    return (reader) => {
      const sku = reader.text('sku', 64);
      const skuKey = codeKey(sku);
      const productId = reader.text('product', 60);
      if (!known.has(productId)) refuse('product', 'unknown', 'Import the product first, in products.csv.');
      const row = before.get(skuKey);
      if (row && row.productId !== productId)
        refuse('product', 'other-product', `This code belongs to ${row.productId}; a code has one product.`);
      const position = count.get(productId) ?? 0;
      const quantityRules = rulesIn(reader);
      const values = {
        sku,
        price: reader.amount('price'),
        // What is not in the file stays as orders have left it.
        ...(reader.has('stock') && { stock: reader.whole('stock') }),
        ...(reader.has('ships') && { ships: reader.yes('ships') }),
        ...(reader.has('weight') && { weight: reader.whole('weight') }),
        ...(quantityRules && { quantityRules }),
        options: Object.fromEntries(
          reader.named('option:').map(([name, value]) => [idOf(name), idOf(value)]),
        ),
      };
      return planned(sku, row, values, {
        insert: (all) => {
          count.set(productId, position + 1);
          const id = `v-${skuKey}`;
          return db
            .insert(variants)
            .values({ id, productId, position, skuKey, ships: true, weight: 0, ...all });
        },
        update: (all) => db.update(variants).set(all).where(eq(variants.skuKey, skuKey)),
      });
    };
  },
  end: describeProducts,
};

function rulesIn(reader: Reader): QuantityRules | undefined {
  const given = rules.flatMap((name) => (reader.has(name) ? [[name, reader.whole(name, 1, 1_000_000)]] : []));
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

/** Returns the id of an option or of its value: its name in lower case, without spaces. */
const idOf = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, '-');

/** Gives every product the options of its variants, and the codes that it is found by. */
async function describeProducts({ db }: Importing): Promise<void> {
  const rows = await db
    .select({ product: products, variant: variants })
    .from(products)
    .innerJoin(variants, eq(variants.productId, products.id))
    .orderBy(asc(products.id), asc(variants.position));
  for (const [id, own] of grouped(rows, ({ product }) => product.id)) {
    const [first] = own;
    if (!first) continue;
    const { product } = first;
    const values = {
      searchText: fold([product.title, ...own.map(({ variant }) => variant.sku)].join(' ')),
      options: optionsOf(
        own.map(({ variant }) => variant.options),
        product.options,
      ),
    };
    if (!holds(product, values)) await db.update(products).set(values).where(eq(products.id, id));
  }
}

/** Returns the options that variants choose from; the names of those that are known stay. */
function optionsOf(
  chosen: readonly Readonly<Record<string, string>>[],
  known: readonly ProductOption[],
): ProductOption[] {
  const ids = [...new Set(chosen.flatMap((each) => Object.keys(each)))];
  return ids.map((id) => {
    const before = known.find((option) => option.id === id);
    const values = [...new Set(chosen.flatMap((each) => each[id] ?? []))];
    return {
      id,
      name: before?.name ?? named(id),
      values: values.map((value) => ({
        id: value,
        name: before?.values.find((each) => each.id === value)?.name ?? named(value),
      })),
    };
  });
}

const named = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
