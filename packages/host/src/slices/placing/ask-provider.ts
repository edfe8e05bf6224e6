import {
  HostError,
  isHostError,
  isOutcomeUnknown,
  type PaymentIntent,
  type PaymentProvider,
  type PaymentSource,
  type PaymentStatus,
} from '@orderpad/contracts';
import type { Service } from '../../service/service.ts';
import { type PaymentRow, renew } from './leases.ts';
import { limitsOf } from './limits.ts';

/** The answer of the provider, or the reason why there is none. */
export type Told = PaymentStatus | HostError;

/** Returns the payment provider of a host. Throws when there is none, since no payment can begin without one. */
export function providerOf({ payments }: Service): PaymentProvider {
  if (!payments) throw new Error('the host has no payment provider');
  return payments;
}

/**
 * Calls the provider about a payment that this worker holds. Prolongs the lease first, and gives up after the limit of a call. Every
 * failure is returned as a `HostError`.
 */
export async function ask(
  service: Service,
  row: PaymentRow,
  operation: 'capture' | 'void' | 'status' | { readonly authorize: PaymentSource },
): Promise<Told> {
  const provider = providerOf(service);
  await renew(service, row);
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), limitsOf(service).callMs);
  const late = new Promise<HostError>((resolve) => {
    const tooLate = () => resolve(new HostError('timeout', 'the payment provider did not answer in time'));
    limit.signal.addEventListener('abort', tooLate);
  });
  const call = { signal: limit.signal };
  const intent = intentOf(row);
  try {
    const answer =
      typeof operation === 'string'
        ? provider[operation](intent, call)
        : provider.authorize(intent, operation.authorize, call);
    return await Promise.race([answer, late]);
  } catch (error) {
    return isHostError(error)
      ? error
      : new HostError('internal', 'the payment provider failed', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** Returns the intent of a payment: the same one for every call. */
const intentOf = (row: PaymentRow): PaymentIntent => ({
  orderId: row.orderId,
  attempt: row.attempt,
  amount: { amount: row.amount, currency: row.currency },
  channel: row.channel,
  initiator: row.initiator,
  ...(row.paymentId !== null && { paymentId: row.paymentId }),
  ...(row.saveTo !== null && { saveTo: row.saveTo }),
});

/** Tells whether the provider answered. */
export const isAnswer = (told: Told): told is PaymentStatus => !isHostError(told);

/** Tells whether asking again may help: the outcome is unknown, or the provider asked for patience. */
export const isPassing = ({ code }: HostError): boolean =>
  isOutcomeUnknown(code) || code === 'rate-limited' || code === 'in-progress';
