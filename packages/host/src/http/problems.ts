import { HostError, isHostError, type Problem } from '@orderpad/contracts';
import type { Report } from '../service/failures.ts';
import { statusOf } from './status.ts';

/**
 * Makes an `application/problem+json` response of any error. An error other than a `HostError` is a fault of the
 * host: it is reported under `id` and not explained to the caller.
 */
export function problemResponse(error: unknown, headers: Headers, id: string, report: Report): Response {
  const known = isHostError(error) ? error : hostFault(error, id, report);
  const { code, message, issues, retryAfter, orderId, current, action } = known;
  const status = headers.get('allow') === null ? statusOf(code) : 405;
  const problem: Problem = {
    code,
    detail: message,
    issues: [...issues],
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(orderId === undefined ? {} : { orderId }),
    ...(current === undefined ? {} : { current }),
    ...(action === undefined ? {} : { action }),
  };
  headers.set('content-type', 'application/problem+json');
  if (retryAfter !== undefined) headers.set('retry-after', String(Math.ceil(retryAfter / 1000)));
  const body = JSON.stringify({ type: 'about:blank', title: code, status, ...problem });
  return new Response(body, { status, headers });
}

function hostFault(error: unknown, id: string, report: Report): HostError {
  report(id, error);
  return isConnectionLost(error)
    ? new HostError('unavailable', `the database is not available (${id})`, { retryAfter: 1000 })
    : new HostError('internal', `internal error of the host (${id})`);
}

/**
 * Tells whether the error is a lost or refused connection to the database, by the classes of PostgreSQL and the codes
 * of the socket.
 */
function isConnectionLost(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    // A connection that breaks during a query carries no code, only this message.
    if (cause.message.startsWith('Connection terminated')) return true;
    if (/^(?:08|53|57P)|^E(?:CONNREFUSED|CONNRESET|PIPE|TIMEDOUT)$/.test(code)) return true;
  }
  return false;
}
