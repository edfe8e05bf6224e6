import type { Approval, Portion, Reductions } from './approvals.ts';
import type { Draft } from './draft.ts';
import { isNoMore, reductionsOf } from './reductions.ts';
import type { Fix, Issue, Path } from './issue.ts';
import { fix, issue } from './make-issue.ts';
import type { Quote } from './quote.ts';

const beyondLimit: ReadonlySet<string> = new Set([
  'override-too-low',
  'discount-too-large',
  'shipping-price-too-low',
]);

/** Tells whether an issue says that staff take off more than they may. */
export const isBeyondLimit = ({ code }: Pick<Issue, 'code'>): boolean => beyondLimit.has(code);

/**
 * Returns the issues of a quote as a host with approvals gives them: of the reductions beyond the limit, what the last grant for the draft
 * covers is said to be approved and blocks no more, and the rest can be asked for.
 */
export function approvedIssues(
  draft: Draft,
  quoted: Pick<Quote, 'lines' | 'shipments' | 'discounts' | 'currency' | 'issues'>,
  grant: Approval | undefined,
): Issue[] {
  const { issues } = quoted;
  if (!issues.some(isBeyondLimit)) return [...issues];
  const { decidedBy: { name: by } = {}, decidedAt: at } = grant ?? {};
  const isTheirs = grant?.contact.id === draft.contactId && grant?.total.currency === quoted.currency;
  if (!grant || !isTheirs || by === undefined || at === undefined) return issues.map(withAsking);
  const now = reductionsOf(draft, quoted);
  return issues.map((each) => {
    if (!isBeyondLimit(each) || !isCovered(each.path, now, grant.reductions)) return withAsking(each);
    return { ...issue('reduction-approved', each.path, { by, at }), severity: 'info' };
  });
}

/** Adds the question for an approval, after the largest that is allowed, which needs nobody. */
function withAsking(each: Issue): Issue {
  if (!isBeyondLimit(each)) return each;
  const [largest, ...rest] = each.fixes;
  const fixes: Fix[] = [...(largest ? [largest] : []), fix('ask-approval'), ...rest];
  return { ...each, fixes };
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
