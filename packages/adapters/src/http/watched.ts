import {
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
  { contactId }: RequestsWatch,
  call: Call,
): AsyncIterable<RequestsEvent> =>
  watched(
    options,
    {
      path: `${routes.watchRequests.path}${contactId === undefined ? '' : `?contactId=${encodeURIComponent(contactId)}`}`,
      contract: routes.watchRequests.answer,
      idOf: ({ position }) => position,
      isLast: () => false,
    },
    call,
  );

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
