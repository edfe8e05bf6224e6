import type { Issue } from '@orderpad/contracts';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { ReviewKey } from './review.messages.ts';

/** Messages of issues that name both totals. */
const withFigures: ReadonlyMap<string, ReviewKey> = new Map([
  ['total-changed', 'review.total-changed'],
  ['quoted-total-differs', 'review.quoted-differs'],
]);

/** Returns the message of an issue; a changed total with both figures, a promotion without effect with its name. */
export function reviewIssueText(
  issue: Issue,
  { t, tIssue }: Pick<MessagesController<ReviewKey>, 't' | 'tIssue'>,
): string {
  const { name, code, currency } = issue.params;
  if (issue.path[0] === 'codes' || issue.path[0] === 'promotions')
    return t('review.refused-promotion', { name: name ?? code ?? '' });
  const key = withFigures.get(issue.code);
  return key && typeof currency === 'string' ? t(key, issue.params) : tIssue(issue);
}
