import { routes, type RouteName } from '@orderpad/contracts';
import type { Faults } from './faults.ts';
import { suffer, type Shown } from './suffer.ts';

type Fetch = typeof globalThis.fetch;

const patterns = Object.entries(routes).map(([name, { method, path }]) => ({
  // Sound: these are the keys of the table.
  name: name as RouteName,
  method,
  pattern: new RegExp(`${path.replace(/\{\w+\}/g, '[^/]+')}$`),
}));

const shown: Shown<Response> = {
  unreachable: () => Promise.reject(new TypeError('fetch failed')),
  timeout: () => Promise.reject(new DOMException('a fault was injected', 'TimeoutError')),
  html: async () => new Response('<!doctype html><title>Sign in to this network</title>', htmlHead),
  broken: async () => new Response('Internal Server Error', { status: 500 }),
  busy: async () => new Response('Service Unavailable', { status: 503, headers: { 'retry-after': '1' } }),
  async truncated(answer) {
    const { status, headers } = await answer;
    const text = await (await answer).text();
    return new Response(text.slice(0, Math.floor(text.length / 2)), { status, headers: typeOf(headers) });
  },
};

const htmlHead = { status: 200, headers: { 'content-type': 'text/html' } };

const typeOf = (headers: Headers): Record<string, string> => ({
  'content-type': headers.get('content-type') ?? '',
});

/** Names the operation that a request belongs to; `undefined` for one that never suffers. */
export type OperationOf = (request: Request) => RouteName | undefined;

/** Knows the paths of the HTTP contract. */
const operationOfRoute: OperationOf = ({ method, url }) => {
  const { pathname } = new URL(url);
  return patterns.find((each) => each.method === method && each.pattern.test(pathname))?.name;
};

/** A `fetch` whose requests suffer faults on the wire. */
export function faultyFetch(fetch: Fetch, faults: Faults, operationOf = operationOfRoute): Fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { method, url, headers } = request;
    const operation = operationOf(request.clone());
    const kind = operation && faults.next(operation);
    if (!kind) return fetch(request);
    const body = request.body && (await request.arrayBuffer());
    // Once on its way, a request that suffers arrives: nobody can call it back.
    return suffer(kind, faults, () => fetch(new Request(url, { method, headers, body })), shown);
  };
}
