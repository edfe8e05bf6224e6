import type { OrderQuery } from '@orderpad/contracts';
import { and, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import * as z from 'zod/mini';
import type { Queries } from '../../data/database.ts';
import { orders } from '../../data/schema.ts';
import { cursorOf, readCursor } from '../../service/cursor.ts';
import type { Handler } from '../../service/handler.ts';
import { aboutOwn } from '../../service/own-customers.ts';
import { soughtIn } from '../../text/search-text.ts';
import { beginningOfNumber, heldIn, heldInIndex } from './sought.ts';

const Position = z.tuple([z.int()]);

/** Lists orders, newest first. */
export const listOrders: Handler<'listOrders'> = async ({ service: { db }, user, query }) => {
  const rows = await found({ db, query, owned: aboutOwn(user, orders.contactId), limit: query.limit + 1 });
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    items: page.map(
      ({ id, number, status, placedAt, contactId, contactName, items, total, currency, tags }) => ({
        id,
        number,
        status,
        placedAt: placedAt.toISOString(),
        contact: { id: contactId, name: contactName },
        items,
        total: { amount: total, currency },
        ...(tags && { tags }),
      }),
    ),
    ...(last ? { next: cursorOf([last.seq]) } : {}),
  };
};

interface List {
  readonly db: Queries;
  readonly query: OrderQuery;
  /** Restricts a consultant to the orders of her own customers. */
  readonly owned: SQL | undefined;
  /** One row more than the page, which tells if another page follows. */
  readonly limit: number;
}

/** Number of orders that are looked through before the indexes of words are asked; the second one where the first had a part of the page. */
const [lookedThrough, furtherThrough] = [3000, 12_000];

/**
 * Reads the newest orders that a query asks for. Looks through the newest ones first, which is fast for words that many orders hold, and
 * asks an index for the rest, which is fast for words that few hold. The planner cannot tell the two cases apart.
 */
async function found(list: List) {
  const { db, query, owned, limit } = list;
  const isListed = conditionOf(query);
  const sought = soughtIn(query.text);
  const isAnything = sought.every((words) => words.length === 0);
  if (owned) {
    // `offset 0` keeps the planner from walking the orders of everybody for a few of hers.
    const own = sql`(select * from ${orders} where ${and(owned, isListed)} offset 0) as ${orders}`;
    return read(db, own, isAnything ? undefined : heldIn(sought), limit);
  }
  if (isAnything) return read(db, sql`${orders}`, isListed, limit);
  // Named like the table, so that the conditions of the table hold for its rows.
  const newest = (count: number) =>
    sql`(select * from ${orders} where ${isListed ?? sql`true`} order by ${orders.seq} desc limit ${count}) as ${orders}`;
  const near = await read(db, newest(lookedThrough), heldIn(sought), limit);
  if (near.length >= limit || (await isShort(db, newest(lookedThrough)))) return near;
  const isNumber = beginningOfNumber(sought);
  if (isNumber && query.status === undefined && query.contactId === undefined)
    return numbered(list, isNumber);
  if (near.length * 4 >= limit) {
    const further = await read(db, newest(furtherThrough), heldIn(sought), limit);
    if (further.length >= limit) return further;
  }
  const all = sql`(select * from ${orders} where ${and(isListed, heldInIndex(sought))} offset 0) as ${orders}`;
  return read(db, all, undefined, limit);
}

/** Reads the newest orders whose numbers begin so, from the index of numbers alone: `offset 0` keeps the planner from walking all orders. */
function numbered({ db, query: { cursor }, limit }: List, isNumber: SQL) {
  const seqs = sql`(select ${orders.seq} from ${orders} where ${and(isNumber, isAfter(cursor))} offset 0) as ${orders}`;
  const newest = sql`(select ${field(orders.seq)} from ${seqs} order by ${desc(orders.seq)} limit ${limit})`;
  return read(db, sql`${orders}`, inArray(orders.seq, newest), limit);
}

const conditionOf = ({ status, contactId, cursor }: OrderQuery): SQL | undefined =>
  and(
    status === undefined ? undefined : eq(orders.status, status),
    contactId === undefined ? undefined : eq(orders.contactId, contactId),
    isAfter(cursor),
  );

const isAfter = (cursor: string | undefined): SQL | undefined =>
  cursor === undefined ? undefined : lt(orders.seq, readCursor(Position, cursor)[0]);

/** Tells if the whole list was looked through. */
async function isShort(db: Queries, newest: SQL): Promise<boolean> {
  const [row] = await db.select({ length: sql<number>`count(*)::int` }).from(newest);
  return (row?.length ?? 0) < lookedThrough;
}

const read = (db: Queries, from: SQL, condition: SQL | undefined, limit: number) =>
  db
    .select({
      seq: field(orders.seq),
      id: field(orders.id),
      number: field(orders.number),
      status: field(orders.status),
      placedAt: field(orders.placedAt),
      contactId: field(orders.contactId),
      contactName: field(orders.contactName),
      items: field(orders.items),
      total: field(orders.total),
      currency: field(orders.currency),
      tags: field(orders.tags),
    })
    .from(from)
    .where(condition)
    .orderBy(desc(orders.seq))
    .limit(limit);

/** A column of rows that are named like the table. */
const field = <Column extends PgColumn>(column: Column) =>
  sql<Column['_']['data']>`${column}`.mapWith(column);
