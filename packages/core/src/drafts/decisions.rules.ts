import { fingerprint, isAccepted, type Issue, warning } from '@orderpad/contracts';
import type { OrderContext } from '../order/context.ts';
import type { Difference } from '../order/difference.ts';

/** The state of a difference: to be decided, or how it was decided; `told` where there is nothing to decide. */
export type Decision = 'open' | 'accepted' | 'removed' | 'honoured' | 'told';

/** The warning that a difference is to be decided. Accepting it accepts the difference. */
export const warningOf = ({ kind, id }: Pick<Difference, 'kind' | 'id'>): Issue =>
  warning('changed-since-saved', ['drafts', kind, id]);

/** Returns how the operator has decided about a difference. A line that she removed, or keeps at its price, is decided. */
export function decisionOf(
  difference: Difference,
  { lines, acknowledged }: Pick<OrderContext, 'lines' | 'acknowledged'>,
): Decision {
  const { id, isToDecide, isOwn, kept } = difference;
  if (!isToDecide) return 'told';
  const line = isOwn && lines.get(id);
  if (isOwn && !line) return 'removed';
  if (line && kept !== undefined && line.override?.unitPrice === kept) return 'honoured';
  return isAccepted(warningOf(difference), acknowledged) ? 'accepted' : 'open';
}

/** Returns a warning for each difference that is still to be decided: they hold the order back. */
export const undecided = (context: OrderContext): Issue[] =>
  (context.comparison?.differences ?? [])
    .filter((difference) => decisionOf(difference, context) === 'open')
    .map(warningOf);

/** Returns the content of a difference, by which its acceptance is stored: another price is another difference. */
export const fingerprintOf = ({ kind, id, before, after }: Difference): string =>
  fingerprint([kind, id, before ?? null, after ?? null]);

/** Returns the fingerprints of the differences that are accepted; before the order is compared, those of an earlier session. */
export const acceptedIn = (context: OrderContext): readonly string[] =>
  context.comparison?.differences
    .filter((difference) => decisionOf(difference, context) === 'accepted')
    .map(fingerprintOf) ?? context.acceptedBefore;
