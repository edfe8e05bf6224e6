import {
  HostError,
  paymentKey,
  revealToken,
  type Call,
  type PaymentIntent,
  type PaymentProvider,
  type PaymentSource,
  type PaymentStatus,
} from '@orderpad/contracts';
import { Link, linkOf, Payment, statusOf } from './answers.ts';
import { ask, type TestPaymentsServer } from './ask.ts';

/**
 * Makes the server half of the test payment provider.
 *
 * @example
 * const payments = testPaymentsProvider({ url: 'http://127.0.0.1:4030' });
 */
export function testPaymentsProvider(server: TestPaymentsServer): PaymentProvider {
  const { url, publicUrl = url, key: publicKey = 'pk_test_orderpad' } = server;

  const linkAt = (id: string, call: Call) =>
    ask(server, { method: 'GET', path: `/links/${encodeURIComponent(id)}` }, Link, call);

  /** Returns the path of a payment: of the intent itself, or of the one that was made through its link. */
  async function pathOf(intent: PaymentIntent, call: Call): Promise<string | undefined> {
    if (intent.linkId === undefined) return `/payments/${await paymentKey(intent, 'authorize')}`;
    const link = await linkAt(intent.linkId, call);
    return link?.payment && `/payments/${link.payment.key}`;
  }

  async function change(
    intent: PaymentIntent,
    operation: 'capture' | 'void',
    call: Call,
  ): Promise<PaymentStatus> {
    const path = await pathOf(intent, call);
    const question = { method: 'POST', path: `${path}/${operation}` } as const;
    const payment = path && (await ask(server, question, Payment, call));
    return payment ? statusOf(payment) : { state: operation === 'void' ? 'voided' : 'unseen' };
  }

  async function status(intent: PaymentIntent, call: Call): Promise<PaymentStatus> {
    const path = await pathOf(intent, call);
    const payment = path && (await ask(server, { method: 'GET', path }, Payment, call));
    return payment ? statusOf(payment) : { state: 'unseen' };
  }

  return {
    id: 'test-payments',
    fieldsFor: (channel) => ({
      adapter: 'test-payments',
      config: { url: publicUrl, key: publicKey },
      channel,
    }),
    status,
    async authorize(intent, source, call) {
      const path = `/payments/${await paymentKey(intent, 'authorize')}`;
      const body = { ...chargeOf(intent), ...sourceOf(source) };
      return statusOf(found(await ask(server, { method: 'PUT', path, body }, Payment, call)));
    },
    // What is no longer held, the status says; nothing is captured then.
    capture: (intent, call) =>
      change(intent, 'capture', call).catch((error: unknown) => {
        if (error instanceof HostError && error.code === 'stale') return status(intent, call);
        throw error;
      }),
    async void(intent, call) {
      if (intent.linkId !== undefined) await expireLink(intent.linkId, call);
      return change(intent, 'void', call);
    },
    async createLink(intent, { expiresAt, returnUrl }, call) {
      const path = `/links/${await paymentKey(intent, 'link')}`;
      const { description } = intent;
      const body = {
        ...chargeOf(intent),
        expiresAt,
        ...(description && { description }),
        ...(returnUrl && { returnUrl }),
      };
      return linkOf(found(await ask(server, { method: 'PUT', path, body }, Link, call)));
    },
    link: async (id, call) => linkOf(found(await linkAt(id, call))),
    expireLink: async (id, call) => linkOf(found(await expireLink(id, call))),
  };

  function expireLink(id: string, call: Call) {
    const path = `/links/${encodeURIComponent(id)}/expire`;
    return ask(server, { method: 'POST', path }, Link, call);
  }
}

const chargeOf = ({ orderId, amount: { amount, currency }, channel, saveTo }: PaymentIntent) => ({
  amount,
  currency,
  channel,
  reference: orderId,
  ...(saveTo !== undefined && { saveTo }),
});

const sourceOf = (source: PaymentSource) =>
  source.kind === 'card'
    ? { token: revealToken(source.token) }
    : { card: source.reference, ...(source.cvv && { cvvToken: revealToken(source.cvv) }) };

function found<Document>(document: Document | undefined): Document {
  if (document === undefined) throw new HostError('not-found', 'the payment provider does not know this');
  return document;
}
