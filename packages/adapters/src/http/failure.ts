import { HostError, Problem, type ProblemCode } from '@orderpad/contracts';

/** The meaning of a status without a problem document. */
const codes: Readonly<Record<number, ProblemCode>> = {
  400: 'invalid',
  401: 'unauthenticated',
  402: 'declined',
  403: 'forbidden',
  404: 'not-found',
  405: 'unsupported',
  408: 'timeout',
  // It may mean that the key is being worked on; looking it up is right in every case.
  409: 'in-progress',
  410: 'not-found',
  412: 'stale',
  413: 'too-large',
  415: 'unsupported',
  422: 'invalid',
  425: 'unavailable',
  428: 'precondition-required',
  429: 'rate-limited',
  500: 'internal',
  501: 'unsupported',
  502: 'unavailable',
  503: 'unavailable',
  504: 'timeout',
};

const codeFor = (status: number): ProblemCode =>
  codes[status] ?? (status >= 500 ? 'internal' : status >= 400 ? 'invalid' : 'malformed');

/** Returns the error that a response stands for: by its problem document, or else by its status. */
export function failureOf(response: Response, text: string): HostError {
  const { status, headers } = response;
  const cause = { status, body: text.slice(0, 2000) };
  const wait = retryAfterOf(headers.get('retry-after'), Date.now());
  const { success, data } = Problem.safeParse(jsonOf(text));
  if (success) return HostError.from({ ...data, retryAfter: data.retryAfter ?? wait }, { cause });
  return new HostError(codeFor(status), `the host answered ${status}`, { retryAfter: wait, cause });
}

/** Milliseconds from a `Retry-After` header, which holds seconds or a date. */
function retryAfterOf(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const milliseconds = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, Math.round(milliseconds));
}

/** `undefined` when it is not JSON, which no document of the contract is. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
