import { endApproval, noteOrder } from '../../approved/move.ts';
import type { Queries } from '../../data/database.ts';
import { type Priced, priceDraft } from '../../pricing/pricing.ts';
import { assertOpen } from '../../profile/entry.ts';
import { record } from '../../service/audit.ts';
import { assertSameTotal, claimDraft, lockDraft } from '../../handed-off/guard.ts';
import { move } from '../../handed-off/move.ts';
import { lockHandoff } from '../../handed-off/rows.ts';
import { claimRequest } from '../../requested/guard.ts';
import { move as moveRequest } from '../../requested/move.ts';
import { type Service, takerOf } from '../../service/service.ts';
import { confirmByMail } from './confirm-by-mail.ts';
import { forgetDraft } from '../drafts/drafts.ts';
import { assertOwnId } from '../drafts/own-ids.ts';
import { assertUnplaced } from '../drafts/rows.ts';
import { lockAccount } from '../contact/contact.ts';
import { assertNotTransferred } from '../drafts/transferred.ts';
import { partsOf } from '../promotions/offer.ts';
import { lockOffers, redeem } from '../promotions/redemptions.ts';
import { actOfPlacing } from './act-of-placing.ts';
import { assertAgreed } from './agreement.ts';
import { insertOrder, nextNumber } from './insert-order.ts';
import { bodyOf, type Placing } from './order-body.ts';
import { lockStock, takeStock } from './stock.ts';

/**
 * Checks a draft inside the transaction and locks what it takes from stock. Throws a refusal. Nothing is written, so the locks end
 * with the transaction.
 */
export async function checkOrder(transaction: Queries, service: Service, placing: Placing): Promise<Priced> {
  const { user, submission } = placing;
  const { draft } = submission;
  await assertOpen(transaction, user);
  await lockDraft(transaction, draft.id);
  await assertUnplaced(transaction, user, draft.id);
  // The customer of a hand-off does not see the draft that staff saved; the hand-off itself says what is hers.
  if (!user.handoff) await assertOwnId(transaction, user, draft.id);
  const handoff = await claimDraft(transaction, user, draft.id);
  await claimRequest(transaction, user, draft);
  await assertNotTransferred(transaction, draft.id);
  const offers = await lockOffers(transaction, draft);
  await lockStock(
    transaction,
    submission,
    offers.flatMap(partsOf).map(({ variantId }) => variantId),
  );
  // Two orders on one account are priced one after the other, so that both cannot fit into what is left of its limit.
  await lockAccount(transaction, draft.contactId);
  const priced = await priceDraft(transaction, draft, user, service.now(), service.payments);
  const { totals, currency } = priced.quoted;
  if (handoff) assertSameTotal(handoff, { amount: totals.total, currency });
  await assertAgreed(transaction, service, placing, priced);
  return priced;
}

/** Writes an order that was checked in the same transaction. A refusal is thrown and so undoes everything. */
export async function writeOrder(
  transaction: Queries,
  service: Service,
  placing: Placing,
  priced: Priced,
): Promise<void> {
  const {
    user,
    submission: { draft },
  } = placing;
  const body = bodyOf(placing, priced, await nextNumber(transaction), service.now());
  await insertOrder(transaction, body, user, priced);
  await forgetDraft(transaction, draft.id);
  await takeStock(transaction, priced);
  await redeem(transaction, body, user, priced.quoted.promotions ?? []);
  await record(transaction, actOfPlacing(placing, body, priced, service.now()));
  await confirmByMail(transaction, service, body, priced);
  const request = await claimRequest(transaction, user, draft);
  if (request)
    await moveRequest(transaction, service, request, {
      state: 'confirmed',
      by: takerOf(user),
      order: {
        id: body.id,
        number: body.number,
        total: { amount: body.totals.total, currency: body.currency },
      },
    });
  const handoff = user.handoff && (await lockHandoff(transaction, user.handoff.id));
  if (handoff)
    await move(transaction, service, handoff, {
      state: 'paid',
      by: user.id,
      order: { id: body.id, number: body.number },
    });
  await endApproval(transaction, service, draft.id, takerOf(user));
  if (priced.grant) await noteOrder(transaction, priced.grant, body);
}
