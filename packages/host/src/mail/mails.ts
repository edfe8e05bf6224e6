import { HostError, type MailSummary } from '@orderpad/contracts';
import { and, desc, eq, sql, type SQL } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Queries } from '../data/database.ts';
import { mails } from '../data/schema.ts';
import { cursorOf, readCursor } from '../service/cursor.ts';
import type { Handler } from '../service/handler.ts';
import type { User } from '../service/service.ts';

type MailRow = typeof mails.$inferSelect;

const Position = z.tuple([z.iso.datetime(), z.string().check(z.maxLength(200))]);

/** Lists the messages of the outbox, newest first. */
export const listMails: Handler<'listMails'> = async ({ service: { db }, query }) => {
  const { about, cursor, limit } = query;
  const conditions: SQL[] = [];
  if (about !== undefined) conditions.push(eq(mails.about, about));
  if (cursor !== undefined) {
    const [queuedAt, id] = readCursor(Position, cursor);
    conditions.push(sql`(${mails.queuedAt}, ${mails.id}) < (${queuedAt}::timestamptz, ${id}::text)`);
  }
  const rows = await db
    .select()
    .from(mails)
    .where(and(...conditions))
    .orderBy(desc(mails.queuedAt), desc(mails.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(summaryOf),
    ...(last && { next: cursorOf([last.queuedAt.toISOString(), last.id]) }),
  };
};

export const getMail: Handler<'getMail'> = async ({ service: { db }, user, params }) => {
  const row = await mailOf(db, params.id);
  const { lang, text, html } = row;
  return {
    ...summaryOf(row),
    lang,
    ...(isReadable(row, user) && text !== null && html !== null && { text, html }),
  };
};

/** Returns the HTML of a stored message that this person may read. Throws `not-found` for any other. */
export async function storedHtml(db: Queries, id: string, user: User | undefined): Promise<string> {
  const row = await mailOf(db, id);
  if (!isReadable(row, user) || row.html === null) throw noSuchMail();
  return row.html;
}

async function mailOf(db: Queries, id: string): Promise<MailRow> {
  const [row] = await db.select().from(mails).where(eq(mails.id, id));
  if (!row) throw noSuchMail();
  return row;
}

/**
 * Tells whether a member of staff may read the texts. Those that are sent are for their recipient alone: they hold links that pay. A link
 * that signs in as its recipient is for administrators.
 */
const isReadable = ({ state, isSecret }: MailRow, user: User | undefined): boolean =>
  state === 'stored' && (!isSecret || user?.role === 'admin');

const noSuchMail = (): HostError => new HostError('not-found', 'no such message');

const summaryOf = (row: MailRow): MailSummary => ({
  id: row.id,
  about: row.about,
  to: { email: row.email, ...(row.name && { name: row.name }) },
  subject: row.subject,
  state: row.state,
  queuedAt: row.queuedAt.toISOString(),
  ...(row.settledAt && { settledAt: row.settledAt.toISOString() }),
  attempts: row.attempts,
  ...(row.reason !== null && { reason: row.reason }),
});
