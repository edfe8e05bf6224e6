import { and, eq, inArray, ne, or } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { contacts, users } from '../data/schema.ts';

type UserRow = typeof users.$inferSelect;

/** Returns the one spelling of a login: without case and spaces around it. */
export const loginOf = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/**
 * Returns the person who signs in with this user name, e-mail address, customer number or PIN; nobody when it is that of several.
 */
export async function userByLogin(db: Queries, login: string): Promise<UserRow | undefined> {
  const [user, another] = await db.select().from(users).where(signsInWith(db, login)).limit(2);
  return another ? undefined : user;
}

/** Tells whether another person signs in with this. */
export async function isTaken(db: Queries, login: string, userId: string): Promise<boolean> {
  const others = and(ne(users.id, userId), signsInWith(db, login));
  const [other] = await db.select({ id: users.id }).from(users).where(others).limit(1);
  return other !== undefined;
}

/** Returns everything that a person signs in with. */
export async function loginsOf(db: Queries, { username, email, pin, contactId }: UserRow): Promise<string[]> {
  const [contact] = await db
    .select({ number: contacts.number })
    .from(contacts)
    .where(eq(contacts.id, contactId ?? ''));
  return [username, email, pin, contact?.number].flatMap((login) => (login ? [loginOf(login)] : []));
}

const signsInWith = (db: Queries, login: string) =>
  or(
    eq(users.username, login),
    eq(users.email, login),
    eq(users.pin, login),
    inArray(
      users.contactId,
      db
        .select({ id: contacts.id })
        .from(contacts)
        .where(inArray(contacts.number, [login, login.toUpperCase()])),
    ),
  );
