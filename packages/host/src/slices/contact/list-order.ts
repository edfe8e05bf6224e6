import { type ContactQuery, issue } from '@orderpad/contracts';
import { and, asc, desc, eq, gt, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import * as z from 'zod/mini';
import { contacts } from '../../data/schema.ts';
import { readCursor } from '../../service/cursor.ts';
import { invalid } from '../../service/failures.ts';

/** An order of the list: its name in cursors, and the columns that decide, the first one first. The id decides last. */
export interface ListOrder {
  readonly name: string;
  readonly keys: readonly PgColumn[];
  readonly isDescending: boolean;
  /** True where contacts whose first key is empty come last, in both directions. */
  readonly hasBlanks: boolean;
}

/** A place in the list, and the direction to read in from there. */
export interface Position {
  readonly side: 'after' | 'before';
  /** Values of the keys, then the id. */
  readonly values: readonly string[];
}

const keysBy = {
  firstName: [contacts.firstNameKey, contacts.lastNameKey],
  lastName: [contacts.lastNameKey, contacts.firstNameKey],
  company: [contacts.companyKey, contacts.lastNameKey],
  number: [contacts.numberKey],
  city: [contacts.cityKey, contacts.lastNameKey],
  lastOrder: [contacts.lastOrderKey],
} satisfies Record<NonNullable<ContactQuery['sort']>, readonly PgColumn[]>;

/** Returns the order that a query asks for: those used last first, where it asks for none. */
export function orderOf({ sort, direction }: ContactQuery): ListOrder {
  if (!sort) return { name: 'recent', keys: [contacts.touchedAt], isDescending: true, hasBlanks: false };
  const isDescending = direction === 'descending';
  return {
    name: `${sort} ${isDescending ? 'down' : 'up'}`,
    keys: keysBy[sort],
    isDescending,
    hasBlanks: true,
  };
}

const Cursor = z.tuple([z.string(), z.enum(['after', 'before']), z.array(z.string())]);

/** Decodes a cursor of this order. Throws `invalid` for any other. */
export function positionIn({ name, keys }: ListOrder, cursor: string): Position {
  const [of, side, values] = readCursor(Cursor, cursor);
  const isDated = name !== 'recent' || !Number.isNaN(Date.parse(values[0] ?? ''));
  if (of !== name || values.length !== keys.length + 1 || !isDated)
    throw invalid('unknown cursor', [issue('unknown-cursor', ['cursor'])]);
  return { side, values };
}

export const cursorIn = ({ name }: ListOrder, { side, values }: Position): string =>
  Buffer.from(JSON.stringify([name, side, values])).toString('base64url');

/** A part of the list that one index can read in its order. */
interface Stretch {
  readonly condition: SQL | undefined;
  readonly orderBy: SQL[];
}

/** Returns the parts of the list from a place on, in the order in which they are read: those with a key, then those without. */
export function stretchesFrom(order: ListOrder, from: Position | undefined): Stretch[] {
  const isBackward = from?.side === 'before';
  const isDown = order.isDescending !== isBackward;
  const orderBy = [...order.keys, contacts.id].map((key) => (isDown ? desc(key) : asc(key)));
  const [first] = order.keys;
  if (!order.hasBlanks || !first) return [{ condition: beyond(order, from, isDown), orderBy }];
  const isBlankThere = from?.values[0] === '';
  const both = isBackward ? [true, false] : [false, true];
  return both.slice(from ? both.indexOf(isBlankThere) : 0).map((isBlank) => ({
    condition: and(
      isBlank ? eq(first, '') : gt(first, ''),
      from && isBlank === isBlankThere ? beyond(order, from, isDown) : undefined,
    ),
    orderBy,
  }));
}

/** Returns all parts from a place on as one, for rows that are sorted after they are found. */
export function wholeFrom(order: ListOrder, from: Position | undefined): Stretch {
  const stretches = stretchesFrom(order, from);
  const [first] = order.keys;
  const isBlank = sql`(${first} = '')`;
  const blanks = order.hasBlanks ? [from?.side === 'before' ? desc(isBlank) : asc(isBlank)] : [];
  return {
    condition: or(...stretches.map(({ condition }) => condition ?? sql`true`)),
    orderBy: [...blanks, ...(stretches[0]?.orderBy ?? [])],
  };
}

function beyond({ keys }: ListOrder, from: Position | undefined, isDown: boolean): SQL | undefined {
  if (!from) return undefined;
  const columns = sql.join(
    [...keys, contacts.id].map((key) => sql`${key}`),
    sql`, `,
  );
  const values = sql.join(
    from.values.map((value, at) =>
      keys[at] === contacts.touchedAt ? sql`${value}::timestamptz` : sql`${value}::text`,
    ),
    sql`, `,
  );
  return isDown ? sql`(${columns}) < (${values})` : sql`(${columns}) > (${values})`;
}
