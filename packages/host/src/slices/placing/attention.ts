import { nameOf, type PaymentAttention } from '@orderpad/contracts';
import { asc, inArray, isNotNull } from 'drizzle-orm';
import type { PaymentState } from '../../data/payment.schema.ts';
import { orders, payments } from '../../data/schema.ts';
import type { Handler } from '../../service/handler.ts';
import { contactsById } from '../contact/contact.ts';

/** Advice by state; undefined for a state that needs nobody. */
const advice: Readonly<Partial<Record<PaymentState, PaymentAttention['advice']>>> = {
  authorized: 'capture',
  lost: 'collect',
  authorizing: 'release',
  'needs-action': 'release',
  voiding: 'release',
  kept: 'refund',
};

/** Lists the payments that staff have to see to, oldest first. */
export const listPaymentAttention: Handler<'listPaymentAttention'> = async ({ service: { db } }) => {
  const rows = await db
    .select()
    .from(payments)
    .where(isNotNull(payments.attentionAt))
    .orderBy(asc(payments.attentionAt))
    .limit(500);
  const contacts = await contactsById(db, [...new Set(rows.map(({ contactId }) => contactId))]);
  const placed = await db
    .select({ id: orders.id, number: orders.number })
    .from(orders)
    .where(
      inArray(
        orders.id,
        rows.map(({ orderId }) => orderId),
      ),
    );
  const numbers = new Map(placed.map(({ id, number }) => [id, number]));
  return rows.flatMap((row) => {
    const { orderId, contactId, state, attentionAt, problem } = row;
    const todo = advice[state];
    if (!todo || !attentionAt) return [];
    const contact = contacts.get(contactId);
    const number = numbers.get(orderId);
    return [
      {
        advice: todo,
        orderId,
        ...(number !== undefined && { number }),
        contact: { id: contactId, name: contact ? nameOf(contact) : contactId },
        amount: { amount: row.amount, currency: row.currency },
        payer: row.payer,
        ...(row.card && { card: row.card }),
        ...(row.paymentId !== null && { paymentId: row.paymentId }),
        ...(problem !== null && { problem }),
        since: attentionAt.toISOString(),
      },
    ];
  });
};
