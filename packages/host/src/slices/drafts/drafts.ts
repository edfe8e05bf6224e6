import { endApproval } from '../../approved/move.ts';
import { and, desc, eq, like, lt, notExists, or, sql, type SQL } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Queries } from '../../data/database.ts';
import { contacts, drafts, orders, requests } from '../../data/schema.ts';
import { assertNotHandedOff, lockDraft } from '../../handed-off/guard.ts';
import { assertNotRequested } from '../../requested/guard.ts';
import { record } from '../../service/audit.ts';
import { cursorOf, readCursor } from '../../service/cursor.ts';
import type { Handler } from '../../service/handler.ts';
import type { Service } from '../../service/service.ts';
import { settingOf } from '../../service/settings.ts';
import { anywhere } from '../../text/fold.ts';
import { soughtIn } from '../../text/search-text.ts';
import { assertOwnId, keepIds, ownership } from './own-ids.ts';
import { assertUnplaced, draftSeenBy, noSuchDraft, seenBy, selectDrafts, summaryOf } from './rows.ts';
import { assertNotTransferred } from './transferred.ts';

const Position = z.tuple([z.iso.datetime(), z.string().check(z.maxLength(200))]);

const isIn = (word: string): SQL => like(contacts.searchText, anywhere(word));

/** Lists saved drafts, the one saved last first. */
export const listDrafts: Handler<'listDrafts'> = async ({ service: { db }, user, query }) => {
  const { text, contactId, savedBy, cursor, limit } = query;
  const conditions: (SQL | undefined)[] = [
    seenBy(user),
    isUnplaced(db),
    isNotRequested(db),
    text.trim() === '' ? undefined : or(...soughtIn(text).map((words) => and(...words.map(isIn)))),
    contactId === undefined ? undefined : eq(drafts.contactId, contactId),
    savedBy === undefined ? undefined : or(eq(drafts.userId, savedBy), eq(drafts.transferTo, savedBy)),
  ];
  if (cursor !== undefined) {
    const [savedAt, id] = readCursor(Position, cursor);
    conditions.push(sql`(${drafts.savedAt}, ${drafts.id}) < (${savedAt}::timestamptz, ${id}::text)`);
  }
  const rows = await selectDrafts(db)
    .where(and(...conditions))
    .orderBy(desc(drafts.savedAt), desc(drafts.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1)?.draft : undefined;
  return {
    items: page.map(summaryOf),
    ...(last ? { next: cursorOf([last.savedAt.toISOString(), last.id]) } : {}),
  };
};

/** Leaves out a draft that was saved while it was being placed. */
const isUnplaced = (db: Queries): SQL =>
  notExists(db.select({ id: orders.id }).from(orders).where(eq(orders.draftId, drafts.id)));

/** Leaves out the draft of a request, which stands among the requests. */
const isNotRequested = (db: Queries): SQL =>
  notExists(db.select({ id: requests.id }).from(requests).where(eq(requests.draftId, drafts.id)));

export const getDraft: Handler<'getDraft'> = async ({ service: { db }, user, params, headers }) => {
  await assertUnplaced(db, user, params.id);
  const saved = await draftSeenBy(db, user, params.id);
  if (!saved) throw noSuchDraft();
  headers.set('etag', `"${saved.tag}"`);
  return saved;
};

export const removeDraft: Handler<'removeDraft'> = ({ service, user, params }) =>
  service.db.transaction(async (transaction) => {
    await lockDraft(transaction, params.id);
    await assertOwnId(transaction, user, params.id);
    await assertNotHandedOff(transaction, params.id);
    await assertNotTransferred(transaction, params.id);
    await assertNotRequested(transaction, params.id);
    const [removed] = await transaction
      .delete(drafts)
      .where(and(eq(drafts.id, params.id), seenBy(user)))
      .returning(ownership);
    if (!removed) throw noSuchDraft();
    await keepIds(transaction, [removed], service.now());
    await record(transaction, {
      at: service.now(),
      userId: user.id,
      ...(removed.contactId === null ? {} : { onBehalfOf: removed.contactId }),
      action: 'draft.removed',
      subject: params.id,
    });
    await endApproval(transaction, service, params.id, user);
    return undefined;
  });

/** Removes the saved draft of an order, in the transaction that places it. */
export async function forgetDraft(transaction: Queries, draftId: string): Promise<void> {
  await transaction.delete(drafts).where(eq(drafts.id, draftId));
}

/** Days after which a draft that nobody saved again is abandoned, where the setting `drafts.days` names no other number. */
export const draftDays = 90;

/** Removes abandoned drafts. Called at the start of a host and at intervals. */
export async function removeAbandoned({ db, now }: Pick<Service, 'db' | 'now'>): Promise<void> {
  const days = Number((await settingOf(db, 'drafts.days')) ?? draftDays);
  if (!(days > 0)) return;
  const before = new Date(now().getTime() - days * 86_400_000);
  await db.transaction(async (transaction) => {
    const abandoned = await transaction
      .delete(drafts)
      .where(and(lt(drafts.savedAt, before), isNotRequested(db)))
      .returning(ownership);
    await keepIds(transaction, abandoned, now());
  });
}
