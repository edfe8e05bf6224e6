import { HostError, type Issue, issue, type Problem } from '@orderpad/contracts';

/** Issues that are stored, and answered, of an order with thousands of lines. */
const mostIssues = 100;

/** Returns the problem to store as the outcome of a key. */
export const problemOf = ({ code, message, issues, retryAfter, orderId }: HostError): Problem => ({
  code,
  detail: message,
  issues: issues.slice(0, mostIssues),
  ...(retryAfter === undefined ? {} : { retryAfter }),
  ...(orderId === undefined ? {} : { orderId }),
});

/** The outcome of a payment that could not be finished. */
export const unfinished = (detail: string, reason: Issue = issue('payment-unavailable', ['payment'])) =>
  ({
    state: 'rejected',
    problem: problemOf(new HostError('declined', detail, { issues: [reason] })),
  }) as const;
