import {
  fix,
  isAccepted,
  isSameIssue,
  isSameMoney,
  warning,
  type Acknowledgement,
  type Issue,
  type Quote,
} from '@orderpad/contracts';
import { shownQuote, type Changes, type OrderContext } from './context.ts';

/** Returns the warnings to accept before the order is placed: the host's, and the pad's own. */
export function warningsOf(context: OrderContext): readonly Issue[] {
  const quote = shownQuote(context);
  if (!quote) return [];
  return [...context.notices, ...quote.issues, ...quotedOtherwise(context, quote)].filter(
    ({ severity }) => severity === 'warning',
  );
}

/** Returns a warning when the order comes to another total than the customer was told. Another total is another warning. */
function quotedOtherwise({ draft: { quotedTotal } }: OrderContext, { totals, currency }: Quote): Issue[] {
  const total = { amount: totals.total, currency };
  if (!quotedTotal || isSameMoney(quotedTotal, total)) return [];
  const params =
    quotedTotal.currency === currency ? { from: quotedTotal.amount, to: totals.total, currency } : {};
  return [warning('quoted-total-differs', ['quotedTotal', `${totals.total} ${currency}`], params)];
}

/** Returns the warnings that are not accepted yet, each with the fix to accept it. */
export const unaccepted = (context: OrderContext): Issue[] =>
  warningsOf(context)
    .filter((each) => !isAccepted(each, context.acknowledged))
    .map((each) => ({ ...each, fixes: [...each.fixes, fix('acknowledge')] }));

/** Adds notices. Each replaces an older one of the same code and path, and has to be accepted again. */
export function withNotices(
  { notices, acknowledged }: OrderContext,
  added: readonly Issue[],
): Pick<Changes, 'notices' | 'acknowledged'> {
  const isNew = (each: Acknowledgement): boolean => !added.some((one) => isSameIssue(one, each));
  return { notices: [...notices.filter(isNew), ...added], acknowledged: acknowledged.filter(isNew) };
}
