import { isEmail, nameOf, type RequestState } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { drafts, requestOpenings, requests } from '../data/schema.ts';
import { queueMail } from '../mail/outbox.ts';
import { requestAnswered } from '../mail/request-answered.ts';
import { record } from '../service/audit.ts';
import type { Service, User } from '../service/service.ts';
import { contactOf } from '../slices/contact/contact.ts';
import { nextPosition, tellFollowers } from './position.ts';
import type { RequestRow } from './rows.ts';

interface Move {
  readonly state: Exclude<RequestState, 'sent'>;
  readonly by: User;
  /** With `declined`. */
  readonly reason?: string;
  /** With `confirmed`. */
  readonly order?: Placed;
}

/** The order that a request became, and its total. */
interface Placed {
  readonly id: string;
  readonly number: string;
  readonly total: { readonly amount: number; readonly currency: string };
}

/** Days for which the answer to a request is worth sending. */
const days = 7;

/**
 * Brings a locked request into its final state, writes to its customer, and tells those who follow the requests after the commit. The draft
 * of a request that became no order is removed; `asked` holds what was asked for.
 */
export async function move(
  transaction: Queries,
  service: Service,
  row: RequestRow,
  { state, by, reason, order }: Move,
): Promise<void> {
  const at = service.now();
  if (state !== 'confirmed') await transaction.delete(drafts).where(eq(drafts.id, row.draftId));
  await transaction.delete(requestOpenings).where(eq(requestOpenings.requestId, row.id));
  if (state !== 'withdrawn') await answer(transaction, service, row, { state, by, reason, order });
  await record(transaction, {
    at,
    userId: by.id,
    onBehalfOf: row.contactId,
    action: `request.${state}`,
    subject: row.id,
    details: { draftId: row.draftId, number: row.number, reason, orderId: order?.id },
  });
  const position = await nextPosition(transaction);
  await transaction
    .update(requests)
    .set({
      state,
      history: [...row.history, { at: at.toISOString(), state, by: by.name }],
      ...(reason !== undefined && { reason }),
      ...(order && { orderId: order.id, orderNumber: order.number }),
      movedPosition: position,
      changedPosition: position,
    })
    .where(eq(requests.id, row.id));
  await tellFollowers(transaction);
}

interface Answer {
  readonly state: 'confirmed' | 'declined';
  readonly by: User;
  readonly reason: string | undefined;
  readonly order: Placed | undefined;
}

/** Writes to the customer what was decided, where the host has an address. */
async function answer(
  transaction: Queries,
  service: Service,
  row: RequestRow,
  { state, by, reason, order }: Answer,
): Promise<void> {
  const contact = await contactOf(transaction, row.contactId);
  if (contact.email === undefined || !isEmail(contact.email)) return;
  const { number } = row;
  const total = order?.total ?? { amount: row.amount, currency: row.currency };
  await queueMail(transaction, service, {
    about: row.id,
    to: { email: contact.email, name: nameOf(contact) },
    lang: contact.language,
    until: new Date(service.now().getTime() + days * 86_400_000),
    content: requestAnswered({ state, number, total, by: by.name, reason, orderNumber: order?.number }),
  });
}
