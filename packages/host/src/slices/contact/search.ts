import type { ContactCount, ContactQuery } from '@orderpad/contracts';
import { and, count, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Queries } from '../../data/database.ts';
import { contacts } from '../../data/schema.ts';
import type { Handler } from '../../service/handler.ts';
import { ownedBy } from '../../service/own-customers.ts';
import { contactsById } from './contact.ts';
import {
  cursorIn,
  type ListOrder,
  orderOf,
  type Position,
  positionIn,
  stretchesFrom,
  wholeFrom,
} from './list-order.ts';
import { type Sought, soughtBy } from './sought.ts';

/** Lists the contacts that a query asks for, those of a consultant her own. */
export const searchContacts: Handler<'searchContacts'> = async ({ service: { db }, user, query }) => {
  const order = orderOf(query);
  const from = query.cursor === undefined ? undefined : positionIn(order, query.cursor);
  const owned = ownedBy(user);
  const sought = await soughtBy(db, query);
  const list: List = { db, order, sought, owned, limit: query.limit + 1 };
  const read = await rowsFrom(list, from);
  // The rows before may be gone: the list begins here.
  if (from?.side === 'before' && read.rows.length === 0)
    return page(list, query, undefined, await rowsFrom(list, undefined));
  return page(list, query, from, read);
};

interface List {
  readonly db: Queries;
  readonly order: ListOrder;
  readonly sought: Pick<Sought, 'inRows' | 'byIndex'>;
  readonly owned: SQL | undefined;
  /** One row more than the page, which tells if another page follows. */
  readonly limit: number;
}

interface Row {
  readonly id: string;
  readonly keys: readonly unknown[];
}

interface Read {
  readonly rows: readonly Row[];
  /** True where few rows are found, by the indexes, so that they can be counted. */
  readonly isByIndex: boolean;
}

async function page(list: List, query: ContactQuery, from: Position | undefined, { rows, isByIndex }: Read) {
  const { db, order } = list;
  const isBackward = from?.side === 'before';
  const cut = rows.slice(0, query.limit);
  const shown = isBackward ? cut.toReversed() : cut;
  const goesOn = rows.length > query.limit;
  const found = await contactsById(
    db,
    shown.map(({ id }) => id),
  );
  const cursor = (side: Position['side'], row: Row | undefined) =>
    row && cursorIn(order, { side, values: [...row.keys.map(spelled), row.id] });
  const next = isBackward || goesOn ? cursor('after', shown.at(-1)) : undefined;
  const previous = (isBackward ? goesOn : from) ? cursor('before', shown[0]) : undefined;
  const total =
    query.sort && !from
      ? goesOn
        ? await countOf(list, isByIndex)
        : { count: shown.length, isExact: true }
      : undefined;
  return {
    items: shown.flatMap(({ id }) => found.get(id) ?? []),
    ...(next !== undefined && { next }),
    ...(previous !== undefined && { previous }),
    ...(total && { total: { ...total, count: Math.max(total.count, rows.length) } }),
  };
}

const spelled = (key: unknown): string => (key instanceof Date ? key.toISOString() : String(key));

/** Number of rows in the order of the list that are looked through before the indexes of what is sought are asked. */
const lookedThrough = 3000;

/**
 * Reads the rows from a place on. It looks through the next rows in the order of the list first, which is fast for what many rows have,
 * and asks an index for the rest, which is fast for what few rows have. The planner cannot tell the two cases apart.
 */
async function rowsFrom(list: List, from: Position | undefined): Promise<Read> {
  const { order, sought, owned, limit } = list;
  const near = owned ? undefined : await nearRows(list, from);
  if (near) return { rows: near, isByIndex: false };
  const { condition, orderBy } = wholeFrom(order, from);
  // `offset 0` keeps the planner from reading the whole list in its order here.
  const isFound = and(owned, owned ? sought.inRows : sought.byIndex);
  const found = sql`(select * from ${contacts} where ${isFound} offset 0) as ${contacts}`;
  return { rows: await read(list, found, condition, orderBy, limit), isByIndex: true };
}

/** Reads the rows that are near in the order of the list; `undefined` where too few of them are sought. */
async function nearRows(list: List, from: Position | undefined): Promise<Row[] | undefined> {
  const { sought, order, limit } = list;
  const rows: Row[] = [];
  for (const { condition, orderBy } of stretchesFrom(order, from)) {
    if (rows.length >= limit) break;
    const by = sql.join(orderBy, sql`, `);
    // Named like the table, so that the conditions of the table hold for its rows.
    const next = sql`(select * from ${contacts} where ${condition ?? sql`true`} order by ${by} limit ${lookedThrough}) as ${contacts}`;
    rows.push(...(await read(list, next, sought.inRows, orderBy, limit - rows.length)));
    if (rows.length < limit && sought.inRows && !(await isShort(list, next))) return undefined;
  }
  return rows;
}

/** Tells if a stretch ends within the rows that were looked through. */
async function isShort({ db }: List, next: SQL): Promise<boolean> {
  const [row] = await db.select({ length: sql<number>`count(*)::int` }).from(next);
  return (row?.length ?? 0) < lookedThrough;
}

async function read(
  { db, order }: List,
  from: SQL,
  condition: SQL | undefined,
  orderBy: SQL[],
  limit: number,
): Promise<Row[]> {
  const [first = contacts.id, second = contacts.id] = order.keys;
  const rows = await db
    .select({ id: field(contacts.id), first: field(first), second: field(second) })
    .from(from)
    .where(condition)
    .orderBy(...orderBy)
    .limit(limit);
  return rows.map(({ id, ...keys }) => ({
    id: String(id),
    keys: [keys.first, keys.second].slice(0, order.keys.length),
  }));
}

/** A column of rows that are named like the table. */
const field = (column: PgColumn) => sql<unknown>`${column}`.mapWith(column);

/** Number of rows that are looked at for a count where many are found. */
const sampled = 5000;

/** Counts what is found: all where an index finds it, else what a sample of the table has, which is all of a small table. */
async function countOf(list: List, isByIndex: boolean): Promise<ContactCount> {
  const { db, sought, owned } = list;
  if (isByIndex) {
    const isFound = and(owned, owned ? sought.inRows : sought.byIndex);
    const [row] = await db.select({ found: count() }).from(contacts).where(isFound);
    return { count: row?.found ?? 0, isExact: true };
  }
  const sample = sql`(select * from ${contacts} limit ${sampled}) as ${contacts}`;
  const [row] = await db
    .select({
      read: sql<number>`count(*)::int`,
      found: sql<number>`(count(*) filter (where ${sought.inRows ?? sql`true`}))::int`,
    })
    .from(sample);
  return { count: row?.found ?? 0, isExact: (row?.read ?? 0) < sampled };
}
