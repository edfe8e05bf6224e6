import type { ApprovalsEvent, ApprovalsWatch } from '@orderpad/contracts';
import { and, asc, count, eq, gt, type SQL, sql } from 'drizzle-orm';
import { approvalNews } from '../../approved/position.ts';
import { approvalIn, selectApprovals } from '../../approved/rows.ts';
import { approvals } from '../../data/schema.ts';
import { changesAtOnce, follow } from '../../followed/follow.ts';
import type { Handler } from '../../service/handler.ts';
import type { Service } from '../../service/service.ts';

/** Follows the approvals from the change after the last one that the caller has. */
export const watchApprovals: Handler<'watchApprovals'> = (request) => {
  const { service, user, query } = request;
  return follow(request, {
    news: approvalNews,
    async begin(): Promise<ApprovalsEvent> {
      // In this order: what comes between the two is told as a change.
      const position = await newestPosition(service);
      return { position, open: await openOnes(service, query) };
    },
    async after(seen) {
      const rows = await selectApprovals(service.db)
        .where(and(gt(approvals.changedPosition, seen), ofDraft(query)))
        .orderBy(asc(approvals.changedPosition))
        .limit(changesAtOnce);
      const open = rows.length > 0 ? await openOnes(service, query) : 0;
      return rows.map((each) => ({
        position: each.row.changedPosition,
        open,
        approval: approvalIn(each, user),
        ...(each.row.askedPosition > seen && { isNew: true }),
      }));
    },
  });
};

const ofDraft = ({ draftId }: ApprovalsWatch): SQL | undefined =>
  draftId === undefined ? undefined : eq(approvals.draftId, draftId);

async function newestPosition({ db }: Service): Promise<number> {
  const [row] = await db
    .select({ position: sql<number>`coalesce(max(${approvals.changedPosition}), 0)::float8` })
    .from(approvals);
  return row?.position ?? 0;
}

/** Counts the approvals that nobody has decided about. */
async function openOnes({ db }: Service, query: ApprovalsWatch): Promise<number> {
  const [row] = await db
    .select({ open: count() })
    .from(approvals)
    .where(and(eq(approvals.state, 'asked'), ofDraft(query)));
  return row?.open ?? 0;
}
