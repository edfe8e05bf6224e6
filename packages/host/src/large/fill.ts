import { eq, sql } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { addresses, contacts, products, variants } from '../data/schema.ts';
import { fillOrders } from './orders.ts';
import { contactAt, productAt } from './rows.ts';

export interface Amounts {
  readonly contacts: number;
  readonly products: number;
  /** Orders of the invented contacts. */
  readonly orders: number;
}

/** Adds invented rows to a shop and updates the planner's statistics. Rows that exist already stay as they are. */
export async function fill(db: Queries, amounts: Amounts, onProgress: (done: string) => void): Promise<void> {
  let added = 0;
  for (const [from, to] of batches(amounts.contacts)) {
    const rows = Array.from({ length: to - from }, (_, at) => contactAt(from + at));
    const last = rows.at(-1)?.contact.id ?? '';
    if ((await db.select({ id: contacts.id }).from(contacts).where(eq(contacts.id, last))).length > 0)
      continue;
    await db
      .insert(contacts)
      .values(rows.map(({ contact }) => contact))
      .onConflictDoNothing();
    await db
      .insert(addresses)
      .values(rows.map(({ address }) => address))
      .onConflictDoNothing();
    added += rows.length;
    onProgress(`${to} contacts`);
  }
  for (const [from, to] of batches(amounts.products)) {
    const rows = Array.from({ length: to - from }, (_, at) => productAt(from + at));
    const last = rows.at(-1)?.product.id ?? '';
    if ((await db.select({ id: products.id }).from(products).where(eq(products.id, last))).length > 0)
      continue;
    await db
      .insert(products)
      .values(rows.map(({ product }) => product))
      .onConflictDoNothing();
    await db
      .insert(variants)
      .values(rows.map(({ variant }) => variant))
      .onConflictDoNothing();
    added += rows.length;
    onProgress(`${to} products`);
  }
  added += await fillOrders(db, amounts, onProgress);
  // Vacuuming also merges the pending entries of the GIN indexes.
  if (added > 0) await db.execute(sql`vacuum analyze`);
}

/** Splits a count into batches small enough for the parameters of one statement. */
function* batches(count: number): Generator<readonly [number, number]> {
  for (let from = 0; from < count; from += 2000) yield [from, Math.min(from + 2000, count)];
}
