import { nameOf, type User as UserAnswer } from '@orderpad/contracts';
import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Queries } from '../../data/database.ts';
import { contacts, sessions, userGroups, users } from '../../data/schema.ts';
import { cursorOf, readCursor } from '../../service/cursor.ts';
import type { Handler } from '../../service/handler.ts';
import type { Service } from '../../service/service.ts';
import { areAlive } from '../../sign-in/sessions.ts';
import { anywhere, wordsOf } from '../../text/fold.ts';
import { asContact } from '../contact/contact.ts';
import { noSuchUser } from './access.ts';

const Position = z.tuple([z.string().check(z.maxLength(200)), z.string().check(z.maxLength(200))]);

/** Finds users by parts of their names and logins, and by group, in the order of their names. */
export const listUsers: Handler<'listUsers'> = async ({ service, query }) => {
  const { text, groupId, cursor, limit } = query;
  const conditions: SQL[] = wordsOf(text).map(
    (word) =>
      sql`(${users.searchText} like ${anywhere(word)} or lower(coalesce(${contacts.number}, '')) like ${anywhere(word)})`,
  );
  if (groupId !== undefined) conditions.push(eq(users.groupId, groupId));
  if (cursor !== undefined) {
    const [name, id] = readCursor(Position, cursor);
    conditions.push(sql`(${users.name}, ${users.id}) > (${name}::text, ${id}::text)`);
  }
  const rows = await usersWhere(service, and(...conditions), limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { items: page, ...(last && { next: cursorOf([last.name, last.id]) }) };
};

export const getUser: Handler<'getUser'> = ({ service, params }) => userAnswer(service, params.id);

/** Returns one user. Throws `not-found`. */
export async function userAnswer(service: Service, id: string, db = service.db): Promise<UserAnswer> {
  const [user] = await usersWhere(service, eq(users.id, id), 1, db);
  if (!user) throw noSuchUser();
  return user;
}

export const listUserGroups: Handler<'listUserGroups'> = ({ service: { db } }) =>
  db
    .select({ id: userGroups.id, name: userGroups.name })
    .from(userGroups)
    .orderBy(asc(userGroups.position), asc(userGroups.id));

async function usersWhere(
  service: Service,
  condition: SQL | undefined,
  limit: number,
  db: Queries = service.db,
): Promise<UserAnswer[]> {
  const seen = db
    .select({ at: sql<string | null>`max(${sessions.seenAt})` })
    .from(sessions)
    .where(and(eq(sessions.userId, users.id), areAlive(service)));
  const rows = await db
    .select({ user: users, group: userGroups, contact: contacts, seenAt: sql<string | null>`(${seen})` })
    .from(users)
    .leftJoin(userGroups, eq(userGroups.id, users.groupId))
    .leftJoin(contacts, eq(contacts.id, users.contactId))
    .where(condition)
    .orderBy(asc(users.name), asc(users.id))
    .limit(limit);
  return rows.map(({ user, group, contact, seenAt }) => ({
    id: user.id,
    username: user.username,
    name: user.name,
    ...(user.email === null ? {} : { email: user.email }),
    ...(user.pin === null ? {} : { pin: user.pin }),
    role: user.role,
    ...(group === null ? {} : { group: { id: group.id, name: group.name } }),
    state: user.state,
    mayEnter: user.mayEnter,
    ...(contact === null ? {} : { contact: contactOf(contact) }),
    ...(seenAt === null ? {} : { seenAt: new Date(seenAt).toISOString() }),
  }));
}

const contactOf = (row: typeof contacts.$inferSelect): UserAnswer['contact'] => ({
  id: row.id,
  ...(row.number === null ? {} : { number: row.number }),
  name: nameOf(asContact(row, null, [])),
  ...(row.bar === null ? {} : { bar: row.bar }),
});
