import {
  type Approval,
  approvedIssues,
  type Draft,
  type DraftApprovals,
  type Issue,
  type Quote,
} from '@orderpad/contracts';
import { takerOf, type User } from '../service/service.ts';

interface Reduced {
  readonly draft: Draft;
  readonly user: User;
  readonly quoted: Pick<Quote, 'lines' | 'shipments' | 'discounts' | 'currency' | 'issues'>;
  readonly approvals: DraftApprovals;
}

/**
 * Returns the issues of a priced draft, in which what a grant covers blocks no more, and that grant where the draft needs it. The customer of a
 * hand-off is not told of it.
 */
export function approvedIn({ draft, user, quoted, approvals }: Reduced): {
  readonly issues: Issue[];
  readonly grant: Approval | undefined;
} {
  const { role } = takerOf(user);
  if (role === 'customer' || role === 'consultant') return { issues: quoted.issues, grant: undefined };
  const issues = approvedIssues(draft, quoted, approvals);
  return {
    issues: user.handoff ? issues.filter((each) => !isApproval(each)) : issues,
    grant: issues.some(isApproval) ? approvals.grant : undefined,
  };
}

const isApproval = ({ code }: Issue): boolean => code === 'reduction-approved';
