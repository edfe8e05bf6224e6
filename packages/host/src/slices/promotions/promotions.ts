import { codeKey, type Draft, type Promotion } from '@orderpad/contracts';
import { count, sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { type ReferenceData, referenceDataOf } from '../../data/reference-data.ts';
import { redemptions } from '../../data/schema.ts';
import { statement } from '../../data/statement.ts';
import { offerIn } from './conversion.ts';
import { type Circumstances, reasonAgainst } from './claims.ts';
import type { Offer } from './offer.ts';
import type { Handler } from '../../service/handler.ts';
import { contactsById } from '../contact/contact.ts';
import { marketOf } from '../destination/market.ts';

/**
 * Lists the promotions that run now for a contact, without those that need a code. A minimum does not hide one, since
 * the order may still reach it.
 */
export const listPromotions: Handler<'listPromotions'> = async ({ service: { db, now }, query }) => {
  const { contactId, country } = query;
  const reference = await referenceDataOf(db);
  const market = await marketOf(reference, country);
  const contact = contactId === undefined ? undefined : (await contactsById(db, [contactId])).get(contactId);
  const stored = reference.promotions.filter(({ access }) => access !== 'code');
  const offers = stored.map((offer) => offerIn(market, offer));
  const circumstances: Circumstances = {
    now: now(),
    contactId,
    tierId: contact?.tier?.id,
    redeemed: await redeemedOf(db, offers, contactId),
  };
  return offers.filter((offer) => !reasonAgainst(offer, circumstances)).map(promotionOf);
};

const promotionOf = ({ id, name, description, scope, access, startsAt, endsAt }: Offer): Promotion => ({
  id,
  name,
  ...(description === null ? {} : { description }),
  scope,
  access,
  ...(startsAt ? { startsAt: startsAt.toISOString() } : {}),
  ...(endsAt ? { endsAt: endsAt.toISOString() } : {}),
});

/** Returns the promotions that the draft asks for, and those that are automatic. */
export function candidatesIn(
  { promotions }: ReferenceData,
  { codes, promotions: picked }: Pick<Draft, 'codes' | 'promotions'>,
): Offer[] {
  const [keys, ids] = [new Set(codes.map(codeKey)), new Set(picked)];
  return promotions.filter(({ id, access, code }) => {
    if (access === 'automatic') return true;
    return access === 'picked' ? ids.has(id) : code !== null && keys.has(code);
  });
}

const countRedemptions = statement<
  { contactId: string; ids: string[] },
  { id: string; orders: number; ofContact: number }[]
>((db) => {
  const isOfContact = sql`${redemptions.contactId} = ${sql.placeholder('contactId')}`;
  return db
    .select({
      id: redemptions.promotionId,
      orders: count(),
      ofContact: sql<number>`(count(*) filter (where ${isOfContact}))::int`,
    })
    .from(redemptions)
    .where(sql`${redemptions.promotionId} = any(${sql.placeholder('ids')}::text[])`)
    .groupBy(redemptions.promotionId);
});

/** Returns how many orders used each offer with a limit, in all and of one contact. */
export async function redeemedOf(
  db: Queries,
  offers: readonly Offer[],
  contactId: string | undefined,
): Promise<Circumstances['redeemed']> {
  const limited = offers.filter(({ limit, limitPerContact }) => limit !== null || limitPerContact !== null);
  if (limited.length === 0) return new Map();
  const rows = await countRedemptions(db, { contactId: contactId ?? '', ids: limited.map(({ id }) => id) });
  return new Map(rows.map(({ id, orders, ofContact }) => [id, { orders, ofContact }]));
}
