import {
  paymentFailed,
  type FieldsConfig,
  type FieldsOptions,
  type FieldsSetup,
  type PaymentAction,
  type PaymentAdapter,
  type PaymentField,
  type PaymentResult,
} from '@orderpad/contracts';
import { configOf, type Config } from './config.ts';
import { connect } from './connect.ts';
import { FrameField } from './field.ts';

export interface TestPaymentsOptions {
  /** Origins that the fields may come from, e.g. `https://pay.example`. When absent, the page's Content Security Policy alone decides. */
  readonly origins?: readonly string[];
}

/**
 * Makes the browser half of the test payment provider: its fields in a frame of its own origin.
 *
 * @example
 * const adapter = testPayments();
 * const opened = await adapter.open(slot, { ...setup, kind: 'new-card', channel: 'ecom' });
 */
export const testPayments = ({ origins }: TestPaymentsOptions = {}): PaymentAdapter<HTMLElement> => ({
  id: 'test-payments',
  caps: {
    newCard: true,
    cvvOnly: true,
    channels: ['ecom', 'moto'],
    threeDS: 'inline',
    trustedTypes: [],
  },
  policy: (config: FieldsConfig) => {
    const read = configOf(config, origins);
    return read ? { 'frame-src': [new URL(read.url).origin] } : {};
  },
  // The frame brings along what it needs.
  load: ({ config, signal }: FieldsSetup) => Promise.resolve(checked(configOf(config, origins), signal)),
  open: async (slot, options) => {
    const config = configOf(options.config, origins);
    return config ? openFields(slot, config, options) : paymentFailed('config');
  },
  confirm: async (slot, action, setup) => {
    const config = configOf(setup.config, origins);
    return config ? runChallenge(slot, config, action, setup) : paymentFailed('config');
  },
});

function checked(config: Config | undefined, { aborted }: AbortSignal): PaymentResult {
  if (aborted) return paymentFailed('cancelled');
  return config ? { ok: true } : paymentFailed('config');
}

async function openFields(
  slot: HTMLElement,
  { url, key }: Config,
  { kind, appearance, signal }: FieldsOptions,
): Promise<PaymentResult<{ field: PaymentField }>> {
  const field = new FrameField(kind === 'cvv-only' ? 'cvv' : 'card');
  const result = await connect(slot, {
    url: new URL('/fields', url),
    settings: { key, kind },
    appearance,
    signal,
    onMessage: (message) => field.take(message),
  });
  return result.ok ? { ok: true, field: field.opened(result.connection) } : result;
}

/** Shows the bank's question in the slot, until it is answered. */
async function runChallenge(
  slot: HTMLElement,
  { url }: Config,
  { adapter, data }: PaymentAction,
  { appearance, signal }: FieldsSetup,
): Promise<PaymentResult> {
  if (adapter !== 'test-payments' || !/^challenge_[\w-]+$/.test(data)) return paymentFailed('config');
  let answered: (result: PaymentResult) => void = () => {};
  const answer = new Promise<PaymentResult>((resolve) => (answered = resolve));
  const opened = await connect(slot, {
    url: new URL(`/challenge/${data}`, url),
    settings: {},
    appearance,
    signal,
    onMessage: (message) => {
      if (message.type === 'lost') answered(paymentFailed('lost'));
      if (message.type === 'done') answered(message.isAnswered ? { ok: true } : paymentFailed('unknown'));
    },
  });
  if (!opened.ok) return opened;
  const cancel = () => answered(paymentFailed('cancelled'));
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel);
  const result = await answer;
  signal.removeEventListener('abort', cancel);
  opened.connection.close();
  return result;
}
