import * as z from 'zod/mini';
import type { Issue } from './issue.ts';
import { fix, issue } from './make-issue.ts';
import type { Retry } from './payment-error.ts';

/**
 * The reason why a payment was refused for good. The issue of a reason is `payment-` and its name.
 *
 * - `declined`: the bank gives no other reason.
 * - `insufficient-funds`: the account or its limit does not cover the amount.
 * - `card-expired`, `cvv-incorrect`: as entered or as stored.
 * - `not-confirmed`: the payer did not confirm the payment with the bank.
 * - `token-expired`: what was entered is too old, or was used before; it has to be entered again.
 */
export const DeclineReason = z.enum([
  'declined',
  'insufficient-funds',
  'card-expired',
  'cvv-incorrect',
  'not-confirmed',
  'token-expired',
]);
export type DeclineReason = z.infer<typeof DeclineReason>;

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
