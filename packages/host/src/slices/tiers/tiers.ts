import { HostError, type PricingTier, type TierRule } from '@orderpad/contracts';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { referenceDataOf } from '../../data/reference-data.ts';
import { priceRules, products, tiers, variants } from '../../data/schema.ts';
import type { Handler } from '../../service/handler.ts';
import { type Audience, audienceOfTier, isShown } from '../../prices/audience.ts';
import { choicesOf } from '../shopping/variant.ts';
import { shopCurrencyIn } from '../destination/market.ts';

/**
 * Returns a tier with its rules: percentages off everything, then off categories in their order, then prices by title
 * and quantity.
 */
export const getTier: Handler<'getTier'> = async ({ service: { db }, params }): Promise<PricingTier> => {
  const [tier] = await db.select().from(tiers).where(eq(tiers.id, params.id));
  if (!tier) throw new HostError('not-found', 'no such tier');
  const audience = audienceOfTier(await referenceDataOf(db), tier.id);
  return {
    id: tier.id,
    name: tier.name,
    ...(tier.description === null ? {} : { description: tier.description }),
    rules: [...percentagesOf(audience, tier.id), ...(await pricesOf(db, audience, tier.id))],
  };
};

function percentagesOf({ reference, categoriesById, hidden }: Audience, of: string): TierRule[] {
  const order = [null, ...categoriesById.keys()];
  return reference.tierRates
    .filter(({ tierId }) => tierId === of)
    .filter(({ categoryId }) => categoryId === null || !hidden.has(categoryId))
    .toSorted(
      (a, b) => order.indexOf(a.categoryId) - order.indexOf(b.categoryId) || a.minQuantity - b.minQuantity,
    )
    .map(({ categoryId, minQuantity, rate }): TierRule => {
      const found = categoriesById.get(categoryId ?? '');
      const category = found && { id: found.id, name: found.name };
      return { kind: 'percentage', rate, minQuantity, ...(category && { category }) };
    });
}

/** Returns the tier's own prices of variants that it may see. */
async function pricesOf(db: Queries, audience: Audience, tierId: string): Promise<TierRule[]> {
  const rows = await db
    .select({ rule: priceRules, variant: variants, product: products })
    .from(priceRules)
    .innerJoin(variants, eq(variants.id, priceRules.variantId))
    .innerJoin(products, and(eq(products.id, variants.productId), eq(products.published, true)))
    .where(and(eq(priceRules.tierId, tierId), isNull(priceRules.contactId), isShown(audience)))
    .orderBy(asc(products.title), asc(variants.position), asc(priceRules.minQuantity));
  return rows.map(
    ({ rule: { minQuantity, price }, variant: { id, sku, options }, product }): TierRule => ({
      kind: 'price',
      variant: { id, sku, title: product.title, choices: choicesOf(product, options) },
      minQuantity,
      price: { amount: price, currency: shopCurrencyIn(audience.reference) },
    }),
  );
}
