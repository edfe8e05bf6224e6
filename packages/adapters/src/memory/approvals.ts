import {
  type Approval,
  type ApprovalDecision,
  type ApprovalInput,
  type ApprovalPage,
  type ApprovalQuery,
  type ApprovalsEvent,
  type ApprovalsWatch,
  fingerprint,
  HostError,
  isBeyondLimit,
  isTooMuchToAsk,
  isWithinLimits,
  issue,
  mostReductions,
  nameOf,
  reductionsOf,
  type Id,
  type SubmissionKey,
} from '@orderpad/contracts';
import { decides, moveApproval, openApproval, shownApproval } from './approved.ts';
import { assertUnplaced } from './drafts.ts';
import { assertNotHandedOff, refused } from './handed-off.ts';
import { newsOf } from './news.ts';
import { pageFrom } from './paging.ts';
import { quoteDraft } from './quote.ts';
import { assertRequestAllows } from './requested.ts';
import { instant, notFound, requireAbility, type KeptApproval, type Shop } from './shop.ts';
import { assertNotTransferred } from './transferred.ts';

/** Asks for what a draft takes off beyond the operator's limit; the same key, and the same question, give the same approval. */
export function askApproval(shop: Shop, input: ApprovalInput, key: SubmissionKey): Approval {
  requireAbility(shop, 'approvals');
  const { operator, approvals, approvalClock, approvalListeners } = shop;
  const { draft, reason } = input;
  const sent = fingerprint(input);
  const before = [...approvals.values()].find((each) => each.key === key);
  if (before && before.sent !== sent)
    throw new HostError('key-reused', 'this key came with another question before');
  if (before) return shownApproval(shop, before);
  assertUnplaced(shop, draft.id);
  assertNotHandedOff(shop, draft.id);
  assertNotTransferred(shop, draft.id);
  assertRequestAllows(shop, draft);
  const contact = shop.contacts.get(draft.contactId ?? '');
  if (!contact) throw refused('the draft is for nobody', issue('contact-required', ['contactId']));
  const quote = quoteDraft(shop, draft);
  const reductions = reductionsOf(draft, quote);
  if (!quote.issues.some(isBeyondLimit))
    throw refused('nothing goes beyond the limit', issue('approval-not-needed', []));
  if (isTooMuchToAsk(reductions))
    throw refused(
      'too many lines are reduced',
      issue('approval-too-long', ['lines'], { max: mostReductions }),
    );
  const asked = fingerprint({ by: operator.id, contact: contact.id, reason, reductions });
  const open = openApproval(shop, draft.id);
  if (open?.asked === asked) return shownApproval(shop, open);
  if (open) moveApproval(shop, open.approval, 'withdrawn');
  const at = instant(shop.now());
  const person = { id: operator.id, name: operator.name };
  const approval: Approval = {
    id: `approval-${approvals.size + 1}`,
    draftId: draft.id,
    contact: { id: contact.id, name: nameOf(contact) },
    askedBy: person,
    askedAt: at,
    reason,
    state: 'asked',
    reductions,
    total: { amount: quote.totals.total, currency: quote.currency },
    history: [{ at, state: 'asked', by: person.name }],
  };
  approvalClock.position += 1;
  const { position } = approvalClock;
  const kept: KeptApproval = { approval, key, sent, asked, made: position, changed: position };
  approvals.set(approval.id, kept);
  for (const listener of approvalListeners) listener();
  return shownApproval(shop, kept);
}

export const getApproval = (shop: Shop, id: Id): Approval => shownApproval(shop, keptApproval(shop, id));

/** Newest first. */
export function listApprovals(shop: Shop, query: ApprovalQuery): ApprovalPage {
  requireAbility(shop, 'approvals');
  const { state, draftId } = query;
  const found = [...shop.approvals.values()]
    .toReversed()
    .map((each) => shownApproval(shop, each))
    .filter((each) => (!state || each.state === state) && (!draftId || each.draftId === draftId));
  return pageFrom(found, query);
}

/** Grants or refuses an approval, unless somebody decided before. */
export function decideApproval(shop: Shop, id: Id, { decision, remark }: ApprovalDecision): Approval {
  const { operator, profile } = shop;
  const { approval } = keptApproval(shop, id);
  if (!decides(operator)) throw forbidden();
  if (approval.askedBy.id === operator.id)
    throw refused('nobody decides about their own', issue('approval-own', []));
  if (!isWithinLimits(approval.reductions, profile))
    throw refused('the limit of the operator is lower', issue('approval-beyond-limit', []));
  if (approval.state === 'asked') moveApproval(shop, approval, decision, remark);
  return getApproval(shop, id);
}

/** Takes an approval back, unless somebody decided before. */
export function withdrawApproval(shop: Shop, id: Id): Approval {
  const { approval } = keptApproval(shop, id);
  if (approval.askedBy.id !== shop.operator.id) throw forbidden();
  if (approval.state === 'asked') moveApproval(shop, approval, 'withdrawn');
  return getApproval(shop, id);
}

/** Yields the count of the approvals, then what changes, until the caller gives up. */
export async function* watchApprovals(
  shop: Shop,
  { draftId }: ApprovalsWatch,
  signal: AbortSignal,
): AsyncGenerator<ApprovalsEvent> {
  requireAbility(shop, 'approvals');
  const { approvals, approvalClock: clock, approvalListeners: listeners } = shop;
  const rows = (): KeptApproval[] =>
    [...approvals.values()].filter(({ approval }) => !draftId || approval.draftId === draftId);
  const open = (): number => rows().filter(({ approval }) => approval.state === 'asked').length;
  yield* newsOf(
    {
      clock,
      listeners,
      rows,
      positionOf: ({ changed }) => changed,
      begin: (position): ApprovalsEvent => ({ position, open: open() }),
      eventOf: (kept, from) => ({
        position: kept.changed,
        open: open(),
        approval: shownApproval(shop, kept),
        ...(kept.made > from && { isNew: true }),
      }),
    },
    signal,
  );
}

function keptApproval(shop: Shop, id: Id): KeptApproval {
  requireAbility(shop, 'approvals');
  const kept = shop.approvals.get(id);
  if (!kept) throw notFound('approval', id);
  return kept;
}

const forbidden = (): HostError =>
  new HostError('forbidden', 'not permitted', { issues: [issue('not-permitted', [])] });
