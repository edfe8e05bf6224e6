import type { CardSummary, DeclineReason, PaymentLink, PaymentStatus } from '@orderpad/contracts';
import type Stripe from 'stripe';
import { fromStripe } from './amounts.ts';

const reasons = new Map<string, DeclineReason>([
  ['insufficient_funds', 'insufficient-funds'],
  ['expired_card', 'card-expired'],
  ['incorrect_cvc', 'cvv-incorrect'],
  ['invalid_cvc', 'cvv-incorrect'],
  ['payment_intent_authentication_failure', 'not-confirmed'],
]);

/** Codes of Stripe for a card or token that was used before, or is not there any more. */
export const spentCodes: ReadonlySet<string> = new Set([
  'payment_method_unexpected_state',
  'resource_missing',
  'token_already_used',
]);

/** Translates the codes of a declined card. */
export function declineOf(codes: readonly (string | null | undefined)[]): {
  reason: DeclineReason;
  providerCode?: string;
} {
  const known = codes.find((code) => reasons.has(code ?? ''));
  const providerCode = known ?? codes.find((code) => typeof code === 'string');
  return { reason: reasons.get(known ?? '') ?? 'declined', ...(providerCode && { providerCode }) };
}

/** Translates the state of a payment. One that was made and not confirmed is `unseen`: no card was charged. */
export function statusOf(payment: Stripe.PaymentIntent): PaymentStatus {
  const { id: paymentId, status, last_payment_error: error, client_secret: secret } = payment;
  if (status === 'requires_payment_method' && error)
    return { state: 'declined', paymentId, ...declineOf([error.decline_code, error.code]) };
  if (status === 'requires_payment_method' || status === 'requires_confirmation') return { state: 'unseen' };
  if (status === 'requires_action')
    return { state: 'needs-action', paymentId, action: { adapter: 'stripe', data: secret ?? '' } };
  if (status === 'canceled') return { state: 'voided', paymentId };
  if (status === 'requires_capture' || status === 'succeeded') return heldOf(payment, status === 'succeeded');
  // `processing`, and whatever Stripe adds.
  return { state: 'pending', paymentId };
}

function heldOf(payment: Stripe.PaymentIntent, isTaken: boolean): PaymentStatus {
  const { id: paymentId, currency, payment_method: method, customer, setup_future_usage: use } = payment;
  const amount = fromStripe(isTaken ? payment.amount_received : payment.amount_capturable, currency);
  const card = typeof method === 'object' ? cardOf(method) : undefined;
  const saved = use && customer && method ? `${idOf(customer)}/${idOf(method)}` : undefined;
  return {
    state: isTaken ? 'captured' : 'authorized',
    paymentId,
    amount,
    ...(card && { card }),
    ...(saved && { saved }),
  };
}

const idOf = (item: string | { readonly id: string }): string => (typeof item === 'string' ? item : item.id);

function cardOf(method: Stripe.PaymentMethod | null): CardSummary | undefined {
  if (!method?.card) return undefined;
  const { brand, last4, exp_year: year, exp_month: month } = method.card;
  return { brand, last4, expiry: `${year}-${String(month).padStart(2, '0')}` };
}

const linkStates = new Map<string | null, PaymentLink['state']>([
  ['open', 'open'],
  ['complete', 'paid'],
]);

/** Translates a checkout session. Stripe does not tell whether its page was opened. */
export const linkOf = ({
  id,
  url,
  status,
  amount_total: total,
  currency,
  expires_at: expiry,
}: Stripe.Checkout.Session): PaymentLink => ({
  id,
  url: url ?? '',
  amount: fromStripe(total ?? 0, currency ?? 'xxx'),
  expiresAt: new Date(expiry * 1000).toISOString(),
  state: linkStates.get(status) ?? 'expired',
});
