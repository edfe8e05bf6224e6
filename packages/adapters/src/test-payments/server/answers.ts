import type { CardSummary, DeclineReason, PaymentLink, PaymentStatus } from '@orderpad/contracts';
import * as z from 'zod/mini';

const Card = z.object({ brand: z.string(), last4: z.string(), expiry: z.optional(z.string()) });

/** A payment as the provider describes it. */
export const Payment = z.object({
  key: z.string(),
  id: z.string(),
  state: z.enum(['authorized', 'captured', 'declined', 'needs-action', 'pending', 'voided']),
  amount: z.int(),
  currency: z.string(),
  card: z.optional(Card),
  reason: z.optional(z.string()),
  challengeId: z.optional(z.string()),
  saved: z.optional(z.string()),
});
export type Payment = z.infer<typeof Payment>;

export const Link = z.object({
  id: z.string(),
  url: z.url(),
  amount: z.int(),
  currency: z.string(),
  expiresAt: z.string(),
  state: z.enum(['open', 'opened', 'paid', 'expired']),
  payment: z.optional(Payment),
});
export type Link = z.infer<typeof Link>;

export const Refusal = z.object({ error: z.object({ code: z.string() }) });

const reasons = new Map<string, DeclineReason>([
  ['insufficient-funds', 'insufficient-funds'],
  ['card-expired', 'card-expired'],
  ['cvv-incorrect', 'cvv-incorrect'],
  ['not-confirmed', 'not-confirmed'],
  ['token-expired', 'token-expired'],
]);

/** Translates a payment of the provider. */
export function statusOf({ id: paymentId, state, reason, challengeId, ...rest }: Payment): PaymentStatus {
  const { amount, currency, card, saved } = rest;
  if (state === 'declined')
    return {
      state,
      paymentId,
      reason: reasons.get(reason ?? '') ?? 'declined',
      ...(reason && { providerCode: reason }),
    };
  if (state === 'needs-action')
    return { state, paymentId, action: { adapter: 'test-payments', data: challengeId ?? '' } };
  if (state === 'pending' || state === 'voided') return { state, paymentId };
  return {
    state,
    paymentId,
    amount: { amount, currency },
    ...(card && { card: summaryOf(card) }),
    ...(saved && { saved }),
  };
}

const summaryOf = ({ brand, last4, expiry }: z.infer<typeof Card>): CardSummary => ({
  brand,
  last4,
  ...(expiry && { expiry }),
});

/** Translates a link of the provider. */
export const linkOf = ({ id, url, amount, currency, expiresAt, state }: Link): PaymentLink => ({
  id,
  url,
  amount: { amount, currency },
  expiresAt,
  state,
});
