import {
  HostError,
  type Call,
  type PaymentIntent,
  type PaymentProvider,
  type PaymentStatus,
} from '@orderpad/contracts';
import type Stripe from 'stripe';
import { toStripe } from './amounts.ts';
import { asked, stripeFailure } from './failure.ts';
import { confirm, once, orAsItIs, paymentFor, retrieve } from './payments.ts';
import { declineOf, linkOf, spentCodes, statusOf } from './status.ts';

export interface StripeProviderOptions {
  /** The client of the `stripe` package, with the secret key. */
  readonly stripe: Stripe;
  /** The key that a page may know, `pk_…`. */
  readonly publishableKey: string;
  /** The page that a customer sees after paying a link, unless the link names another. */
  readonly returnUrl: string;
}

/**
 * Makes the server half for Stripe. A payment is made first and confirmed then, so that its idempotency key can be asked, and closed,
 * without charging anything. Links are checkout sessions; Stripe lets them live from 30 minutes to 24 hours.
 *
 * @example
 * const payments = stripeProvider({ stripe: new Stripe(secretKey), publishableKey, returnUrl: 'https://shop.example/paid' });
 */
export function stripeProvider({
  stripe,
  publishableKey,
  returnUrl,
}: StripeProviderOptions): PaymentProvider {
  const sessions = stripe.checkout.sessions;

  /** Returns the payment of an intent: its own, or the one that was made through its link, if there is one yet. */
  async function found(intent: PaymentIntent): Promise<Stripe.PaymentIntent | undefined> {
    if (intent.linkId === undefined) return paymentFor(stripe, intent);
    const { payment_intent: payment } = await sessions.retrieve(intent.linkId);
    if (!payment) return undefined;
    return retrieve(stripe, typeof payment === 'string' ? payment : payment.id);
  }

  async function change(
    intent: PaymentIntent,
    operation: 'capture' | 'cancel',
    absent: PaymentStatus,
  ): Promise<PaymentStatus> {
    const payment = await found(intent);
    if (!payment) return absent;
    const options = await once(intent, operation);
    const params = { expand: ['payment_method'] };
    const run = () => stripe.paymentIntents[operation](payment.id, params, options);
    return statusOf(await orAsItIs(stripe, payment.id, run));
  }

  const expire = async (id: string) => {
    try {
      return await sessions.expire(id, {}, { maxNetworkRetries: 0 });
    } catch (error) {
      // Paid or expired already.
      if (stripeFailure(error)?.type !== 'StripeInvalidRequestError') throw error;
      return sessions.retrieve(id);
    }
  };

  return {
    id: 'stripe',
    fieldsFor: (channel) => ({ adapter: 'stripe', config: { publishableKey }, channel }),
    authorize: (intent, source, call) =>
      asked(call, async () => {
        const payment = await paymentFor(stripe, intent);
        const before = statusOf(payment);
        if (before.state !== 'unseen') return before;
        try {
          return statusOf(await confirm(stripe, intent, payment, source));
        } catch (error) {
          return declined(error, payment.id, () => retrieve(stripe, payment.id));
        }
      }),
    capture: (intent, call) => asked(call, () => change(intent, 'capture', { state: 'unseen' })),
    void: (intent, call) =>
      asked(call, async () => {
        if (intent.linkId !== undefined) await expire(intent.linkId);
        return change(intent, 'cancel', { state: 'voided' });
      }),
    status: (intent, call) =>
      asked(call, async () => {
        const payment = await found(intent);
        return payment ? statusOf(payment) : { state: 'unseen' };
      }),
    createLink: (intent, terms, call: Call) =>
      asked(call, async () => {
        const expiresAt = Math.floor(Date.parse(terms.expiresAt) / 1000);
        const { amount, currency } = toStripe(intent.amount);
        const name = intent.description ?? intent.orderId;
        const session = await sessions.create(
          {
            mode: 'payment',
            allowed_payment_method_types: ['card'],
            client_reference_id: intent.orderId,
            success_url: terms.returnUrl ?? returnUrl,
            expires_at: expiresAt,
            line_items: [
              { quantity: 1, price_data: { currency, unit_amount: amount, product_data: { name } } },
            ],
            payment_intent_data: {
              capture_method: 'manual',
              metadata: { orderpad_order: intent.orderId, orderpad_attempt: String(intent.attempt) },
            },
          },
          await once(intent, 'link'),
        );
        // A replayed answer tells how it was made, not how it is.
        return linkOf(await sessions.retrieve(session.id));
      }),
    link: (id, call) => asked(call, async () => linkOf(await sessions.retrieve(id))),
    expireLink: (id, call) => asked(call, async () => linkOf(await expire(id))),
  };
}

/** Returns the status that a refused confirmation left behind. Throws on what is no refusal. */
async function declined(
  error: unknown,
  paymentId: string,
  look: () => Promise<Stripe.PaymentIntent>,
): Promise<PaymentStatus> {
  const failure = stripeFailure(error);
  if (failure?.type === 'StripeCardError')
    return { state: 'declined', paymentId, ...declineOf([failure.decline_code, failure.code]) };
  const code = failure?.code ?? '';
  if (code === 'payment_intent_unexpected_state') return statusOf(await look());
  if (spentCodes.has(code))
    return { state: 'declined', paymentId, reason: 'token-expired', providerCode: code };
  throw error instanceof Error ? error : new HostError('internal', 'Stripe failed');
}
