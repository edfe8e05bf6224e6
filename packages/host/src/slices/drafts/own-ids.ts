import { and, eq, lt, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { drafts, removedDrafts, requests } from '../../data/schema.ts';
import { aboutOwn } from '../../service/own-customers.ts';
import type { Service, User } from '../../service/service.ts';
import { isSeenBy, noSuchDraft, seenBy } from './rows.ts';

/**
 * Throws `not-found` where the id is that of a draft that this user does not see, saved, removed or asked for: an id belongs to the one who first
 * used it. The customer who asked for the order is told that it is requested. Lock the draft first.
 */
export async function assertOwnId(db: Queries, user: User, draftId: string): Promise<void> {
  const [there] = await db
    .select({ id: drafts.id, requestedFor: requests.contactId })
    .from(drafts)
    .leftJoin(requests, eq(requests.draftId, drafts.id))
    .where(eq(drafts.id, draftId));
  if (!there) return assertNobodyElses(db, user, draftId);
  const isRequestedByThem = there.requestedFor === user.contactId && user.role === 'customer';
  if (isRequestedByThem || (await isSeenBy(db, user, draftId))) return;
  throw noSuchDraft();
}

/** Throws `not-found` where the id was that of a draft that this user did not see. The office sees all. */
async function assertNobodyElses(db: Queries, user: User, id: string): Promise<void> {
  const [sawIt, askedForIt] = [seenBy(user, removedDrafts), askedFor(user)];
  if (!sawIt || !askedForIt) return;
  const [removed] = await db
    .select({ id: removedDrafts.id })
    .from(removedDrafts)
    .where(and(eq(removedDrafts.id, id), isNot(sawIt)));
  const [asked] = await db
    .select({ id: requests.draftId })
    .from(requests)
    .where(and(eq(requests.draftId, id), isNot(askedForIt)));
  if (removed ?? asked) throw noSuchDraft();
}

const askedFor = (user: User): SQL | undefined =>
  user.role === 'customer'
    ? eq(requests.contactId, user.contactId ?? '')
    : aboutOwn(user, requests.contactId);

/** Holds where a condition does not, also where it is unknown. */
const isNot = (condition: SQL): SQL => sql`not coalesce(${condition}, false)`;

/** Columns of a draft that say whose it is. */
export const ownership = { id: drafts.id, userId: drafts.userId, contactId: drafts.contactId };

type Removed = Pick<typeof drafts.$inferSelect, 'id' | 'userId' | 'contactId'>;

/** Keeps the ids of drafts that were removed for those who saw them: they may use them again, and nobody else may. */
export async function keepIds(db: Queries, removed: readonly Removed[], at: Date): Promise<void> {
  if (removed.length === 0) return;
  await db.execute(sql`
    insert into ${removedDrafts} (id, user_id, contact_id, removed_at)
    select id, "userId", "contactId", ${at.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(removed)}::json) as removed(id text, "userId" text, "contactId" text)
    on conflict (id) do update
    set user_id = excluded.user_id, contact_id = excluded.contact_id, removed_at = excluded.removed_at`);
}

/** Days after which it is forgotten whose the id of a removed draft was: as many as for the reason why a key was refused. */
const keptDays = 90;

/** Forgets whose the ids of drafts were that were removed long ago. Called at intervals. */
export async function forgetRemoved({ db, now }: Pick<Service, 'db' | 'now'>): Promise<void> {
  const before = new Date(now().getTime() - keptDays * 86_400_000);
  await db.delete(removedDrafts).where(lt(removedDrafts.removedAt, before));
}
