import {
  type Handoff,
  HostError,
  type RequestsEvent,
  type Route,
  type RouteName,
  routes,
} from '@orderpad/contracts';
import type { Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import type { RouteRequest } from '../service/handler.ts';
import type { Service } from '../service/service.ts';
import { writeInTurns } from '../turns/write-in-turns.ts';
import { readJson } from './body.ts';
import { bodyLimitOf } from './body-limits.ts';
import { assertPermitted, baseOf, callerOf, idempotencyKeyOf } from './caller.ts';
import { eventIdOf } from '../slices/handoffs/watch.ts';
import { eventStream, streamHeaders } from './event-stream.ts';
import { handlers } from './handlers.ts';
import { InProgress } from './in-progress.ts';
import { parseInTurns } from './parse-in-turns.ts';
import { parsePart } from './parse.ts';
import { problemResponse } from './problems.ts';
import type { Report } from '../service/failures.ts';
import { restricted } from './customer-access.ts';
import { recordingRefusals } from './refusals.ts';

/** An answered request. */
export interface Answered {
  readonly route: RouteName;
  readonly status: number;
  readonly milliseconds: number;
}

export interface RouteOptions {
  readonly service: Service;
  readonly report: Report;
  /** Receives every answer; of a stream its beginning. */
  readonly observe: (answered: Answered) => void;
  /** Other origins whose pages may write with a cookie. */
  readonly origins: readonly string[];
  /** Bytes of the largest body; most routes take less. */
  readonly bodyLimit: number;
  /** Parses answers with the contract before they are sent; for tests. */
  readonly checkAnswers: boolean;
  /** Returns the network address that failed sign-ins are counted for. */
  readonly callerAddress: (context: Context) => string;
  /** Tells if the caller came by `https`, also where a proxy took the encryption off. */
  readonly isEncrypted: (context: Context) => boolean;
}

interface Served extends RouteOptions {
  readonly inProgress: InProgress;
}

const names = Object.keys(routes) as RouteName[]; // the keys of a const object are its names

/** Serves every route of the contract, and answers 405 to other methods of their paths. */
export function serveRoutes(app: Hono, routeOptions: RouteOptions): void {
  const options: Served = { ...routeOptions, inProgress: new InProgress() };
  const methods = new Map<string, string[]>();
  for (const name of names) {
    const route: Route = routes[name];
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    methods.set(path, [...(methods.get(path) ?? []), route.method]);
    app.on(route.method, path, (context) => observed(context, name, route, options));
  }
  for (const [path, allowed] of methods) {
    app.all(path, ({ req: { method } }) => {
      const headers = new Headers({ allow: allowed.join(', ') });
      const error = new HostError('unsupported', `the method ${method} is not allowed here`);
      return problemResponse(error, headers, '', options.report);
    });
  }
}

async function observed(context: Context, name: RouteName, route: Route, options: Served): Promise<Response> {
  const begun = performance.now();
  const response = await answer(context, name, route, options);
  options.observe({ route: name, status: response.status, milliseconds: performance.now() - begun });
  return response;
}

async function answer(context: Context, name: RouteName, route: Route, options: Served): Promise<Response> {
  const headers = new Headers({ 'cache-control': 'no-store' });
  try {
    const gone = new AbortController();
    const body = await handled(context, name, route, headers, options, gone.signal);
    if (route.stream) return streamed(body, route, headers, options, () => gone.abort());
    if (route.answer === undefined) return new Response(null, { status: route.status, headers });
    headers.set('content-type', 'application/json');
    return new Response(await writeInTurns(body), { status: route.status, headers });
  } catch (error) {
    return problemResponse(error, headers, options.service.uuid(), options.report);
  }
}

/** Answers with a stream of the values of a handler. */
function streamed(
  body: unknown,
  { answer: contract }: Route,
  headers: Headers,
  { service, report, checkAnswers }: RouteOptions,
  end: () => void,
): Response {
  // The routes that stream have hand-offs and news of requests.
  const values = body as AsyncIterable<Handoff | RequestsEvent>;
  for (const [header, value] of Object.entries(streamHeaders)) headers.set(header, value);
  const stream = eventStream({
    values,
    idOf(value) {
      if (checkAnswers) contract?.parse(value);
      return 'position' in value ? String(value.position) : eventIdOf(value);
    },
    report: (error) => report(service.uuid(), error),
    end,
  });
  return new Response(stream, { status: 200, headers });
}

const bodyOf = (schema: NonNullable<Route['body']>, value: unknown) =>
  parseInTurns(value, (rest) => parsePart(schema, rest, 'body'));

/** Checks the request, in this order: caller, permission, key, size, type, schema, reach. Then calls the handler. */
async function handled(
  context: Context,
  name: RouteName,
  route: Route,
  headers: Headers,
  { service, origins, bodyLimit, checkAnswers, callerAddress, isEncrypted, inProgress }: Served,
  gone: AbortSignal,
): Promise<unknown> {
  const isSecure = isEncrypted(context);
  const own = ownOriginOf(context.req.url, isSecure);
  const { user, tokenHash } = await callerOf(context, service, name, route, [...origins, own]);
  const done = user && inProgress.begin(user.id, bytesOf(context));
  const answering = recordingRefusals(service, user, name, async () => {
    assertPermitted(name, user);
    const request = {
      service,
      user,
      tokenHash,
      headers,
      key: route.keyed ? idempotencyKeyOf(context.req.header('idempotency-key')) : undefined,
      base: route.conditional
        ? baseOf(context.req.header('if-match'), context.req.header('if-none-match'), route.conditional)
        : undefined,
      params: route.params && parsePart(route.params, context.req.param(), 'params'),
      query: route.query && parsePart(route.query, context.req.query(), 'query'),
      body:
        route.body &&
        (await bodyOf(route.body, await readJson(context.req.raw, bodyLimitOf(name, bodyLimit)))),
      cookie: (cookieName: string) => getCookie(context, cookieName),
      signal: AbortSignal.any([context.req.raw.signal, gone]),
      lastEventId: context.req.header('last-event-id'),
      caller: callerAddress(context),
      agent: context.req.header('user-agent'),
      isSecure,
    };
    // The parts were parsed with the schemas of this very route, which its handler's type is derived from.
    const handler = handlers[name] as (request: unknown) => Promise<unknown>;
    const value = await handler(await restricted(name, request as RouteRequest<typeof name>));
    return checkAnswers && route.answer && !route.stream ? route.answer.parse(value) : value;
  });
  return answering.finally(done);
}

/** Returns the origin of pages of this host, as their browser sees it. */
const ownOriginOf = (url: string, isSecure: boolean): string =>
  `${isSecure ? 'https' : 'http'}://${new URL(url).host}`;

/** Returns the bytes of a body as its sender tells them; one that does not say counts as large. */
const bytesOf = ({ req }: Context): number =>
  req.header('transfer-encoding') === undefined ? Number(req.header('content-length') ?? 0) : Infinity;
