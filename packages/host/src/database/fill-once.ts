import type { Queries } from '../data/database.ts';
import { users } from '../data/schema.ts';
import { type EmptyShop, fillEmptyShop } from '../seed/empty-shop.ts';

/** Fills a database in which nobody can sign in yet with an empty shop, where one is asked for; all of it or nothing. */
export async function fillOnce(db: Queries, shop: EmptyShop | undefined): Promise<void> {
  if (!shop) return;
  await db.transaction(async (transaction) => {
    const [anybody] = await transaction.select({ id: users.id }).from(users).limit(1);
    if (!anybody) await fillEmptyShop(transaction, shop);
  });
}
