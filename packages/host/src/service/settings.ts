import type { EntryBar } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { contacts, products, settings } from '../data/schema.ts';
import type { User } from './service.ts';

/** Switches of the whole host: whether orders are taken, what the shop is called, which example shop it was made from. */
export type Setting = 'ecommerce.enabled' | 'shop.name' | 'seed.version';

export async function setSetting(db: Queries, key: Setting, value: string): Promise<void> {
  await db
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } });
}

export async function settingOf(db: Queries, key: Setting): Promise<string | undefined> {
  const [row] = await db.select().from(settings).where(eq(settings.key, key));
  return row?.value;
}

/** Why this person cannot enter any order now. */
export async function entryBarOf(db: Queries, user: User): Promise<EntryBar | undefined> {
  if (!user.mayEnter || !(await mayOrderInPerson(db, user))) return 'not-permitted';
  if ((await settingOf(db, 'ecommerce.enabled')) !== 'true') return 'ecommerce-disabled';
  const [anything] = await db
    .select({ id: products.id })
    .from(products)
    .where(eq(products.published, true))
    .limit(1);
  return anything ? undefined : 'no-published-products';
}

/** A customer orders for the contact she is, as long as that contact may be ordered for. Staff are asked nothing here. */
async function mayOrderInPerson(db: Queries, { role, contactId }: User): Promise<boolean> {
  if (role !== 'customer') return true;
  if (contactId === null) return false;
  const [contact] = await db.select({ bar: contacts.bar }).from(contacts).where(eq(contacts.id, contactId));
  return contact?.bar === null;
}
