import { fix, type Issue } from '@orderpad/contracts';
import { currentQuote, type Changes, type OrderContext } from './context.ts';

type Named = Pick<Issue, 'code' | 'path'>;

/** Compares two issues: one is known by its code and where it points. */
export const isSameIssue = (a: Named, b: Named): boolean =>
  a.code === b.code && String(a.path) === String(b.path);

/** Returns the warnings to accept before the order is placed: the host's, and the pad's own. */
export function warningsOf(context: OrderContext): readonly Issue[] {
  const quote = currentQuote(context);
  if (!quote) return [];
  return [...context.notices, ...quote.issues].filter(({ severity }) => severity === 'warning');
}

export const isAccepted = ({ acknowledged }: OrderContext, warning: Issue): boolean =>
  acknowledged.some((each) => isSameIssue(each, warning));

/** Returns the warnings that nobody has accepted yet, each with the fix to do so. */
export const unaccepted = (context: OrderContext): Issue[] =>
  warningsOf(context)
    .filter((warning) => !isAccepted(context, warning))
    .map((warning) => ({ ...warning, fixes: [...warning.fixes, fix('acknowledge')] }));

/** Adds notices in place of older ones of the same code and path, which have to be accepted anew. */
export function withNotices(
  { notices, acknowledged }: OrderContext,
  added: readonly Issue[],
): Pick<Changes, 'notices' | 'acknowledged'> {
  const isNew = (each: Named): boolean => !added.some((one) => isSameIssue(one, each));
  return { notices: [...notices.filter(isNew), ...added], acknowledged: acknowledged.filter(isNew) };
}
