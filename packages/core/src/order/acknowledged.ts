import { fix, isSameIssue, type Issue } from '@orderpad/contracts';
import { currentQuote, type Changes, type OrderContext } from './context.ts';

type Named = Pick<Issue, 'code' | 'path'>;

export { isSameIssue };

/** Returns the warnings to accept before the order is placed: the host's, and the pad's own. */
export function warningsOf(context: OrderContext): readonly Issue[] {
  const quote = currentQuote(context);
  if (!quote) return [];
  return [...context.notices, ...quote.issues].filter(({ severity }) => severity === 'warning');
}

/** Tells if the operator has accepted a warning. */
export const isAccepted = ({ acknowledged }: OrderContext, warning: Issue): boolean =>
  acknowledged.some((each) => isSameIssue(each, warning));

/** Returns the warnings that are not accepted yet, each with the fix to accept it. */
export const unaccepted = (context: OrderContext): Issue[] =>
  warningsOf(context)
    .filter((warning) => !isAccepted(context, warning))
    .map((warning) => ({ ...warning, fixes: [...warning.fixes, fix('acknowledge')] }));

/** Adds notices. Each replaces an older one of the same code and path, and has to be accepted again. */
export function withNotices(
  { notices, acknowledged }: OrderContext,
  added: readonly Issue[],
): Pick<Changes, 'notices' | 'acknowledged'> {
  const isNew = (each: Named): boolean => !added.some((one) => isSameIssue(one, each));
  return { notices: [...notices.filter(isNew), ...added], acknowledged: acknowledged.filter(isNew) };
}
