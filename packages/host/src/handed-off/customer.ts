import { nameOf } from '@orderpad/contracts';
import { and, eq, gt, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { contacts, handoffs, users } from '../data/schema.ts';
import type { User } from '../service/service.ts';
import { asContact } from '../slices/contact/contact.ts';

const prefix = 'handoff:';

/** Returns the user id of the customer of a hand-off, under which her quotes, keys and payments are stored. */
export const customerIdOf = (handoffId: string): string => `${prefix}${handoffId}`;

/** Returns the hand-off of such a user id; undefined for the id of a user with a password. */
export const handoffOf = (userId: string): string | undefined =>
  userId.startsWith(prefix) ? userId.slice(prefix.length) : undefined;

/** Returns a user: a person with a password, or the customer of a hand-off. */
export async function userById(db: Queries, id: string): Promise<User | undefined> {
  const handoffId = handoffOf(id);
  if (handoffId !== undefined) return customerWhere(db, eq(handoffs.id, handoffId));
  const [user] = await db.select().from(users).where(eq(users.id, id));
  return user;
}

/** Returns the customer whose browser opened a hand-off, by the hash of its cookie, while the access lasts. */
export const customerByCookie = (
  db: Queries,
  handoffId: string,
  cookieHash: string,
): Promise<User | undefined> =>
  customerWhere(
    db,
    and(
      eq(handoffs.id, handoffId),
      eq(handoffs.cookieHash, cookieHash),
      gt(handoffs.accessUntil, sql`clock_timestamp()`),
    ),
  );

async function customerWhere(db: Queries, condition: SQL | undefined): Promise<User | undefined> {
  const [found] = await db
    .select({ id: handoffs.id, contact: contacts, madeBy: users })
    .from(handoffs)
    .innerJoin(contacts, eq(contacts.id, handoffs.contactId))
    .innerJoin(users, eq(users.id, handoffs.userId))
    .where(condition);
  if (!found) return undefined;
  const { id, contact, madeBy } = found;
  return {
    id: customerIdOf(id),
    username: customerIdOf(id),
    name: nameOf(asContact(contact, null, [])),
    role: 'customer',
    mayEnter: true,
    contactId: contact.id,
    passwordHash: '',
    address: null,
    email: null,
    pin: null,
    groupId: null,
    state: 'active',
    searchText: '',
    handoff: { id, madeBy },
  };
}
