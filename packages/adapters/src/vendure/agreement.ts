import {
  HostError,
  isBlocking,
  missingIn,
  unaccepted,
  type Quote,
  type Submission,
} from '@orderpad/contracts';

/** Refuses what Vendure itself would place: an order that is empty, goes nowhere, or costs what nobody accepted. */
export function requireAgreement({ draft, acceptedTotal, acknowledged }: Submission, quote: Quote): void {
  const open = [...quote.issues.filter(isBlocking), ...unaccepted(quote, acknowledged)];
  const issues = [...missingIn(draft, quote), ...open];
  if (issues.length > 0) throw new HostError('refused', 'the draft has issues', { issues });
  const { currency, totals } = quote;
  if (currency !== acceptedTotal.currency || totals.total !== acceptedTotal.amount)
    throw new HostError('quote-changed', `it comes to ${totals.total} ${currency} now`);
}
