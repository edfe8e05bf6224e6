import * as z from 'zod/mini';

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
