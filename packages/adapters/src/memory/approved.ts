import {
  type Approval,
  type ApprovalState,
  approvedIssues,
  type Draft,
  isWithinLimits,
  type Id,
  type Issue,
  nameOf,
  type Operator,
  type Order,
  type Quote,
} from '@orderpad/contracts';
import { instant, notFound, type KeptApproval, type Shop } from './shop.ts';

/** Returns the approval that was granted last for a draft: the one that counts. */
const grantOf = ({ approvals }: Shop, draftId: Id): Approval | undefined =>
  [...approvals.values()]
    .map(({ approval }) => approval)
    .filter((each) => each.draftId === draftId && each.state === 'granted')
    .toSorted((one, other) => (one.decidedAt ?? '').localeCompare(other.decidedAt ?? ''))
    .at(-1);

/** Returns the issues of a quote: what a grant covers blocks no more, and the rest can be asked for. */
export function withApprovals(shop: Shop, draft: Draft, quoted: Omit<Quote, 'id'>): Issue[] {
  if (!shop.profile.capabilities.includes('approvals')) return quoted.issues;
  const last = [...shop.approvals.values()].findLast(
    ({ approval }) => approval.draftId === draft.id,
  )?.approval;
  return approvedIssues(draft, quoted, { grant: grantOf(shop, draft.id), last });
}

/** Tells whether an operator may decide about an approval: somebody else asked, and the own limit reaches that far. */
const mayDecide = ({ operator, profile }: Shop, { state, askedBy, reductions }: Approval): boolean =>
  state === 'asked' && decides(operator) && askedBy.id !== operator.id && isWithinLimits(reductions, profile);

/** Tells whether somebody decides about approvals at all. */
export const decides = ({ role }: Operator): boolean => role === 'manager' || role === 'admin';

/** Returns an approval as the operator sees it now. */
export function shownApproval(shop: Shop, { approval }: KeptApproval): Approval {
  const contact = shop.contacts.get(approval.contact.id);
  return {
    ...approval,
    ...(contact && { contact: { id: contact.id, name: nameOf(contact) } }),
    ...(mayDecide(shop, approval) && { mayDecide: true }),
  };
}

/** Stores a change of an approval, and tells those who follow them. */
function markApproval(shop: Shop, id: Id, changes: Partial<Approval>): void {
  const kept = shop.approvals.get(id);
  if (!kept) throw notFound('approval', id);
  shop.approvalClock.position += 1;
  shop.approvals.set(id, {
    ...kept,
    approval: { ...kept.approval, ...changes },
    changed: shop.approvalClock.position,
  });
  for (const listener of shop.approvalListeners) listener();
}

/** Brings an approval into its final state. */
export function moveApproval(
  shop: Shop,
  approval: Approval,
  state: Exclude<ApprovalState, 'asked'>,
  remark?: string,
): void {
  const at = instant(shop.now());
  const { id, name } = shop.operator;
  markApproval(shop, approval.id, {
    state,
    ...(state !== 'withdrawn' && { decidedBy: { id, name }, decidedAt: at }),
    ...(remark !== undefined && { remark }),
    history: [...approval.history, { at, state, by: name }],
  });
}

/** Returns the approval of a draft that nobody has decided about. */
export const openApproval = ({ approvals }: Shop, draftId: Id): KeptApproval | undefined =>
  [...approvals.values()].find(({ approval }) => approval.draftId === draftId && approval.state === 'asked');

/** Takes back what nobody has decided about: its draft was placed or removed. */
export function endApproval(shop: Shop, draftId: Id): void {
  const open = openApproval(shop, draftId);
  if (open) moveApproval(shop, open.approval, 'withdrawn');
}

/** Returns the grant that an order needs, where its quote names one. */
export const grantUsed = (shop: Shop, { draftId, issues }: Pick<Quote, 'draftId' | 'issues'>) =>
  issues.some(({ code }) => code === 'reduction-approved') ? grantOf(shop, draftId) : undefined;

/** Notes with the approval that its order was placed. */
export function closeApprovals(
  shop: Shop,
  { id, number, draftId }: Order,
  grant: Approval | undefined,
): void {
  endApproval(shop, draftId);
  if (grant) markApproval(shop, grant.id, { order: { id, number } });
}
