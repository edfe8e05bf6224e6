import { HostError, isHostError, type Problem } from '@orderpad/contracts';
import type { Report } from '../service/failures.ts';
import { statusOf } from './status.ts';

/** Any failure as `application/problem+json`. What is not a `HostError` is our own fault and is not explained. */
export function problemResponse(error: unknown, headers: Headers, id: string, report: Report): Response {
  const known = isHostError(error) ? error : asOurFault(error, id, report);
  const { code, message, issues, retryAfter, orderId } = known;
  const status = headers.get('allow') === null ? statusOf(code) : 405;
  const problem: Problem = {
    code,
    detail: message,
    issues: [...issues],
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(orderId === undefined ? {} : { orderId }),
  };
  headers.set('content-type', 'application/problem+json');
  if (retryAfter !== undefined) headers.set('retry-after', String(Math.ceil(retryAfter / 1000)));
  const body = JSON.stringify({ type: 'about:blank', title: code, status, ...problem });
  return new Response(body, { status, headers });
}

function asOurFault(error: unknown, id: string, report: Report): HostError {
  report(id, error);
  return isConnectionLost(error)
    ? new HostError('unavailable', `the database does not answer (${id})`, { retryAfter: 1000 })
    : new HostError('internal', `something failed inside the host (${id})`);
}

/** PostgreSQL's classes for a connection that broke or is refused, and the socket's own words for it. */
function isConnectionLost(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    // The driver gives a connection that broke under a query no code, only these words.
    if (cause.message.startsWith('Connection terminated')) return true;
    if (/^(?:08|53|57P)|^E(?:CONNREFUSED|CONNRESET|PIPE|TIMEDOUT)$/.test(code)) return true;
  }
  return false;
}
