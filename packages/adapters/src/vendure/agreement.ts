import { HostError, isBlocking, type Issue, type Quote, type Submission } from '@orderpad/contracts';
import { gapsIn } from '../gaps.ts';
import { printOf } from './print.ts';

/** Vendure places orders that are empty, go nowhere, or cost what nobody accepted. */
export function requireAgreement({ draft, acceptedTotal, acknowledged }: Submission, quote: Quote): void {
  const isAccepted = ({ code, path }: Issue) =>
    acknowledged.some((each) => each.code === code && printOf(each.path) === printOf(path));
  const open = quote.issues.filter(
    (issue) => isBlocking(issue) || (issue.severity === 'warning' && !isAccepted(issue)),
  );
  const issues = [...gapsIn(draft, quote), ...open];
  if (issues.length > 0) throw new HostError('refused', 'the draft has issues', { issues });
  const { currency, totals } = quote;
  if (currency !== acceptedTotal.currency || totals.total !== acceptedTotal.amount)
    throw new HostError('quote-changed', `it comes to ${totals.total} ${currency} now`);
}
