import {
  paymentFailed,
  type FieldsAppearance,
  type FieldsConfig,
  type FieldsOptions,
  type FieldsSetup,
  type PaymentAction,
  type PaymentAdapter,
  type PaymentErrorCode,
  type PaymentField,
  type PaymentResult,
} from '@orderpad/contracts';
import { errorOf } from './failure.ts';
import { StripeField } from './field.ts';
import { clientFor, policyName } from './load.ts';
import type { CardElement, StripeJs } from './stripe-js.ts';

/** Milliseconds within which an element must be ready. */
const patience = 10_000;

/**
 * Makes the browser half for Stripe: its Card Element, in the light DOM. Stripe.js is loaded from Stripe's own origin when the first fields are
 * opened.
 *
 * @example
 * const adapter = stripe();
 * const opened = await adapter.open(slot, { ...setup, kind: 'new-card', channel: 'ecom' });
 */
export const stripe = (): PaymentAdapter<HTMLElement> => ({
  id: 'stripe',
  caps: {
    newCard: true,
    cvvOnly: true,
    channels: ['ecom', 'moto'],
    threeDS: 'modal',
    trustedTypes: [policyName],
  },
  policy: () => ({
    'script-src': ['https://js.stripe.com'],
    'frame-src': ['https://js.stripe.com', 'https://hooks.stripe.com'],
    'connect-src': ['https://api.stripe.com'],
    'img-src': ['https://*.stripe.com'],
  }),
  load: async (setup) => {
    const client = await clientOf(setup);
    return client.ok ? { ok: true } : client;
  },
  open: async (slot, options) => {
    const client = await clientOf(options);
    return client.ok ? openElement(slot, client.client, options) : client;
  },
  confirm: async (_, action, setup) => {
    const secret = secretOf(action);
    const client = secret === undefined ? paymentFailed('config') : await clientOf(setup);
    return client.ok ? nextAction(client.client, secret ?? '', setup.signal) : client;
  },
});

/** The public key, and nothing that a page must not have. */
const keyOf = ({ publishableKey, ...more }: FieldsConfig): string | undefined =>
  typeof publishableKey === 'string' && /^pk_\w+$/.test(publishableKey) && Object.keys(more).length === 0
    ? publishableKey
    : undefined;

const secretOf = ({ adapter, data }: PaymentAction): string | undefined =>
  adapter === 'stripe' && /^pi_\w+$/.test(data) ? data : undefined;

async function clientOf({ config, signal }: FieldsSetup): Promise<PaymentResult<{ client: StripeJs }>> {
  const key = keyOf(config);
  if (key === undefined) return paymentFailed('config');
  if (signal.aborted) return paymentFailed('cancelled');
  try {
    const client = await clientFor(key);
    return signal.aborted ? paymentFailed('cancelled') : { ok: true, client };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return paymentFailed(reason === 'timeout' || reason === 'network' ? reason : 'unknown');
  }
}

function openElement(
  slot: HTMLElement,
  client: StripeJs,
  { kind, locale, appearance, signal }: FieldsOptions,
): Promise<PaymentResult<{ field: PaymentField }>> {
  return new Promise((resolve) => {
    const container = document.createElement('div');
    slot.append(container);
    const isCvv = kind === 'cvv-only';
    const element: CardElement = client
      .elements({ locale: locale.slice(0, 2) })
      .create(isCvv ? 'cardCvc' : 'card', {
        style: styleOf(appearance),
        ...(!isCvv && { hidePostalCode: true }),
      });
    const stopWaiting = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
    };
    let isOver = false;
    const giveUp = (code: PaymentErrorCode) => {
      if (isOver) return;
      isOver = true;
      stopWaiting();
      element.destroy();
      container.remove();
      resolve(paymentFailed(code));
    };
    const cancel = () => giveUp('cancelled');
    const timer = setTimeout(giveUp, patience, 'timeout');
    signal.addEventListener('abort', cancel);
    element.on('loaderror', () => giveUp('network'));
    element.on('ready', () => {
      if (isOver) return;
      isOver = true;
      stopWaiting();
      resolve({ ok: true, field: new StripeField(client, element, container, isCvv ? 'cvv' : 'card') });
    });
    element.mount(container);
  });
}

async function nextAction(
  client: StripeJs,
  clientSecret: string,
  signal: AbortSignal,
): Promise<PaymentResult> {
  const cancelled = new Promise<PaymentResult>((resolve) => {
    signal.addEventListener('abort', () => resolve(paymentFailed('cancelled')), { once: true });
  });
  const answered = client.handleNextAction({ clientSecret }).then(
    // A payer who refuses has answered too: the status says what it came to.
    ({ error }): PaymentResult =>
      error && error.type !== 'invalid_request_error' ? errorOf(error) : { ok: true },
    () => paymentFailed('unknown'),
  );
  return Promise.race([answered, cancelled]);
}

/** Stripe's element takes a style for its texts; its ground is that of the page. */
const styleOf = ({ text, muted, danger, fontFamily, fontSize }: FieldsAppearance) => ({
  base: {
    ...(text && { color: text, iconColor: text }),
    ...(fontFamily && { fontFamily }),
    ...(fontSize && { fontSize }),
    ...(muted && { '::placeholder': { color: muted } }),
  },
  ...(danger && { invalid: { color: danger, iconColor: danger } }),
});
