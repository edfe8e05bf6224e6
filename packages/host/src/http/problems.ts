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
  return isPassing(error)
    ? new HostError('unavailable', `the database is not available (${id})`, { retryAfter: 1000 })
    : new HostError('internal', `internal error of the host (${id})`);
}

/**
 * Tells if an error of the database passes: a connection that was lost, refused or not to be had in time, a statement that took too long, a
 * lock that somebody else held. By the classes of PostgreSQL and the codes of the socket. The transaction was undone, so the request may be
 * sent again.
 */
function isPassing(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    // The driver gives these no code, only a message.
    if (/^Connection terminated|^timeout exceeded when trying to connect/.test(cause.message)) return true;
    if (/^(?:08|53|57P|40|57014|55P03|25P03)|^E(?:CONNREFUSED|CONNRESET|PIPE|TIMEDOUT)$/.test(code))
      return true;
  }
  return false;
}
