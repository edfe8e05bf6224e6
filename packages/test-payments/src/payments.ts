import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { ApiError } from './api-error.ts';
import { storedExamples } from './behaviors.ts';
import type { Card, Payment, StoredCard, Token } from './documents.ts';
import type { Store } from './store.ts';

/** A request to hold an amount: of a new card by its token, or of a stored one, whose CVV may have been entered again. */
export const Charge = z.object({
  amount: z.int().check(z.gte(1)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  reference: z.optional(z.string().check(z.maxLength(300))),
  channel: z.optional(z.enum(['ecom', 'moto'])),
  token: z.optional(z.string()),
  card: z.optional(z.string()),
  cvvToken: z.optional(z.string()),
  /** The account that a new card is saved to. */
  saveTo: z.optional(z.string().check(z.maxLength(300))),
});
export type Charge = z.infer<typeof Charge>;

/**
 * Holds an amount under a key, once: the same request again gets the same payment, another one under that key is refused. Nothing is
 * held under a key that was closed.
 */
export function authorize(store: Store, key: string, charge: Charge, linkId?: string): Payment {
  const source = charge.token ?? charge.card;
  if (!source) throw new ApiError(400, 'no-source');
  const earlier = store.payments.get(key);
  if (earlier) {
    const isSame =
      earlier.amount === charge.amount && earlier.currency === charge.currency && earlier.source === source;
    if (!isSame && earlier.source !== '') throw new ApiError(409, 'key-reused');
    return earlier;
  }
  const { card, behavior, used } = sourceOf(store, charge);
  const payment: Payment = {
    key,
    id: `pay_${randomUUID()}`,
    state: 'authorized',
    amount: charge.amount,
    currency: charge.currency,
    source,
    createdAt: store.now().toISOString(),
    ...(charge.reference && { reference: charge.reference }),
    ...(charge.channel && { channel: charge.channel }),
    ...(charge.saveTo && charge.token && { saveTo: charge.saveTo }),
    ...(card && { card }),
    ...(linkId && { linkId }),
  };
  const spent = used.map((token) => ({ type: 'token' as const, token: { ...token, usedBy: key } }));
  store.write(...spent, { type: 'payment', payment: { ...payment, ...beginning(behavior) } });
  return settled(store, key, behavior);
}

/** Returns the payment of a key, and lets a pending one go on: asked once, it is authorized. */
export function paymentAt(store: Store, key: string): Payment | undefined {
  const payment = store.payments.get(key);
  if (payment?.state !== 'pending') return payment;
  store.write({ type: 'payment', payment: { ...payment, state: 'authorized' } });
  return payment;
}

/** Takes what is held, once. */
export function capture(store: Store, key: string): Payment {
  const payment = store.payments.get(key);
  if (!payment) throw new ApiError(404, 'no-payment');
  if (payment.state === 'captured') return payment;
  if (payment.state !== 'authorized') throw new ApiError(409, `payment-${payment.state}`);
  return change(store, { ...payment, state: 'captured' });
}

/** Releases what is held. A key without a payment is closed: nothing is ever held under it. A captured payment stays captured. */
export function release(store: Store, key: string): Payment {
  const payment = store.payments.get(key);
  if (!payment) return change(store, closedPayment(store, key));
  if (payment.state === 'captured' || payment.state === 'declined' || payment.state === 'voided')
    return payment;
  return change(store, { ...payment, state: 'voided' });
}

/** Takes the payer's answer to a challenge. */
export function answerChallenge(store: Store, challengeId: string, isApproved: boolean): Payment {
  const payment = store.find(store.payments, (each) => each.challengeId === challengeId);
  if (!payment) throw new ApiError(404, 'no-challenge');
  if (payment.state !== 'needs-action') return payment;
  if (!isApproved) return change(store, { ...payment, state: 'declined', reason: 'not-confirmed' });
  change(store, { ...payment, state: 'authorized' });
  return settled(store, payment.key, 'succeed');
}

const closedPayment = (store: Store, key: string): Payment => ({
  key,
  id: `pay_${randomUUID()}`,
  state: 'voided',
  amount: 0,
  currency: 'XXX',
  source: '',
  createdAt: store.now().toISOString(),
});

function change(store: Store, payment: Payment): Payment {
  store.write({ type: 'payment', payment });
  return payment;
}

/** Saves the card of a payment that has just been authorized, where that was asked for. */
function settled(store: Store, key: string, behavior: string): Payment {
  const payment = store.payments.get(key);
  if (!payment) throw new ApiError(404, 'no-payment');
  if (payment.state !== 'authorized' || !payment.saveTo || !payment.card || payment.saved) return payment;
  const card: StoredCard = {
    id: `card_${randomUUID()}`,
    account: payment.saveTo,
    card: payment.card,
    behavior,
  };
  const saved = { ...payment, saved: card.id };
  store.write({ type: 'card', card }, { type: 'payment', payment: saved });
  return saved;
}

function beginning(behavior: string): Pick<Payment, 'state' | 'reason' | 'challengeId'> {
  switch (behavior) {
    case 'declined':
    case 'insufficient-funds':
    case 'card-expired':
    case 'cvv-incorrect':
    case 'token-expired':
      return { state: 'declined', reason: behavior };
    case 'challenge':
      return { state: 'needs-action', challengeId: `challenge_${randomUUID()}` };
    case 'pending':
      return { state: 'pending' };
    default:
      return { state: 'authorized' };
  }
}

interface Source {
  readonly card: Card | undefined;
  readonly behavior: string;
  readonly used: readonly Token[];
}

function sourceOf(store: Store, { token, card, cvvToken }: Charge): Source {
  if (token) {
    const entered = usable(store, token, 'card');
    if (!entered) return { card: store.tokens.get(token)?.card, behavior: 'token-expired', used: [] };
    return { card: entered.card, behavior: entered.behavior, used: [entered] };
  }
  const stored = storedCard(store, card ?? '');
  if (!cvvToken) return { ...stored, used: [] };
  const cvv = usable(store, cvvToken, 'cvv');
  if (!cvv) return { ...stored, behavior: 'token-expired', used: [] };
  return { ...stored, behavior: cvv.behavior === 'succeed' ? stored.behavior : cvv.behavior, used: [cvv] };
}

/** Returns a token that was not used and is not too old. */
function usable(store: Store, id: string, kind: Token['kind']): Token | undefined {
  const token = store.tokens.get(id);
  const isUsable = token?.kind === kind && !token.usedBy && token.expiresAt > store.now().toISOString();
  return isUsable ? token : undefined;
}

function storedCard(store: Store, id: string): { card: Card; behavior: string } {
  const example = Object.hasOwn(storedExamples, id) ? storedExamples[id] : undefined;
  if (example) return { card: { brand: example.brand, last4: example.last4 }, behavior: example.behavior };
  const stored = store.cards.get(id);
  if (!stored) throw new ApiError(400, 'no-card');
  return { card: stored.card, behavior: stored.behavior };
}
