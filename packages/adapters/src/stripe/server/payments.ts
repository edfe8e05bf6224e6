import { paymentKey, revealToken, type PaymentIntent, type PaymentSource } from '@orderpad/contracts';
import type Stripe from 'stripe';
import { toStripe } from './amounts.ts';
import { stripeFailure } from './failure.ts';

/**
 * Options of one request: its idempotency key, and no second try, which is the host's to decide. The package itself sends once more
 * where a connection closes, with the same key.
 */
export const once = async (intent: PaymentIntent, operation: string): Promise<Stripe.RequestOptions> => ({
  idempotencyKey: await paymentKey(intent, operation),
  maxNetworkRetries: 0,
});

const expand = ['payment_method'];

/**
 * Returns the payment of an intent; makes it when there is none. Making one charges nothing, so its idempotency key finds it again,
 * whatever became of it. Stripe keeps keys for at least 24 hours; a host that gives `paymentId` does not depend on them.
 */
export async function paymentFor(stripe: Stripe, intent: PaymentIntent): Promise<Stripe.PaymentIntent> {
  if (intent.paymentId !== undefined) return retrieve(stripe, intent.paymentId);
  const { orderId, attempt, description } = intent;
  const made = await stripe.paymentIntents.create(
    {
      ...toStripe(intent.amount),
      capture_method: 'manual',
      allowed_payment_method_types: ['card'],
      metadata: { orderpad_order: orderId, orderpad_attempt: String(attempt) },
      ...(description && { description }),
    },
    await once(intent, 'authorize'),
  );
  // A replayed answer tells how it was made, not how it is.
  return retrieve(stripe, made.id);
}

/** Returns a payment as it is now, with its card. */
export const retrieve = (stripe: Stripe, id: string): Promise<Stripe.PaymentIntent> =>
  stripe.paymentIntents.retrieve(id, { expand }, { maxNetworkRetries: 0 });

/** Charges a card: from here on, money is held. */
export async function confirm(
  stripe: Stripe,
  intent: PaymentIntent,
  { id }: Stripe.PaymentIntent,
  source: PaymentSource,
): Promise<Stripe.PaymentIntent> {
  const { customer, method, cvv } = await sourceOf(stripe, intent, source);
  if (customer) await stripe.paymentIntents.update(id, { customer }, await once(intent, 'customer'));
  const card = {
    ...(intent.channel === 'moto' && { moto: true }),
    ...(cvv && { cvc_token: cvv }),
  };
  return stripe.paymentIntents.confirm(
    id,
    {
      payment_method: method,
      expand,
      use_stripe_sdk: true,
      ...(Object.keys(card).length > 0 && { payment_method_options: { card } }),
      ...(intent.saveTo !== undefined && { setup_future_usage: 'off_session' as const }),
    },
    await once(intent, 'confirm'),
  );
}

/** Runs a change, or returns the payment as it is when its state does not allow the change. */
export async function orAsItIs(
  stripe: Stripe,
  id: string,
  change: () => Promise<Stripe.PaymentIntent>,
): Promise<Stripe.PaymentIntent> {
  try {
    return await change();
  } catch (error) {
    if (stripeFailure(error)?.code !== 'payment_intent_unexpected_state') throw error;
    return retrieve(stripe, id);
  }
}

interface Source {
  readonly customer?: string;
  readonly method: string;
  readonly cvv?: string;
}

/** A stored card is known by its customer and itself, `cus_…/pm_…`. A card that is to be saved needs a customer first. */
async function sourceOf(stripe: Stripe, intent: PaymentIntent, source: PaymentSource): Promise<Source> {
  if (source.kind === 'stored') {
    const [customer = '', method = ''] = source.reference.split('/');
    return { customer, method, ...(source.cvv && { cvv: revealToken(source.cvv) }) };
  }
  const method = revealToken(source.token);
  if (intent.saveTo === undefined) return { method };
  const metadata = { orderpad_account: intent.saveTo };
  const { id } = await stripe.customers.create({ metadata }, await once(intent, 'account'));
  return { customer: id, method };
}
