import { DraftTag, HostError, issue, type Route, type RouteName, SubmissionKey } from '@orderpad/contracts';
import { getCookie } from 'hono/cookie';
import type { Context } from 'hono';
import { sha256 } from '../text/sha256.ts';
import type { Service, User } from '../service/service.ts';
import { userOf } from '../sign-in/sessions.ts';
import { cookieName } from '../sign-in/sign-in.ts';
import { customerByCookie } from '../handed-off/customer.ts';
import { cookieFor } from '../slices/handoffs/open.ts';
import { forbidden } from './forbidden.ts';
import { isOpenToHandoffs, isPermitted } from './permissions.ts';
import { invalid } from '../service/failures.ts';

export interface Caller {
  readonly user: User | undefined;
  readonly tokenHash: string | undefined;
}

/**
 * Returns the user of the request, by bearer token or cookie. Throws `unauthenticated`, or `forbidden` for a write from a foreign
 * page.
 */
export async function callerOf(
  context: Context,
  service: Service,
  name: RouteName,
  route: Route,
  origins: readonly string[],
): Promise<Caller> {
  const handoffId = context.req.header(handoffHeader);
  if (handoffId !== undefined && !route.open)
    return customerOf(context, service, name, route, origins, handoffId);
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(context.req.header('authorization') ?? '')?.[1];
  const token = bearer ?? getCookie(context, cookieName);
  const tokenHash = token === undefined ? undefined : sha256(token);
  if (route.open) return { user: undefined, tokenHash };
  const user = tokenHash === undefined ? undefined : await userOf(service, tokenHash);
  if (!user) throw new HostError('unauthenticated', 'not signed in');
  if (bearer === undefined && route.method !== 'GET') assertOwnPage(context.req.raw, origins);
  return { user, tokenHash };
}

/** Throws `forbidden` for a route that the caller may not use. */
export function assertPermitted(name: RouteName, user: User | undefined): void {
  if (user && !user.handoff && !isPermitted(name, user)) throw forbidden();
}

/** Names the hand-off that a page shows: a browser may have opened several, and be signed in besides. */
const handoffHeader = 'orderpad-handoff';

/** Returns the customer of a hand-off that this browser opened. Any other caller, and any other route, meets a stranger. */
async function customerOf(
  context: Context,
  service: Service,
  name: RouteName,
  route: Route,
  origins: readonly string[],
  handoffId: string,
): Promise<Caller> {
  const secret = getCookie(context, cookieFor(handoffId));
  const known = secret !== undefined && isOpenToHandoffs(name);
  const user = known ? await customerByCookie(service.db, handoffId, sha256(secret)) : undefined;
  if (!user) throw new HostError('unauthenticated', 'not signed in');
  if (route.method !== 'GET') assertOwnPage(context.req.raw, origins);
  return { user, tokenHash: undefined };
}

/**
 * Throws `forbidden` unless the write comes from a page of this host. Browsers attach the cookie to requests of any
 * page, so the cookie alone proves nothing.
 */
function assertOwnPage(request: Request, origins: readonly string[]): void {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  if (site === 'same-origin' || (origin !== null && origins.includes(origin))) return;
  throw new HostError('forbidden', 'a write with a cookie must come from a page of this origin', {
    issues: [issue('foreign-page', [])],
  });
}

/**
 * Reads what a conditional write replaces: the tag in `If-Match`, or `undefined` for `If-None-Match: *`, which creates. Throws
 * `precondition-required` without either, and `invalid` for anything else.
 */
export function baseOf(
  ifMatch: string | undefined,
  ifNoneMatch: string | undefined,
  conditional: Route['conditional'],
): DraftTag | undefined {
  if (ifMatch === undefined && conditional === 'correction') return undefined;
  if (ifMatch === undefined && ifNoneMatch === undefined)
    throw new HostError('precondition-required', 'If-Match or If-None-Match is required', {
      issues: [issue('required', ['if-match'])],
    });
  if (ifMatch === undefined && ifNoneMatch?.trim() === '*') return undefined;
  const tag = DraftTag.safeParse(/^"(.*)"$/.exec(ifMatch?.trim() ?? '')?.[1]);
  if (tag.success && ifNoneMatch === undefined) return tag.data;
  throw invalid('If-Match must hold one strong ETag, If-None-Match an asterisk', [
    issue('invalid', [ifMatch === undefined ? 'if-none-match' : 'if-match']),
  ]);
}

/** Reads the `Idempotency-Key`: a UUID, in double quotes or bare. Returns it in lower case; throws `invalid`. */
export function idempotencyKeyOf(header: string | undefined): string {
  const parsed = SubmissionKey.safeParse(header?.replace(/^"(.*)"$/, '$1'));
  if (parsed.success) return parsed.data.toLowerCase();
  throw invalid('the header Idempotency-Key must hold a UUID', [
    issue(header === undefined ? 'required' : 'not-a-uuid', ['idempotency-key']),
  ]);
}
