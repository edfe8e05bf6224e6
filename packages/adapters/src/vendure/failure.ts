import { HostError, isHostError, type ProblemCode } from '@orderpad/contracts';
import * as z from 'zod/mini';

/** One of the `errors` of a GraphQL answer. Its message may be prose, a key, or the raw text of a database: a cause, never words. */
export const Failure = z.object({
  message: z.string(),
  path: z.nullish(z.array(z.union([z.string(), z.number()]))),
  extensions: z.nullish(z.object({ code: z.optional(z.string()) })),
});
export type Failure = z.infer<typeof Failure>;

const codes: Readonly<Record<string, ProblemCode>> = {
  FORBIDDEN: 'forbidden',
  UNAUTHORIZED: 'unauthenticated',
  ENTITY_NOT_FOUND: 'not-found',
  USER_INPUT_ERROR: 'invalid',
  BAD_USER_INPUT: 'invalid',
  ILLEGAL_OPERATION_ERROR: 'refused',
  CHANNEL_NOT_FOUND: 'not-found',
  GRAPHQL_VALIDATION_FAILED: 'unsupported',
  GRAPHQL_PARSE_FAILED: 'unsupported',
};

const byStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'unsupported',
  408: 'timeout',
  413: 'too-large',
  429: 'rate-limited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'timeout',
};

/** Returns the error of a refusal: by the code of Vendure's error, or by the status of a response that is no answer at all. */
export function failureOf(failure: Failure): HostError;
export function failureOf(response: Response, text: string): HostError;
export function failureOf(from: Failure | Response, text = ''): HostError {
  if ('message' in from) {
    const code = codes[from.extensions?.code ?? ''] ?? 'internal';
    return new HostError(code, `Vendure answered ${from.extensions?.code ?? 'with an error'}`, {
      cause: from,
    });
  }
  const { status, headers } = from;
  const code = byStatus[status] ?? (status >= 500 ? 'internal' : status >= 400 ? 'invalid' : 'malformed');
  const seconds = Number(headers.get('retry-after') ?? undefined);
  return new HostError(code, `Vendure answered ${status}`, {
    cause: { status, body: text.slice(0, 2000) },
    retryAfter: seconds >= 0 ? seconds * 1000 : undefined,
  });
}

/** For `catch`: nothing, when that is why; any other failure goes on, and every one when there is no code. */
export const unless =
  (code: ProblemCode | undefined) =>
  (error: unknown): undefined => {
    if (!isHostError(error) || error.code !== code) throw error;
  };

/** No answer, or none that could be read to its end. */
export function silence(cause: unknown, signal: AbortSignal | undefined, limit: AbortSignal): HostError {
  if (signal?.aborted) return new HostError('aborted', 'the caller gave up', { cause });
  if (limit.aborted || (cause instanceof Error && cause.name === 'TimeoutError'))
    return new HostError('timeout', 'Vendure did not answer in time', { cause });
  return new HostError('unreachable', 'no answer came from Vendure', { cause });
}
