import { HostError, isHostError, routes, type Call, type Route, type RouteName } from '@orderpad/contracts';
import { jsonOf, failureOf } from './failure.ts';
import type { HttpOptions } from './options.ts';

/** The parts of a request to a route. */
export interface Question {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly key?: string;
}

/** The answer of a route, as its contract reads it. */
export type Answer<Name extends RouteName> = (typeof routes)[Name] extends {
  answer: { parse(data: unknown): infer Output };
}
  ? Output
  : undefined;

/**
 * Sends one request, once: the core decides about another try. Every failure is a `HostError`, every answer is parsed with its
 * contract.
 */
export async function send<Name extends RouteName>(
  options: HttpOptions,
  name: Name,
  question: Question,
  { signal }: Call,
): Promise<Answer<Name>> {
  const { timeout = 10_000, fetch = globalThis.fetch } = options;
  const route: Route = routes[name];
  const headers = await headersOf(options, question);
  const late = new AbortController();
  const request = requestOf(options, route, question, headers, AbortSignal.any([signal, late.signal]));
  const inTime = async <Part>(part: Promise<Part>, otherwise: 'unreachable' | 'malformed'): Promise<Part> => {
    const timer = setTimeout(() => late.abort(), timeout);
    try {
      return await part;
    } catch (cause) {
      throw silence(cause, signal, late.signal, otherwise);
    } finally {
      clearTimeout(timer);
    }
  };
  const response = await inTime(fetch(request), 'unreachable');
  const text = await inTime(response.text(), 'malformed');
  if (!response.ok) throw failureOf(response, text);
  // Sound: `route.answer` is the very schema that `Answer<Name>` is read from.
  return read(route, response, text) as Answer<Name>;
}

/** Throws where a request cannot even be made: a bad address, header or body. Nothing has been sent then. */
function requestOf(
  { url, credentials }: HttpOptions,
  { method, path }: Route,
  { params = {}, query = {}, body }: Question,
  headers: Record<string, string>,
  signal: AbortSignal,
): Request {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') asked.append(name, String(value));
  const place = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  try {
    const all = new Headers(headers);
    if (body !== undefined && !all.has('content-type')) all.set('content-type', 'application/json');
    return new Request(`${url.replace(/\/+$/, '')}${place}${asked.size > 0 ? `?${asked}` : ''}`, {
      method,
      headers: all,
      signal,
      cache: 'no-store',
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(credentials && { credentials }),
    });
  } catch (cause) {
    throw new HostError('invalid', 'the request cannot be made', { cause });
  }
}

async function headersOf({ headers }: HttpOptions, { key }: Question): Promise<Record<string, string>> {
  try {
    return {
      accept: 'application/json, application/problem+json',
      ...(await headers?.()),
      ...(key && { 'idempotency-key': key }),
    };
  } catch (cause) {
    if (isHostError(cause)) throw cause;
    throw new HostError('unauthenticated', 'the headers to sign in with could not be had', { cause });
  }
}

/** No answer, or none that could be read to its end. */
function silence(
  cause: unknown,
  { aborted }: AbortSignal,
  late: AbortSignal,
  otherwise: 'unreachable' | 'malformed',
): HostError {
  if (aborted) return new HostError('aborted', 'the caller gave up', { cause });
  if (late.aborted) return new HostError('timeout', 'the host did not answer in time', { cause });
  return new HostError(otherwise, 'no answer of the host could be read', { cause });
}

function read({ answer, path }: Route, { headers }: Response, text: string): unknown {
  if (!answer) return undefined;
  const type = headers.get('content-type') ?? 'nothing';
  if (!/[/+]json\b/.test(type)) throw new HostError('malformed', `${path} answered with ${type}`);
  const { success, data, error } = answer.safeParse(jsonOf(text));
  if (!success) throw new HostError('malformed', `${path} broke its contract`, { cause: error });
  return data;
}
