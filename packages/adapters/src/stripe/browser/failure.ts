import { paymentFailed, type CardFieldName, type CardFieldState } from '@orderpad/contracts';
import type { StripeError } from './stripe-js.ts';

type Flaw = NonNullable<CardFieldState['error']>;

/** Fields and flaws by Stripe's codes for what is entered. */
const flaws = new Map<string, { field: CardFieldName; error: Flaw }>([
  ['incomplete_number', { field: 'number', error: 'incomplete' }],
  ['invalid_number', { field: 'number', error: 'invalid' }],
  ['incorrect_number', { field: 'number', error: 'invalid' }],
  ['incomplete_expiry', { field: 'expiry', error: 'incomplete' }],
  ['invalid_expiry_month', { field: 'expiry', error: 'invalid' }],
  ['invalid_expiry_month_past', { field: 'expiry', error: 'expired' }],
  ['invalid_expiry_year', { field: 'expiry', error: 'invalid' }],
  ['invalid_expiry_year_past', { field: 'expiry', error: 'expired' }],
  ['incomplete_cvc', { field: 'cvv', error: 'incomplete' }],
  ['invalid_cvc', { field: 'cvv', error: 'invalid' }],
  ['incomplete_zip', { field: 'postal', error: 'incomplete' }],
]);

/** Returns the field that a code of Stripe is about, and what is wrong with it. */
export const fieldErrorOf = (code: string | undefined) => flaws.get(code ?? '');

/** Returns the failure of a call to Stripe. */
export function errorOf(error: StripeError | undefined) {
  const field = fieldErrorOf(error?.code)?.field;
  const code = error?.code ?? error?.type;
  const details = { ...(code && { providerCode: code }), ...(field && { fields: [field] }) };
  if (field || error?.type === 'validation_error') return paymentFailed('invalid', details);
  if (error?.type === 'card_error') return paymentFailed('declined', details);
  return paymentFailed(error?.type === 'api_connection_error' ? 'network' : 'unknown', details);
}
