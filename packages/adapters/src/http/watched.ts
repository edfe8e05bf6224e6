import {
  type ApprovalsEvent,
  type ApprovalsWatch,
  HostError,
  routes,
  type Call,
  type Handoff,
  type Id,
  type RequestsEvent,
  type RequestsWatch,
} from '@orderpad/contracts';
import { failureOf, jsonOf } from './failure.ts';
import { headersOf } from './headers.ts';
import type { HttpOptions } from './options.ts';
import type { Stream } from './watch.ts';

/** Follows a hand-off until its final state. */
export const watchedHandoff = (options: HttpOptions, id: Id, call: Call): AsyncIterable<Handoff> =>
  watched(
    options,
    {
      path: routes.watchHandoff.path.replace('{id}', encodeURIComponent(id)),
      contract: routes.watchHandoff.answer,
      idOf: ({ history }) => history.length,
      isLast: ({ state }) => state === 'paid' || state === 'expired' || state === 'revoked',
    },
    call,
  );

/** Follows the requests until the caller gives up. */
export const watchedRequests = (
  options: HttpOptions,
  query: RequestsWatch,
  call: Call,
): AsyncIterable<RequestsEvent> =>
  watched(options, endless(pathOf(routes.watchRequests, query), routes.watchRequests.answer), call);

/** Follows the approvals until the caller gives up. */
export const watchedApprovals = (
  options: HttpOptions,
  query: ApprovalsWatch,
  call: Call,
): AsyncIterable<ApprovalsEvent> =>
  watched(options, endless(pathOf(routes.watchApprovals, query), routes.watchApprovals.answer), call);

/** Returns a stream of changes that goes on for as long as somebody follows it. */
const endless = <Event extends { readonly position: number }>(
  path: string,
  contract: Stream<Event>['contract'],
): Stream<Event> => ({ path, contract, idOf: ({ position }) => position, isLast: () => false });

function pathOf(
  { path }: { readonly path: string },
  query: Readonly<Record<string, string | undefined>>,
): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${encodeURIComponent(value)}`,
  );
  return given.length > 0 ? `${path}?${given.join('&')}` : path;
}

/** Follows a stream. What reads events is fetched when something is followed. */
async function* watched<Event>(
  options: HttpOptions,
  stream: Stream<Event>,
  call: Call,
): AsyncGenerator<Event> {
  const { follow } = await import('./watch.ts').catch((cause: unknown) => {
    throw new HostError('unreachable', 'a part of the adapter could not be fetched', { cause });
  });
  yield* follow({ headersOf, failureOf, jsonOf }, options, stream, call);
}
