import { HostError, isHostError } from '@orderpad/contracts';
import type { HttpOptions } from './options.ts';

/** Returns the headers of a request. Throws a `HostError` when those to sign in with cannot be had. */
export async function headersOf(
  { headers, handoff }: HttpOptions,
  { key, base }: { readonly key?: string; readonly base?: string | null | undefined },
): Promise<Record<string, string>> {
  try {
    return {
      accept: 'application/json, application/problem+json',
      ...(await headers?.()),
      ...(handoff && { 'orderpad-handoff': handoff }),
      ...(key && { 'idempotency-key': key }),
      ...(base && { 'if-match': `"${base}"` }),
      ...(base === null && { 'if-none-match': '*' }),
    };
  } catch (cause) {
    if (isHostError(cause)) throw cause;
    throw new HostError('unauthenticated', 'the headers to sign in with could not be had', { cause });
  }
}
