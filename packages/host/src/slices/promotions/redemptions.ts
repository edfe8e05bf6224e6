import type { AppliedPromotion, Draft } from '@orderpad/contracts';
import { asc, inArray } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { referenceDataOf } from '../../data/reference-data.ts';
import { orderHistory, promotions, redemptions } from '../../data/schema.ts';
import type { Offer } from './offer.ts';
import type { User } from '../../service/service.ts';
import type { OrderBody } from '../../data/orders.schema.ts';
import { candidatesIn } from './promotions.ts';

/** Tells whether only so many orders may use an offer. */
export const isLimited = ({ limit, limitPerContact }: Offer): boolean =>
  limit !== null || limitPerContact !== null;

/**
 * Returns the offers of a draft and locks those with a limit, so that the last use is given once. A fixed order
 * prevents deadlocks.
 */
export async function lockOffers(transaction: Queries, draft: Draft): Promise<Offer[]> {
  const offers = candidatesIn(await referenceDataOf(transaction), draft);
  const limited = offers.filter(isLimited).map(({ id }) => id);
  if (limited.length > 0)
    await transaction
      .select({ id: promotions.id })
      .from(promotions)
      .where(inArray(promotions.id, limited))
      .orderBy(asc(promotions.id))
      .for('update');
  return offers;
}

/** Returns an entry of the history of an order for each promotion that it used. */
export const historyOf = (applied: readonly AppliedPromotion[]) =>
  applied.map(({ name, code }) => ({
    code: 'promotion-used',
    params: { name, ...(code !== undefined && { code }) },
  }));

/** Records each applied promotion as used and in the order's history. */
export async function redeem(
  transaction: Queries,
  { id: orderId, contact, placedAt }: OrderBody,
  user: User,
  applied: readonly AppliedPromotion[],
) {
  if (applied.length === 0) return;
  const at = new Date(placedAt);
  await transaction.insert(redemptions).values(
    applied.map(({ promotionId, code }) => ({
      promotionId,
      orderId,
      contactId: contact.id,
      code: code ?? null,
      at,
    })),
  );
  await transaction
    .insert(orderHistory)
    .values(historyOf(applied).map((entry) => ({ orderId, at, by: user.name, ...entry })));
}
