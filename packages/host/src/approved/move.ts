import type { Approval, ApprovalState } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { approvals } from '../data/schema.ts';
import { record } from '../service/audit.ts';
import type { Service, User } from '../service/service.ts';
import { nextPosition, tellFollowers } from './position.ts';
import { type ApprovalRow, openApprovalOf } from './rows.ts';

interface Move {
  readonly state: Exclude<ApprovalState, 'asked'>;
  readonly by: User;
  readonly remark?: string | undefined;
}

/** Brings a locked approval into its final state, and tells those who follow the approvals after the commit. */
export async function move(
  transaction: Queries,
  service: Service,
  row: ApprovalRow,
  { state, by, remark }: Move,
): Promise<void> {
  const at = service.now();
  await record(transaction, {
    at,
    userId: by.id,
    onBehalfOf: row.contactId,
    action: `approval.${state}`,
    subject: row.id,
    details: { draftId: row.draftId, remark },
  });
  const changedPosition = await nextPosition(transaction);
  await transaction
    .update(approvals)
    .set({
      state,
      history: [...row.history, { at: at.toISOString(), state, by: by.name }],
      ...(state !== 'withdrawn' && { decidedBy: by.id, decidedAt: at }),
      ...(remark !== undefined && { remark }),
      changedPosition,
    })
    .where(eq(approvals.id, row.id));
  await tellFollowers(transaction);
}

/** Takes back what nobody has decided about: its draft was placed or removed. Lock the draft first. */
export async function endApproval(
  transaction: Queries,
  service: Service,
  draftId: string,
  by: User,
): Promise<void> {
  const open = await openApprovalOf(transaction, draftId);
  if (open) await move(transaction, service, open, { state: 'withdrawn', by });
}

/** Notes with an approval that its order was placed. */
export async function noteOrder(
  transaction: Queries,
  grant: Pick<Approval, 'id'>,
  { id: orderId, number: orderNumber }: { readonly id: string; readonly number: string },
): Promise<void> {
  const changedPosition = await nextPosition(transaction);
  await transaction
    .update(approvals)
    .set({ orderId, orderNumber, changedPosition })
    .where(eq(approvals.id, grant.id));
  await tellFollowers(transaction);
}
