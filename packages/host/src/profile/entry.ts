import { type EntryBar, HostError, issue } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { type ReferenceData, referenceDataOf } from '../data/reference-data.ts';
import { contacts } from '../data/schema.ts';
import type { User } from '../service/service.ts';
import { settingIn } from '../service/settings.ts';

/** Throws `forbidden` or `refused` while this user cannot enter orders. */
export const assertOpen = async (db: Queries, user: User): Promise<void> =>
  assertOpenWith(await referenceDataOf(db), db, user);

/** As `assertOpen`, with reference data that were read before. */
export async function assertOpenWith(reference: ReferenceData, db: Queries, user: User): Promise<void> {
  const bar = await barWith(reference, db, user);
  if (bar === 'not-permitted' || bar === 'ordering-not-allowed')
    throw new HostError('forbidden', 'not permitted to enter orders', { issues: [issue(bar, [])] });
  if (bar) throw new HostError('refused', 'order entry is closed', { issues: [issue(bar, [])] });
}

/** Returns the reason why this user cannot enter orders now, if there is one. */
export const entryBarOf = async (db: Queries, user: User): Promise<EntryBar | undefined> =>
  barWith(await referenceDataOf(db), db, user);

async function barWith(reference: ReferenceData, db: Queries, user: User): Promise<EntryBar | undefined> {
  const bar = user.mayEnter ? await barOfCustomer(db, user) : 'not-permitted';
  if (bar) return bar;
  if (settingIn(reference, 'ecommerce.enabled') !== 'true') return 'ecommerce-disabled';
  return reference.hasProducts ? undefined : 'no-published-products';
}

/** Returns the reason why a customer may not order: their own contact is missing or barred. None for staff. */
async function barOfCustomer(db: Queries, { role, contactId }: User): Promise<EntryBar | undefined> {
  if (role !== 'customer') return undefined;
  const [contact] = await db
    .select({ bar: contacts.bar })
    .from(contacts)
    .where(eq(contacts.id, contactId ?? ''));
  if (contact?.bar === 'ordering-not-allowed') return contact.bar;
  return contact?.bar === null ? undefined : 'not-permitted';
}
