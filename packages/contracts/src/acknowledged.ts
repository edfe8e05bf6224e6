import type { Issue } from './issue.ts';
import type { Acknowledgement } from './placing.ts';
import type { Quote } from './quote.ts';

const keyOfIssue = ({ code, path }: Acknowledgement): string => JSON.stringify([code, ...path]);

/**
 * Tells whether two issues are one: they have the same code and point to the same place.
 *
 * @example
 * const isNew = !before.issues.some((each) => isSameIssue(each, issue));
 */
export const isSameIssue = (a: Acknowledgement, b: Acknowledgement): boolean =>
  a.code === b.code && a.path.length === b.path.length && a.path.every((step, at) => step === b.path[at]);

/**
 * Tells whether a warning is among those that the operator has accepted.
 *
 * @example
 * isAccepted(issue, submission.acknowledged);
 */
export const isAccepted = (warning: Acknowledgement, acknowledged: readonly Acknowledgement[]): boolean =>
  acknowledged.some((each) => isSameIssue(each, warning));

/**
 * Returns the warnings of a quote that the operator has not accepted; a host refuses to place the order while there are any.
 *
 * @example
 * const open = [...quote.issues.filter(isBlocking), ...unaccepted(quote, submission.acknowledged)];
 */
export function unaccepted(
  { issues }: Pick<Quote, 'issues'>,
  acknowledged: readonly Acknowledgement[],
): Issue[] {
  const accepted = new Set(acknowledged.map(keyOfIssue));
  return issues.filter((issue) => issue.severity === 'warning' && !accepted.has(keyOfIssue(issue)));
}
