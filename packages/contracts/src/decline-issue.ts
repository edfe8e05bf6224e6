import type { Issue } from './issue.ts';
import { fix, issue } from './make-issue.ts';
import type { DeclineReason } from './payment-decline.ts';
import type { Retry } from './payment-error.ts';

/** Advice after each reason. */
export const declineRetries: Readonly<Record<DeclineReason, Retry>> = {
  declined: 'other-method',
  'insufficient-funds': 'other-method',
  'card-expired': 'other-method',
  'cvv-incorrect': 'edit-input',
  'not-confirmed': 'same-input',
  'token-expired': 'edit-input',
};

/**
 * Returns the issue of a declined payment.
 *
 * @example
 * throw new HostError('declined', 'the bank refused', { issues: [declineIssue('insufficient-funds')] });
 */
export const declineIssue = (reason: DeclineReason): Issue =>
  issue(`payment-${reason}`, ['payment'], {}, fix('choose-payment'));
