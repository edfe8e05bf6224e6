import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { handoffs } from '../../data/schema.ts';
import { expireDue, move } from '../../handed-off/move.ts';
import {
  areOpen,
  asHandoff,
  handoffById,
  isOpen,
  lockHandoff,
  noSuchHandoff,
  selectHandoffs,
} from '../../handed-off/rows.ts';
import { cursorOf, readCursor } from '../../service/cursor.ts';
import type { Handler } from '../../service/handler.ts';
import { aboutOwn } from '../../service/own-customers.ts';

const Position = z.tuple([z.iso.datetime(), z.string().check(z.maxLength(200))]);

export const getHandoff: Handler<'getHandoff'> = async ({ service, params }) => {
  await expireDue(service, eq(handoffs.id, params.id));
  return handoffById(service.db, params.id);
};

/** Lists the hand-offs of the office that wait for their customer, newest first. */
export const listHandoffs: Handler<'listHandoffs'> = async ({ service, user, query }) => {
  await expireDue(service);
  const { draftId, contactId, createdBy, cursor, limit } = query;
  const conditions: (SQL | undefined)[] = [areOpen(), aboutOwn(user, handoffs.contactId)];
  if (draftId !== undefined) conditions.push(eq(handoffs.draftId, draftId));
  if (contactId !== undefined) conditions.push(eq(handoffs.contactId, contactId));
  if (createdBy !== undefined) conditions.push(eq(handoffs.userId, createdBy));
  if (cursor !== undefined) {
    const [createdAt, id] = readCursor(Position, cursor);
    conditions.push(sql`(${handoffs.createdAt}, ${handoffs.id}) < (${createdAt}::timestamptz, ${id}::text)`);
  }
  const rows = await selectHandoffs(service.db)
    .where(and(...conditions))
    .orderBy(desc(handoffs.createdAt), desc(handoffs.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1)?.row : undefined;
  return {
    items: page.map(asHandoff),
    ...(last && { next: cursorOf([last.createdAt.toISOString(), last.id]) }),
  };
};

/** Takes a hand-off back, unless it was paid or its time was over before. The lock of its row decides which came first. */
export const revokeHandoff: Handler<'revokeHandoff'> = async ({ service, user, params: { id } }) => {
  await expireDue(service, eq(handoffs.id, id));
  return service.db.transaction(async (transaction) => {
    const row = await lockHandoff(transaction, id);
    if (!row) throw noSuchHandoff();
    if (isOpen(row)) await move(transaction, service, row, { state: 'revoked', by: user.id });
    return handoffById(transaction, id);
  });
};
