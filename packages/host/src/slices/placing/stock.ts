import type { Draft } from '@orderpad/contracts';
import { asc, inArray, sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { variants } from '../../data/schema.ts';
import type { Priced } from '../../pricing/pricing.ts';

/** Locks the variants that may sell out. A fixed order keeps two placings from deadlocking. */
export async function lockStock(
  transaction: Queries,
  { draft }: { readonly draft: Draft },
  offered: readonly string[],
): Promise<void> {
  const ids = [
    ...draft.lines.flatMap(({ item }) => (item.kind === 'variant' ? item.variantId : [])),
    ...offered,
  ];
  if (ids.length === 0) return;
  await transaction
    .select({ id: variants.id })
    .from(variants)
    .where(inArray(variants.id, [...new Set(ids)]))
    .orderBy(asc(variants.id))
    .for('update');
}

/** Returns the pieces that an order takes of each variant that may sell out. */
export function takenFrom({ lines }: Priced): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  for (const { variant, quoted } of lines) {
    if (variant && variant.stock !== null)
      taken.set(variant.id, (taken.get(variant.id) ?? 0) + quoted.quantity);
  }
  return taken;
}

export async function takeStock(transaction: Queries, priced: Priced): Promise<void> {
  const taken = takenFrom(priced);
  if (taken.size === 0) return;
  const rows = JSON.stringify([...taken].map(([id, quantity]) => ({ id, quantity })));
  await transaction
    .update(variants)
    .set({ stock: sql`${variants.stock} - taken.quantity` })
    .from(sql`jsonb_to_recordset(${rows}::jsonb) as taken(id text, quantity integer)`)
    .where(sql`${variants.id} = taken.id`);
}
