import { fix, isAccepted, isSameIssue, type Acknowledgement, type Issue } from '@orderpad/contracts';
import { shownQuote, type Changes, type OrderContext } from './context.ts';

/** Returns the warnings to accept before the order is placed: the host's, and the pad's own. */
export function warningsOf(context: OrderContext): readonly Issue[] {
  const quote = shownQuote(context);
  if (!quote) return [];
  return [...context.notices, ...quote.issues].filter(({ severity }) => severity === 'warning');
}

/** Returns the warnings that are not accepted yet, each with the fix to accept it. */
export const unaccepted = (context: OrderContext): Issue[] =>
  warningsOf(context)
    .filter((warning) => !isAccepted(warning, context.acknowledged))
    .map((warning) => ({ ...warning, fixes: [...warning.fixes, fix('acknowledge')] }));

/** Adds notices. Each replaces an older one of the same code and path, and has to be accepted again. */
export function withNotices(
  { notices, acknowledged }: OrderContext,
  added: readonly Issue[],
): Pick<Changes, 'notices' | 'acknowledged'> {
  const isNew = (each: Acknowledgement): boolean => !added.some((one) => isSameIssue(one, each));
  return { notices: [...notices.filter(isNew), ...added], acknowledged: acknowledged.filter(isNew) };
}
