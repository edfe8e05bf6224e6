import { HostError, issue, type Colleague, type SavedDraft } from '@orderpad/contracts';
import { and, asc, eq, inArray, ne, type SQL } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { drafts, users } from '../../data/schema.ts';
import { assertNotHandedOff, lockDraft } from '../../handed-off/guard.ts';
import { assertNotRequested } from '../../requested/guard.ts';
import { record } from '../../service/audit.ts';
import type { Handler } from '../../service/handler.ts';
import type { User } from '../../service/service.ts';
import { assertOwnId } from './own-ids.ts';
import { assertUnplaced, draftSeenBy, noSuchDraft } from './rows.ts';

/** Condition for those who take orders over: staff of the office, who see the drafts of everybody. */
const takesOver = (user: User): SQL | undefined =>
  and(
    inArray(users.role, ['csr', 'manager', 'admin']),
    eq(users.mayEnter, true),
    eq(users.state, 'active'),
    ne(users.id, user.id),
  );

/** Lists the colleagues to whom a user may transfer a draft, by name. */
export const listColleagues: Handler<'listColleagues'> = ({ service: { db }, user }): Promise<Colleague[]> =>
  db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(takesOver(user))
    .orderBy(asc(users.name), asc(users.id));

/** Transfers a draft to a colleague, in place of a transfer before. */
export const transferDraft: Handler<'transferDraft'> = ({ service, user, params: { id }, body }) =>
  service.db.transaction(async (transaction) => {
    const before = await lockedDraft(transaction, user, id);
    await assertNotRequested(transaction, id);
    const { transfer } = before;
    if (transfer?.to.id === body.to && transfer.note === body.note) return before;
    const [colleague] = await transaction
      .select({ id: users.id })
      .from(users)
      .where(and(takesOver(user), eq(users.id, body.to)));
    if (!colleague) throw refused('nobody of this id takes orders over', 'colleague-gone');
    await transaction
      .update(drafts)
      .set({
        transferTo: body.to,
        transferFrom: user.id,
        transferNote: body.note ?? null,
        transferredAt: service.now(),
      })
      .where(eq(drafts.id, id));
    await record(transaction, {
      at: service.now(),
      userId: user.id,
      ...(before.contact && { onBehalfOf: before.contact.id }),
      action: 'draft.transferred',
      subject: id,
      details: { to: body.to },
    });
    return savedIn(transaction, user, id);
  });

/** Takes over a draft that is transferred to the user, or takes it back. */
export const takeOverDraft: Handler<'takeOverDraft'> = ({ service, user, params: { id } }) =>
  service.db.transaction(async (transaction) => {
    const before = await lockedDraft(transaction, user, id);
    const { transfer, savedBy, contact } = before;
    if (!transfer && savedBy.id === user.id) return before;
    if (!transfer) throw refused('the draft is transferred to nobody', 'transfer-gone');
    if (transfer.to.id !== user.id && transfer.from.id !== user.id)
      throw refused('the draft is transferred to somebody else', 'draft-transferred');
    await transaction
      .update(drafts)
      .set({
        userId: user.id,
        transferTo: null,
        transferFrom: null,
        transferNote: null,
        transferredAt: null,
      })
      .where(eq(drafts.id, id));
    await record(transaction, {
      at: service.now(),
      userId: user.id,
      ...(contact && { onBehalfOf: contact.id }),
      action: 'draft.taken-over',
      subject: id,
      details: { from: transfer.from.id, to: transfer.to.id },
    });
    return savedIn(transaction, user, id);
  });

/** Returns a saved draft, locked until the transaction ends. Throws `not-found`, and `refused` while its customer has it. */
async function lockedDraft(transaction: Queries, user: User, id: string): Promise<SavedDraft> {
  await lockDraft(transaction, id);
  await assertUnplaced(transaction, user, id);
  await assertOwnId(transaction, user, id);
  await assertNotHandedOff(transaction, id);
  await transaction.select({ id: drafts.id }).from(drafts).where(eq(drafts.id, id)).for('update');
  return savedIn(transaction, user, id);
}

async function savedIn(db: Queries, user: User, id: string): Promise<SavedDraft> {
  const saved = await draftSeenBy(db, user, id);
  if (!saved) throw noSuchDraft();
  return saved;
}

const refused = (detail: string, code: 'colleague-gone' | 'transfer-gone' | 'draft-transferred'): HostError =>
  new HostError('refused', detail, { issues: [issue(code, [])] });
