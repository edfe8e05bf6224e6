import { codeKey, type QuantityRules } from '@orderpad/contracts';
import { asc, eq } from 'drizzle-orm';
import { products, variants } from '../data/schema.ts';
import { type Reader, refuse } from './reader.ts';
import type { Kind } from './kind.ts';
import { describeProducts, spellingOf } from './product-texts.ts';
import { planned } from './upsert.ts';

const rules = ['minimum', 'maximum', 'multiple', 'carton'] as const;

export const variantRows: Kind = {
  name: 'variants',
  columns: ['product', 'sku', 'price', 'stock', 'ships', 'weight', ...rules, 'option:'],
  async begin({ db, spellings }) {
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
      const values = {
        sku,
        price: reader.amount('price'),
        stock: reader.has('stock') ? reader.whole('stock') : null,
        ships: !reader.has('ships') || reader.yes('ships'),
        weight: reader.has('weight') ? reader.whole('weight') : 0,
        quantityRules: rulesIn(reader, row?.quantityRules ?? {}),
        options: Object.fromEntries(
          reader.named('option:').map(([name, value]) => [idOf(name), idOf(value)]),
        ),
      };
      for (const [name, value] of reader.named('option:')) {
        spellings.set(spellingOf(productId, idOf(name)), name.trim());
        spellings.set(spellingOf(productId, idOf(name), idOf(value)), value);
      }
      const writing = {
        insert: (all: typeof values) => {
          count.set(productId, position + 1);
          return db.insert(variants).values({ id: `v-${skuKey}`, productId, position, skuKey, ...all });
        },
        update: (all: Partial<typeof values>) =>
          db.update(variants).set(all).where(eq(variants.skuKey, skuKey)),
      };
      // What is not in the file, such as stock, stays as orders have left it.
      const given = reader.given(values, { options: 'option:', quantityRules: columnOfRules(reader) });
      return { ...planned(sku, row, values, writing, given), identity: skuKey };
    };
  },
  end: describeProducts,
};

/** Returns a column of quantity rules that the file has, if any. */
const columnOfRules = (reader: Reader): string => rules.find((name) => reader.hasColumn(name)) ?? 'minimum';

/** Returns the quantity rules of a row: those that are known and not in the file stay. */
function rulesIn(reader: Reader, known: QuantityRules): QuantityRules | null {
  const all = rules.flatMap((name) => {
    const number = reader.hasColumn(name) ? numberIn(reader, name) : known[name];
    return number === undefined ? [] : [[name, number]];
  });
  return all.length > 0 ? Object.fromEntries(all) : null;
}

const numberIn = (reader: Reader, name: string): number | undefined =>
  reader.has(name) ? reader.whole(name, 1, 1_000_000) : undefined;

/** Returns the id of an option or of its value: its name in lower case, without spaces. */
const idOf = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, '-');
