import type { Approval, Portion, Reductions } from './approvals.ts';
import type { Draft } from './draft.ts';
import { isNoMore, reductionsOf } from './reductions.ts';
import type { Fix, Issue, Path } from './issue.ts';
import type { FixParams } from './fix-codes.ts';
import { fix, issue } from './make-issue.ts';
import type { Quote } from './quote.ts';

const beyondLimit: ReadonlySet<string> = new Set([
  'override-too-low',
  'discount-too-large',
  'shipping-price-too-low',
]);

/** Tells whether an issue says that staff take off more than they may. */
export const isBeyondLimit = ({ code }: Pick<Issue, 'code'>): boolean => beyondLimit.has(code);

/** What was asked about a draft: the grant that counts, which was given last, and the last question. */
export interface DraftApprovals {
  readonly grant?: Approval | undefined;
  readonly last?: Approval | undefined;
}

/**
 * Returns the issues of a quote as a host with approvals gives them: of the reductions beyond the limit, what the last grant for the draft
 * covers is said to be approved and blocks no more, and the rest can be asked for.
 */
export function approvedIssues(
  draft: Draft,
  quoted: Pick<Quote, 'lines' | 'shipments' | 'discounts' | 'currency' | 'issues'>,
  { grant, last }: DraftApprovals,
): Issue[] {
  const { issues } = quoted;
  if (!issues.some(isBeyondLimit)) return [...issues];
  const now = grant || last ? reductionsOf(draft, quoted) : undefined;
  const covers = (approval: Approval | undefined, path: Path): approval is Approval =>
    approval !== undefined &&
    now !== undefined &&
    approval.contact.id === draft.contactId &&
    approval.total.currency === quoted.currency &&
    isCovered(path, now, approval.reductions);
  return issues.map((each) => {
    if (!isBeyondLimit(each)) return each;
    if (covers(grant, each.path)) return approved(each, grant);
    return withAsking(each, covers(last, each.path) ? last : undefined);
  });
}

const approved = ({ path }: Issue, { decidedBy, decidedAt = '' }: Approval): Issue => ({
  ...issue('reduction-approved', path, { by: decidedBy?.name ?? '', at: decidedAt }),
  severity: 'info',
});

/** Adds the question for an approval, after the largest that is allowed, which needs nobody, with what became of the last one. */
function withAsking(each: Issue, last: Approval | undefined): Issue {
  const [largest, ...rest] = each.fixes;
  const fixes: Fix[] = [...(largest ? [largest] : []), fix('ask-approval', toldOf(last)), ...rest];
  return { ...each, fixes };
}

function toldOf(last: Approval | undefined): FixParams<'ask-approval'> {
  if (last?.state === 'asked') return { state: 'asked' };
  if (last?.state !== 'refused') return {};
  const { decidedBy, remark } = last;
  return { state: 'refused', by: decidedBy?.name ?? '', ...(remark !== undefined && { remark }) };
}

/** Tells whether the reduction at a path goes no further than a grant. */
export function isCovered([part, id]: Path, now: Reductions, granted: Reductions): boolean {
  const [mine, theirs] = [portionsAt(part, id, now), portionsAt(part, id, granted)];
  return (
    mine !== undefined &&
    theirs !== undefined &&
    mine.of === theirs.of &&
    mine.portions.every((each, at) => isNoMore(each, theirs.portions[at]))
  );
}

/** Returns what is taken off at a place, and what it is taken off: a line that has become another variant is another line. */
function portionsAt(
  part: Path[number] | undefined,
  id: Path[number] | undefined,
  { lines, order, shipments }: Reductions,
): { readonly of: string; readonly portions: readonly Portion[] } | undefined {
  if (part === 'discount') return order && { of: 'order', portions: [order, order.goods] };
  if (part === 'shipments') {
    const own = shipments.find(({ shipmentId }) => shipmentId === id);
    return own && { of: own.shipmentId, portions: [own] };
  }
  const own = lines.find(({ lineId }) => lineId === id);
  return own && { of: own.variantId, portions: [own] };
}
