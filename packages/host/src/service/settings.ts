import { eq } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import type { ReferenceData } from '../data/reference-data.ts';
import { settings } from '../data/schema.ts';

/**
 * Settings of the whole host: order entry, the name of the shop and the currency of its books (pounds where it is not set; it never changes), the days for which saved drafts are kept (0: for ever), the pence
 * that wrapping one piece as a gift costs (without it nothing is wrapped), the further fields that a contact is asked for, a line each, the days for which messages are listed (0: for ever), the part
 * of the links of hand-offs that the host makes, the
 * versions of its example data and search texts; the answer to an order over the credit limit of its contact: `block` (also without the
 * setting), `warn` or `allow`.
 */
export type Setting =
  | 'contacts.fields'
  | 'credit.over-limit'
  | 'gift-wrap.price'
  | 'ecommerce.enabled'
  | 'shop.name'
  | 'shop.currency'
  | 'drafts.days'
  | 'mail.days'
  | 'handoff.secret'
  | 'seed.version'
  | 'search.version';

export async function setSetting(db: Queries, key: Setting, value: string): Promise<void> {
  await db
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } });
}

/** Returns a setting of the reference data. */
export const settingIn = ({ settings: all }: ReferenceData, key: Setting): string | undefined => all.get(key);

export async function settingOf(db: Queries, key: Setting): Promise<string | undefined> {
  const [row] = await db.select().from(settings).where(eq(settings.key, key));
  return row?.value;
}
