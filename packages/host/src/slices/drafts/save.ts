import { type DraftInput, HostError, issue, type SavedDraft } from '@orderpad/contracts';
import { eq, type SQL } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { contacts, drafts } from '../../data/schema.ts';
import { documentFor } from '../../data/stored-json.ts';
import { hashInTurns } from '../../turns/write-in-turns.ts';
import { entryBarOf } from '../../profile/entry.ts';
import { assertNotHandedOff, lockDraft } from '../../handed-off/guard.ts';
import { claimRequest } from '../../requested/guard.ts';
import { record } from '../../service/audit.ts';
import { invalid } from '../../service/failures.ts';
import type { Handler } from '../../service/handler.ts';
import type { Service, User } from '../../service/service.ts';
import { assertNotTransferred } from './transferred.ts';
import { assertOwnId } from './own-ids.ts';
import { assertUnplaced, draftColumns, draftSeenBy, noSuchDraft, tagOf } from './rows.ts';

/**
 * Saves a draft: creates it, or replaces the state that the caller names. The content that is there already is answered with
 * its tag, so that a request whose reply was lost can be sent again.
 */
export const saveDraft: Handler<'saveDraft'> = async ({ service, user, params, body, base, headers }) => {
  if (body.draft.id !== params.id)
    throw invalid('the draft has another id than the path', [issue('invalid', ['draft', 'id'])]);
  const bar = await entryBarOf(service.db, user);
  if (bar === 'not-permitted' || bar === 'ordering-not-allowed')
    throw new HostError('forbidden', 'not permitted', { issues: [issue(bar, [])] });
  const { saved, isStale } = await service.db.transaction((transaction) =>
    write(transaction, service, { user, body, base }),
  );
  if (saved) headers.set('etag', `"${saved.tag}"`);
  if (isStale || !saved)
    throw new HostError('stale', 'another state of the draft is saved', { current: saved });
  return saved;
};

interface Write {
  readonly user: User;
  readonly body: DraftInput;
  /** The tag of the state that is replaced; `undefined` to create. */
  readonly base: string | undefined;
}

interface Written {
  readonly saved: SavedDraft | undefined;
  /** True when nothing was written, since another state is saved. */
  readonly isStale: boolean;
}

/** Saves a draft in a transaction, unless another state is saved. */
export async function write(
  transaction: Queries,
  service: Service,
  { user, body, base }: Write,
): Promise<Written> {
  const { id } = body.draft;
  const hash = await hashInTurns(body);
  // Before the row, as everywhere: two orders of locking would wait for each other.
  await lockDraft(transaction, id);
  await assertUnplaced(transaction, user, id);
  await assertOwnId(transaction, user, id);
  await claimRequest(transaction, user, body.draft);
  await assertContact(transaction, body);
  const [there] = await transaction.select(draftColumns).from(drafts).where(eq(drafts.id, id)).for('update');
  const isSame = there?.hash === hash;
  const isBase = (there && tagOf(there)) === base;
  if (!isSame) await assertNotHandedOff(transaction, id);
  if (!isSame) await assertNotTransferred(transaction, id);
  if (isSame) return { saved: await draftSeenBy(transaction, user, id, body), isStale: false };
  if (!isBase) return { saved: await draftSeenBy(transaction, user, id), isStale: true };
  const columns = await columnsOf(service, user, body, hash, there?.revision ?? 0);
  const written = there
    ? await transaction.update(drafts).set(columns).where(eq(drafts.id, id)).returning(draftColumns)
    : await transaction
        .insert(drafts)
        .values({ id, ...columns })
        .onConflictDoNothing()
        .returning(draftColumns);
  const [row] = written;
  // Another request created it between the two statements.
  if (!row) {
    const saved = await draftSeenBy(transaction, user, id);
    if (!saved) throw noSuchDraft();
    return { saved, isStale: !saved.tag.endsWith(hash.slice(0, 16)) };
  }
  await record(transaction, {
    at: service.now(),
    userId: user.id,
    ...(row.contactId === null ? {} : { onBehalfOf: row.contactId }),
    action: 'draft.saved',
    subject: id,
    details: { tag: tagOf(row), items: row.items, total: row.total },
  });
  return { saved: await draftSeenBy(transaction, user, id, body), isStale: false };
}

const columnsOf = async (
  { now }: Service,
  user: User,
  body: DraftInput,
  hash: string,
  revision: number,
): Promise<Omit<typeof drafts.$inferInsert, 'id' | 'body'> & { body: SQL }> => ({
  userId: user.id,
  contactId: body.draft.contactId ?? null,
  flow: body.draft.flow,
  revision: revision + 1,
  hash,
  savedAt: now(),
  items: body.draft.lines.reduce((items, { quantity }) => items + quantity, 0),
  total: body.quoted?.totals.total ?? null,
  currency: body.quoted?.currency ?? body.draft.currency,
  body: await documentFor(body),
});

/** Throws `refused` for a contact that does not exist. */
async function assertContact(db: Queries, { draft: { contactId } }: DraftInput): Promise<void> {
  if (contactId === undefined) return;
  const [contact] = await db.select({ id: contacts.id }).from(contacts).where(eq(contacts.id, contactId));
  if (!contact)
    throw new HostError('refused', 'no such contact', { issues: [issue('contact-gone', ['contactId'])] });
}
