import type { ContactCount, ContactQuery } from '@orderpad/contracts';
import { and, count, inArray, type SQL, sql } from 'drizzle-orm';
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
  readonly sought: Sought;
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
  if (owned || sought.inRows) {
    const near = owned ? [] : await nearRows(list, from);
    if (near.length >= limit) return { rows: near, isByIndex: false };
    const { condition, orderBy } = wholeFrom(order, from);
    const rows = await read(list, and(condition, amongFound(list)), orderBy, limit);
    return { rows, isByIndex: true };
  }
  const rows: Row[] = [];
  for (const { condition, orderBy } of stretchesFrom(order, from)) {
    if (rows.length < limit) rows.push(...(await read(list, condition, orderBy, limit - rows.length)));
  }
  return { rows, isByIndex: false };
}

async function nearRows(list: List, from: Position | undefined): Promise<Row[]> {
  const { sought, order, limit } = list;
  const [stretch] = stretchesFrom(order, from);
  if (!stretch) return [];
  const { condition, orderBy } = stretch;
  const by = sql.join(orderBy, sql`, `);
  // Named like the table, so that the conditions of the table hold for its rows.
  const next = sql`(select * from ${contacts} where ${condition ?? sql`true`} order by ${by} limit ${lookedThrough}) as ${contacts}`;
  const ids = sql`(select ${contacts.id} from ${next} where ${sought.inRows} order by ${by} limit ${limit})`;
  return read(list, inArray(contacts.id, ids), orderBy, limit);
}

/** `offset 0` keeps the planner from reading the whole list in its order here. */
const amongFound = ({ sought, owned }: Pick<List, 'sought' | 'owned'>): SQL =>
  inArray(
    contacts.id,
    sql`(select ${contacts.id} from ${contacts} where ${and(owned, owned ? sought.inRows : sought.byIndex)} offset 0)`,
  );

async function read(
  { db, order }: List,
  condition: SQL | undefined,
  orderBy: SQL[],
  limit: number,
): Promise<Row[]> {
  const [first = contacts.id, second = contacts.id] = order.keys;
  const rows = await db
    .select({ id: contacts.id, first, second })
    .from(contacts)
    .where(condition)
    .orderBy(...orderBy)
    .limit(limit);
  return rows.map(({ id, ...keys }) => ({ id, keys: [keys.first, keys.second].slice(0, order.keys.length) }));
}

/** Number of rows that are looked at for a count where many are found. */
const sampled = 5000;

/** Counts what is found: all where an index finds it, else what a sample of the table has, which is all of a small table. */
async function countOf(list: List, isByIndex: boolean): Promise<ContactCount> {
  const { db, sought } = list;
  if (isByIndex) {
    const [row] = await db.select({ found: count() }).from(contacts).where(amongFound(list));
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
