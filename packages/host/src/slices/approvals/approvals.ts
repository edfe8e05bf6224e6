import { HostError, issue } from '@orderpad/contracts';
import { and, desc, eq, lt } from 'drizzle-orm';
import * as z from 'zod/mini';
import { move } from '../../approved/move.ts';
import {
  approvalById,
  approvalIn,
  type ApprovalRow,
  isWithinLimitsOf,
  noSuchApproval,
  selectApprovals,
} from '../../approved/rows.ts';
import type { Queries } from '../../data/database.ts';
import { approvals } from '../../data/schema.ts';
import { lockDraft, refused } from '../../handed-off/guard.ts';
import { cursorOf, readCursor } from '../../service/cursor.ts';
import type { Handler } from '../../service/handler.ts';

const Position = z.tuple([z.int()]);

export const getApproval: Handler<'getApproval'> = ({ service, user, params }) =>
  approvalById(service.db, user, params.id);

/** Lists approvals, newest first. */
export const listApprovals: Handler<'listApprovals'> = async ({ service: { db }, user, query }) => {
  const { state, draftId, cursor, limit } = query;
  const rows = await selectApprovals(db)
    .where(
      and(
        state === undefined ? undefined : eq(approvals.state, state),
        draftId === undefined ? undefined : eq(approvals.draftId, draftId),
        cursor === undefined ? undefined : lt(approvals.seq, readCursor(Position, cursor)[0]),
      ),
    )
    .orderBy(desc(approvals.seq))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1)?.row : undefined;
  return {
    items: page.map((each) => approvalIn(each, user)),
    ...(last && { next: cursorOf([last.seq]) }),
  };
};

/**
 * Grants or refuses an approval, unless somebody decided before. The lock of its draft decides which came first, also against placing. The
 * limit is that of the operator now, not that of the time when it was asked.
 */
export const decideApproval: Handler<'decideApproval'> = ({ service, user, params: { id }, body }) =>
  service.db.transaction(async (transaction) => {
    const row = await locked(transaction, id);
    if (row.userId === user.id) throw refused('nobody decides about their own', issue('approval-own', []));
    if (!isWithinLimitsOf(user, row))
      throw refused('the limit of the operator is lower', issue('approval-beyond-limit', []));
    const { decision: state, remark } = body;
    if (row.state === 'asked') await move(transaction, service, row, { state, by: user, remark });
    return approvalById(transaction, user, id);
  });

/** Takes an approval back, unless somebody decided before. */
export const withdrawApproval: Handler<'withdrawApproval'> = ({ service, user, params: { id } }) =>
  service.db.transaction(async (transaction) => {
    const row = await locked(transaction, id);
    if (row.userId !== user.id)
      throw new HostError('forbidden', 'somebody else asked', { issues: [issue('not-permitted', [])] });
    if (row.state === 'asked') await move(transaction, service, row, { state: 'withdrawn', by: user });
    return approvalById(transaction, user, id);
  });

/** Locks the draft of an approval, then the approval. Throws `not-found`. */
async function locked(transaction: Queries, id: string): Promise<ApprovalRow> {
  const [found] = await transaction
    .select({ draftId: approvals.draftId })
    .from(approvals)
    .where(eq(approvals.id, id));
  if (!found) throw noSuchApproval();
  await lockDraft(transaction, found.draftId);
  const [row] = await transaction.select().from(approvals).where(eq(approvals.id, id)).for('update');
  if (!row) throw noSuchApproval();
  return row;
}
