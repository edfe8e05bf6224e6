import { HostError, routes, type Call, type Route, type RouteName } from '@orderpad/contracts';
import ky, { isTimeoutError, type ResponsePromise } from 'ky';
import { jsonOf, failureOf } from './failure.ts';
import { headersOf } from './headers.ts';
import type { HttpOptions } from './options.ts';

/** The parts of a request to a route. */
export interface Question {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly key?: string;
  /** The tag of the state that a conditional write replaces; `null` to create. */
  readonly base?: string | null | undefined;
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
  const route: Route = routes[name];
  const headers = await headersOf(options, question);
  const pending = begin(() => request(options, route, question, headers, signal));
  const response = await pending.catch((cause: unknown) => {
    throw silence(cause, signal, 'unreachable');
  });
  const text = await pending.text().catch((cause: unknown) => {
    throw silence(cause, signal, 'malformed');
  });
  if (!response.ok) throw failureOf(response, text);
  // Sound: `route.answer` is the very schema that `Answer<Name>` is read from.
  return read(route, response, text) as Answer<Name>;
}

/** Nothing has been sent when a request cannot even be made: a bad address, header or body. */
function begin(make: () => ResponsePromise): ResponsePromise {
  try {
    return make();
  } catch (cause) {
    throw new HostError('invalid', 'the request cannot be made', { cause });
  }
}

function request(
  { url, credentials, timeout = 10_000, fetch }: HttpOptions,
  { method, path }: Route,
  { params = {}, query = {}, body }: Question,
  headers: Record<string, string>,
  signal: AbortSignal,
): ResponsePromise {
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return ky(
    path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? '')),
    {
      method,
      prefix: url,
      headers,
      searchParams: asked,
      signal,
      timeout,
      retry: 0,
      throwHttpErrors: false,
      cache: 'no-store',
      ...(body !== undefined && { json: body }),
      ...(credentials && { credentials }),
      ...(fetch && { fetch: (input, init) => fetch(input, init) }),
    },
  );
}

/** No answer, or none that could be read to its end. */
function silence(
  cause: unknown,
  { aborted }: AbortSignal,
  otherwise: 'unreachable' | 'malformed',
): HostError {
  if (aborted) return new HostError('aborted', 'the caller gave up', { cause });
  if (isTimeoutError(cause)) return new HostError('timeout', 'the host did not answer in time', { cause });
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
