import { HostError, type Call, type ProblemCode } from '@orderpad/contracts';

/** The part of an error of the `stripe` package that says what happened. Two copies of the package may meet, so it is read by shape. */
export interface StripeFailure {
  readonly type: string;
  readonly code?: string | undefined;
  readonly decline_code?: string | undefined;
}

/** Returns an error as the failure of Stripe that it is, if it is one. */
export const stripeFailure = (error: unknown): StripeFailure | undefined =>
  error instanceof Error &&
  'type' in error &&
  typeof error.type === 'string' &&
  error.type.startsWith('Stripe')
    ? // an error of the package, which has these
      (error as Error & StripeFailure)
    : undefined;

const codes: Readonly<Record<string, ProblemCode>> = {
  StripeConnectionError: 'unreachable',
  StripeAPIError: 'internal',
  StripeAuthenticationError: 'unauthenticated',
  StripePermissionError: 'forbidden',
  StripeIdempotencyError: 'key-reused',
  StripeRateLimitError: 'rate-limited',
  StripeInvalidRequestError: 'invalid',
};

/** Returns the `HostError` of whatever a call threw. A key that is in use has an unknown outcome: the other request still goes on. */
export function hostErrorOf(cause: unknown): HostError {
  if (cause instanceof HostError) return cause;
  const failure = stripeFailure(cause);
  const isBusy = failure?.code === 'idempotency_key_in_use' || failure?.code === 'lock_timeout';
  const code = isBusy ? 'unavailable' : failure && codes[failure.type];
  return new HostError(code ?? 'internal', `Stripe failed: ${failure?.type ?? 'no answer'}`, { cause });
}

/** Runs calls to Stripe. Rejects with `HostError` only, and with `aborted` as soon as the caller gives up. */
export async function asked<Value>({ signal }: Call, run: () => Promise<Value>): Promise<Value> {
  const given = () => new HostError('aborted', 'the caller gave up', { cause: signal.reason });
  if (signal.aborted) throw given();
  let giveUp: (() => void) | undefined;
  const abandoned = new Promise<never>((_, reject) => {
    giveUp = () => reject(given());
    signal.addEventListener('abort', giveUp);
  });
  try {
    return await Promise.race([run(), abandoned]);
  } catch (error) {
    throw hostErrorOf(error);
  } finally {
    if (giveUp) signal.removeEventListener('abort', giveUp);
  }
}
