import { sql } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { priceRules } from '../data/schema.ts';
import { statement } from '../data/statement.ts';
import { type Audience, pathOf } from './audience.ts';
import type { PriceRule, Terms, TierRate } from './price.ts';

/** A variant to price, and the category its product stands in. */
export interface Priceable {
  readonly id: string;
  readonly categoryId: string | null;
}

/** Returns the rules and rates that decide the prices of variants for an audience, by variant. */
export function termsOf(
  rules: ReadonlyMap<string, readonly PriceRule[]>,
  priceables: readonly Priceable[],
  audience: Audience,
): ReadonlyMap<string, Terms> {
  const rates = audience.reference.tierRates.filter(({ tierId }) => tierId === audience.tierId);
  const byCategory = new Map<string | null, TierRate[]>();
  const ratesOn = (categoryId: string | null): TierRate[] => {
    const known = byCategory.get(categoryId) ?? ratesFor(rates, audience, categoryId);
    byCategory.set(categoryId, known);
    return known;
  };
  return new Map(
    priceables.map(({ id, categoryId }) => [id, { rules: rules.get(id) ?? [], rates: ratesOn(categoryId) }]),
  );
}

const selectRules = statement<{ ids: string[] }, (typeof priceRules.$inferSelect)[]>((db) =>
  db
    .select()
    .from(priceRules)
    .where(sql`${priceRules.variantId} = any(${sql.placeholder('ids')}::text[])`),
);

/** Returns the price rules of variants, by variant. */
export async function rulesOf(
  db: Queries,
  variantIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PriceRule[]>> {
  const rules = new Map<string, PriceRule[]>();
  if (variantIds.length === 0) return rules;
  const rows = await selectRules(db, { ids: [...variantIds] });
  for (const rule of rows) {
    const own = rules.get(rule.variantId);
    if (own) own.push(rule);
    else rules.set(rule.variantId, [rule]);
  }
  return rules;
}

/**
 * Returns the rates that apply to a category: those for everything, for itself and for its ancestors, each with its
 * depth.
 */
function ratesFor(
  rates: Audience['reference']['tierRates'],
  { categoriesById }: Audience,
  categoryId: string | null,
): TierRate[] {
  const path = pathOf(categoriesById, categoryId).map(({ id }) => id);
  return rates.flatMap((rate) => {
    const depth = rate.categoryId === null ? 0 : path.indexOf(rate.categoryId) + 1;
    return rate.categoryId !== null && depth === 0 ? [] : [{ ...rate, depth }];
  });
}
