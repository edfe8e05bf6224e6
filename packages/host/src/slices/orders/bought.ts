import { HostError } from '@orderpad/contracts';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { contacts, products, purchases, variants } from '../../data/schema.ts';
import type { Handler } from '../../service/handler.ts';
import { choicesIn } from '../../text/choices.ts';

/** Most variants that are told without being asked for by id. */
const most = 20;

/** Tells what a contact has bought: variants by their ids, or those of most orders. Either is found by an index, however long the history. */
export const listBought: Handler<'listBought'> = async ({ service: { db }, params: { id }, body }) => {
  const [contact] = await db.select({ id: contacts.id }).from(contacts).where(eq(contacts.id, id));
  if (!contact) throw new HostError('not-found', 'no such contact');
  const isAsked = body.variantIds && inArray(purchases.variantId, body.variantIds);
  const rows = await db
    .select({
      purchase: purchases,
      variant: { sku: variants.sku, options: variants.options },
      product: { title: products.title, options: products.options },
    })
    .from(purchases)
    .innerJoin(variants, eq(variants.id, purchases.variantId))
    .innerJoin(products, and(eq(products.id, variants.productId), eq(products.published, true)))
    .where(and(eq(purchases.contactId, id), isAsked))
    .orderBy(desc(purchases.times), desc(purchases.lastAt))
    .limit(isAsked ? 100 : most);
  return rows.map(({ purchase, variant, product }) => ({
    variantId: purchase.variantId,
    sku: variant.sku,
    title: product.title,
    choices: choicesIn(product.options, variant.options),
    times: purchase.times,
    pieces: purchase.pieces,
    lastAt: purchase.lastAt.toISOString(),
    lastQuantity: purchase.lastQuantity,
    lastUnitPrice: { amount: purchase.lastUnitPrice, currency: purchase.currency },
  }));
};
