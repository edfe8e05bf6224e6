import { HostError, type Call, type ProblemCode } from '@orderpad/contracts';
import type * as z from 'zod/mini';
import { Refusal } from './answers.ts';

/** The connection to the provider. */
export interface TestPaymentsServer {
  /** Address of the provider as the host reaches it, e.g. `http://127.0.0.1:4030`. */
  readonly url: string;
  /** Address of the provider as a page reaches it; `url` when absent. */
  readonly publicUrl?: string;
  /** The shop's public key; `pk_test_orderpad` when absent. */
  readonly key?: string;
  /** The shop's secret key; `sk_test_orderpad` when absent. */
  readonly secret?: string;
  /** Milliseconds to wait for an answer; 10,000 when absent. */
  readonly timeout?: number;
  readonly fetch?: typeof fetch;
}

interface Question {
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly path: string;
  readonly body?: object;
}

/**
 * Asks the provider once. Resolves with `undefined` where there is no such document. Throws `HostError`, with a code of unknown outcome
 * unless the provider refused.
 */
export async function ask<Schema extends z.ZodMiniType>(
  { url, secret = 'sk_test_orderpad', timeout = 10_000, fetch: send = fetch }: TestPaymentsServer,
  { method, path, body }: Question,
  schema: Schema,
  { signal }: Call,
): Promise<z.output<Schema> | undefined> {
  const patience = AbortSignal.timeout(timeout);
  const failed = (cause: unknown): never => {
    if (signal.aborted) throw new HostError('aborted', 'the caller gave up', { cause });
    const code = patience.aborted ? 'timeout' : 'unreachable';
    throw new HostError(code, 'no answer of the payment provider could be read', { cause });
  };
  if (signal.aborted) return failed(signal.reason);
  const response = await send(new URL(`/v1${path}`, url), {
    method,
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    signal: AbortSignal.any([signal, patience]),
    ...(body && { body: JSON.stringify(body) }),
  }).catch(failed);
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.status === 404) return undefined;
  if (!response.ok) throw refusalOf(response.status, answer);
  const { success, data, error } = schema.safeParse(answer);
  if (!success) throw new HostError('malformed', `${path} answered something else`, { cause: error });
  return data;
}

const codes: Readonly<Record<number, ProblemCode>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  409: 'stale',
  410: 'not-found',
  429: 'rate-limited',
};

function refusalOf(status: number, answer: unknown): HostError {
  const { data } = Refusal.safeParse(answer);
  const code = data?.error.code === 'key-reused' ? 'key-reused' : codes[status];
  return new HostError(
    code ?? 'internal',
    `the payment provider answered ${status} ${data?.error.code ?? ''}`,
  );
}
