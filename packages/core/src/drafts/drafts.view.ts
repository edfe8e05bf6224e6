import { type Amount, type Currency, isSameIssue, lowestPrice } from '@orderpad/contracts';
import { hostCan, type OrderContext } from '../order/context.ts';
import type { Difference } from '../order/difference.ts';
import type { OrderState } from '../order/state.ts';
import { type Decision, decisionOf } from './decisions.rules.ts';
import { savingView, type SavingView } from './saving.view.ts';

/** A difference with the decision about it. */
export interface DifferenceView {
  readonly difference: Difference;
  /** `resolved` for an issue that the newest quote no longer has. */
  readonly decision: Decision | 'resolved';
  /** The price that the line can be kept at; `undefined` when the operator may not. */
  readonly honour: Amount | undefined;
}

/** The content of **Save order for later**, and of what has changed since. */
export interface DraftsView extends SavingView {
  /** The currencies when it was saved and now. */
  readonly before: Currency | undefined;
  readonly after: Currency | undefined;
  readonly differences: readonly DifferenceView[];
  /** The number of differences that are still to be decided. */
  readonly open: number;
}

/** Selects the content of **Save order for later**, and of what has changed since. */
export function draftsView(state: OrderState): DraftsView {
  const { context } = state;
  const { comparison } = context;
  const differences = (comparison?.differences ?? []).map(
    (difference): DifferenceView => ({
      difference,
      decision: isResolved(difference, context) ? 'resolved' : decisionOf(difference, context),
      honour: honourIn(difference, context),
    }),
  );
  return {
    ...savingView(state),
    before: comparison?.before,
    after: comparison?.after,
    differences,
    open: differences.filter(({ decision }) => decision === 'open').length,
  };
}

const isResolved = (difference: Difference, { quote }: OrderContext): boolean => {
  const issue = difference.kind === 'issue' ? difference.after : undefined;
  return Boolean(issue && quote && !quote.issues.some((each) => isSameIssue(each, issue)));
};

/** Returns the price that a line may be kept at, within the limit of the operator; the host enforces the limit. */
function honourIn({ id, kept }: Difference, context: OrderContext): Amount | undefined {
  const { profile, quoted, comparison } = context;
  if (kept === undefined || comparison?.before !== comparison?.after) return undefined;
  // A price that was kept would be reduced once more by the discount on the line.
  if (!hostCan(context, 'lines.override') || context.lines.get(id)?.discount) return undefined;
  const line = quoted.get(id);
  const hostPrice = line?.hostPrice ?? line?.unitPrice;
  const limit = profile?.overrideLimit;
  const isWithin = limit === undefined || hostPrice === undefined || kept >= lowestPrice(hostPrice, limit);
  return isWithin ? kept : undefined;
}
