import { and, desc, eq, like, lt, or, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Queries } from '../../data/database.ts';
import { contacts, requests } from '../../data/schema.ts';
import { assertNotHandedOff } from '../../handed-off/guard.ts';
import { move } from '../../requested/move.ts';
import {
  lockRequest,
  noSuchRequest,
  requestById,
  type RequestRow,
  selectRequests,
  summariesOf,
} from '../../requested/rows.ts';
import { cursorOf, readCursor } from '../../service/cursor.ts';
import type { Handler } from '../../service/handler.ts';
import { anywhere } from '../../text/fold.ts';
import { soughtIn } from '../../text/search-text.ts';

const Position = z.tuple([z.int()]);

/** Finds a word in the number of a request, or in the text of its contact. */
const isIn = (word: string): SQL | undefined =>
  or(like(sql`lower(${requests.number})`, anywhere(word)), like(contacts.searchText, anywhere(word)));

export const getRequest: Handler<'getRequest'> = ({ service, user, params }) =>
  requestById(service.db, user, params.id);

/** Lists requests, newest first. */
export const listRequests: Handler<'listRequests'> = async ({ service: { db }, user, query }) => {
  const { text, state, contactId, draftId, cursor, limit } = query;
  const conditions: (SQL | undefined)[] = [
    text.trim() === '' ? undefined : or(...soughtIn(text).map((words) => and(...words.map(isIn)))),
    state === undefined ? undefined : eq(requests.state, state),
    contactId === undefined ? undefined : eq(requests.contactId, contactId),
    draftId === undefined ? undefined : eq(requests.draftId, draftId),
    cursor === undefined ? undefined : lt(requests.seq, readCursor(Position, cursor)[0]),
  ];
  const rows = await selectRequests(db)
    .where(and(...conditions))
    .orderBy(desc(requests.seq))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1)?.row : undefined;
  return { items: await summariesOf(db, user, page), ...(last && { next: cursorOf([last.seq]) }) };
};

/** Declines a request, unless it was decided about before. The lock of its row decides which came first. */
export const declineRequest: Handler<'declineRequest'> = ({
  service,
  user,
  params: { id },
  body: { reason },
}) =>
  service.db.transaction(async (transaction) => {
    const row = await open(transaction, id);
    if (row) await move(transaction, service, row, { state: 'declined', by: user, reason });
    return requestById(transaction, user, id);
  });

/** Takes a request back, unless it was decided about before. */
export const withdrawRequest: Handler<'withdrawRequest'> = ({ service, user, params: { id } }) =>
  service.db.transaction(async (transaction) => {
    const row = await open(transaction, id);
    if (row) await move(transaction, service, row, { state: 'withdrawn', by: user });
    return requestById(transaction, user, id);
  });

/** Locks a request and its draft. Returns `undefined` for one that is decided about. Throws while a customer is to pay its draft. */
async function open(transaction: Queries, id: string): Promise<RequestRow | undefined> {
  const [found] = await transaction
    .select({ draftId: requests.draftId, state: requests.state })
    .from(requests)
    .where(eq(requests.id, id));
  if (!found) throw noSuchRequest();
  if (found.state !== 'sent') return undefined;
  await assertNotHandedOff(transaction, found.draftId);
  const row = await lockRequest(transaction, id);
  return row?.state === 'sent' ? row : undefined;
}
