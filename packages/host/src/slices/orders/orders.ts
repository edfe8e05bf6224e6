import { HostError, type Order, type PaymentProgress } from '@orderpad/contracts';
import { and, asc, desc, eq, like, lt, or, type SQL } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Queries } from '../../data/database.ts';
import { anywhere } from '../../text/fold.ts';
import { soughtIn } from '../../text/search-text.ts';
import { orderHistory, orders, payments } from '../../data/schema.ts';
import type { Handler } from '../../service/handler.ts';
import { cursorOf, readCursor } from '../../service/cursor.ts';
import { aboutOwn } from '../../service/own-customers.ts';

const Position = z.tuple([z.int()]);

const isIn = (word: string): SQL => like(orders.searchText, anywhere(word));

/** Lists orders, newest first. */
export const listOrders: Handler<'listOrders'> = async ({ service: { db }, user, query }) => {
  const conditions: (SQL | undefined)[] = [
    aboutOwn(user, orders.contactId),
    or(...soughtIn(query.text).map((words) => and(...words.map(isIn)))),
  ];
  if (query.status !== undefined) conditions.push(eq(orders.status, query.status));
  if (query.contactId !== undefined) conditions.push(eq(orders.contactId, query.contactId));
  if (query.cursor !== undefined) conditions.push(lt(orders.seq, readCursor(Position, query.cursor)[0]));
  const rows = await db
    .select()
    .from(orders)
    .where(and(...conditions))
    .orderBy(desc(orders.seq))
    .limit(query.limit + 1);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    items: page.map(({ id, number, status, placedAt, contactId, contactName, items, total, currency }) => ({
      id,
      number,
      status,
      placedAt: placedAt.toISOString(),
      contact: { id: contactId, name: contactName },
      items,
      total: { amount: total, currency },
    })),
    ...(last ? { next: cursorOf([last.seq]) } : {}),
  };
};

export const getOrder: Handler<'getOrder'> = ({ service: { db }, params }) => orderById(db, params.id);

/** Returns one order with its history; throws `not-found`. */
export async function orderById(db: Queries, id: string): Promise<Order> {
  const [row] = await db.select().from(orders).where(eq(orders.id, id));
  if (!row) throw new HostError('not-found', 'no such order');
  const history = await db
    .select()
    .from(orderHistory)
    .where(eq(orderHistory.orderId, id))
    .orderBy(asc(orderHistory.seq));
  const state = await paymentOf(db, id);
  return {
    ...row.body,
    payment: { ...row.body.payment, ...(state && { state }) },
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
