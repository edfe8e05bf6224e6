import { HostError, type Order, type PaymentProgress } from '@orderpad/contracts';
import { asc, eq } from 'drizzle-orm';
import { documentIn, documentOf } from '../../data/stored-json.ts';
import type { Queries } from '../../data/database.ts';
import { orderHistory, orders, payments } from '../../data/schema.ts';
import type { Handler } from '../../service/handler.ts';

export const getOrder: Handler<'getOrder'> = ({ service: { db }, params }) => orderById(db, params.id);

/** Returns one order with its history; throws `not-found`. */
export async function orderById(db: Queries, id: string): Promise<Order> {
  const [row] = await db
    .select({ status: orders.status, text: documentOf(orders.body) })
    .from(orders)
    .where(eq(orders.id, id));
  if (!row) throw new HostError('not-found', 'no such order');
  const history = await db
    .select()
    .from(orderHistory)
    .where(eq(orderHistory.orderId, id))
    .orderBy(asc(orderHistory.seq));
  const state = await paymentOf(db, id);
  const body = await documentIn(row.text);
  return {
    ...body,
    payment: { ...body.payment, ...(state && { state }) },
    status: row.status,
    history: history.map(({ at, code, status, by, params }) => ({
      at: at.toISOString(),
      code,
      ...(status === null ? {} : { status }),
      ...(by === null ? {} : { by }),
      params,
    })),
  };
}

/** Returns how far the payment of an order is; undefined for one that is settled outside. */
async function paymentOf(db: Queries, orderId: string): Promise<PaymentProgress | undefined> {
  const [payment] = await db
    .select({ state: payments.state, attentionAt: payments.attentionAt })
    .from(payments)
    .where(eq(payments.orderId, orderId));
  if (!payment) return undefined;
  if (payment.attentionAt !== null) return 'needs-attention';
  return payment.state === 'captured' ? 'captured' : 'authorized';
}
