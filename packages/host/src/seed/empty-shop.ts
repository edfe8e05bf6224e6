import type { Currency } from '@orderpad/contracts';
import type { Queries } from '../data/database.ts';
import * as schema from '../data/schema.ts';
import { hashPassword } from '../sign-in/passwords.ts';
import { searchTextVersion } from '../text/search-text.ts';
import { userSearchText } from '../text/user-text.ts';
import { paymentMethods } from './payment/methods.ts';
import { noExample } from './seed-version.ts';

/** A shop without goods and customers, for the owner's own. */
export interface EmptyShop {
  /** The administrator, who may sign in at once. */
  readonly admin: { readonly username: string; readonly password: string };
  /** The currency of its books and prices, once and for all. */
  readonly currency: Currency;
}

/** Days within which a parcel of the first shipping method arrives. */
const [minDays, maxDays] = [2, 5];

/** Grams of the heaviest parcel. */
const heaviest = 2_000_000_000;

/**
 * Fills an empty database with what an order needs besides goods and customers: an administrator, payment by invoice or in cash, and a
 * shipping method that costs nothing. Only countries that are imported are shipped to.
 */
export async function fillEmptyShop(db: Queries, { admin, currency }: EmptyShop): Promise<void> {
  await db.insert(schema.settings).values([
    { key: 'shop.currency', value: currency },
    { key: 'ecommerce.enabled', value: 'true' },
    { key: 'seed.version', value: noExample },
    { key: 'search.version', value: searchTextVersion },
  ]);
  await db.insert(schema.shippingMethods).values({
    id: 'standard',
    name: 'Standard',
    description: '',
    position: 1,
  });
  await db
    .insert(schema.shippingRates)
    .values({ methodId: 'standard', zone: 'home', upTo: heaviest, price: 0, minDays, maxDays });
  await db.insert(schema.paymentMethods).values(paymentMethods);
  const user = {
    id: 'u-admin',
    username: admin.username,
    name: admin.username,
    role: 'admin' as const,
    mayEnter: true,
    groupId: 'office',
  };
  const passwordHash = await hashPassword(admin.password);
  await db.insert(schema.users).values({ ...user, passwordHash, searchText: userSearchText(user) });
}
