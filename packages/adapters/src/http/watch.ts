import { type Call, HostError, isHostError, isOutcomeUnknown } from '@orderpad/contracts';
import { createParser } from 'eventsource-parser';
import type { failureOf, jsonOf } from './failure.ts';
import type { headersOf } from './headers.ts';
import type { HttpOptions } from './options.ts';

/** Functions of the file that fetches this one: given rather than imported, so that they need no file of their own. */
export interface Wire {
  readonly headersOf: typeof headersOf;
  readonly failureOf: typeof failureOf;
  readonly jsonOf: typeof jsonOf;
}

/** Milliseconds without a byte after which a connection counts as dead: three signs of life of the host are missing. */
const silence = 45_000;

/** Milliseconds before the next try after so many failures in a row, at random up to 0.6, 1.2, 2.4 … and at most 10 seconds. */
const pauseAfter = (failures: number): number => Math.random() * Math.min(10_000, 300 * 2 ** failures);

/** Reads the data of an event. */
interface Contract<Event> {
  safeParse(
    data: unknown,
  ):
    | { readonly success: true; readonly data: Event; readonly error?: undefined }
    | { readonly success: false; readonly data?: undefined; readonly error: unknown };
}

/** A stream of server-sent events. */
export interface Stream<Event> {
  /** The address behind that of the API. */
  readonly path: string;
  readonly contract: Contract<Event>;
  /** Returns the id of an event, which is sent when the stream is opened again. */
  idOf(event: Event): number;
  /** Tells whether the stream ends with this event. */
  isLast(event: Event): boolean;
}

/**
 * Follows a stream of server-sent events, which are read with `fetch` so that headers go along. A lost connection is opened again and
 * goes on after the last event. Ends after the last event or when the caller gives up.
 */
export async function* follow<Event>(
  wire: Wire,
  options: HttpOptions,
  stream: Stream<Event>,
  { signal }: Call,
): AsyncGenerator<Event> {
  let seen: number | undefined;
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      for await (const event of connected(wire, options, stream, seen, signal)) {
        failures = 0;
        const id = stream.idOf(event);
        if (seen !== undefined && id <= seen) continue;
        seen = id;
        yield event;
        if (stream.isLast(event)) return;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (!isPassing(error)) throw error;
    }
    await pause(pauseAfter(failures), signal);
  }
}

const isPassing = (error: unknown): boolean =>
  isHostError(error) && (isOutcomeUnknown(error.code) || error.code === 'rate-limited');

/** Yields what one connection brings. Rejects with a `HostError`. */
async function* connected<Event>(
  wire: Wire,
  options: HttpOptions,
  { path, contract }: Stream<Event>,
  seen: number | undefined,
  given: AbortSignal,
): AsyncGenerator<Event> {
  const ending = new AbortController();
  const signal = AbortSignal.any([given, ending.signal]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => ending.abort(), milliseconds);
  };
  try {
    alive(options.timeout ?? 10_000);
    const response = await request(wire, options, path, seen, signal);
    for await (const text of textsOf(response, () => alive(silence))) yield read(wire, contract, text);
  } catch (cause) {
    if (isHostError(cause)) throw cause;
    throw new HostError('unreachable', 'the connection to the host was lost', { cause });
  } finally {
    clearTimeout(timer);
    ending.abort();
  }
}

async function request(
  wire: Wire,
  { url, credentials, fetch = globalThis.fetch, ...options }: HttpOptions,
  path: string,
  seen: number | undefined,
  signal: AbortSignal,
): Promise<Response> {
  const headers = await wire.headersOf({ url, ...options }, {});
  const response = await fetch(`${url.replace(/\/$/, '')}${path}`, {
    headers: {
      ...headers,
      accept: 'text/event-stream',
      ...(seen !== undefined && { 'last-event-id': String(seen) }),
    },
    cache: 'no-store',
    signal,
    ...(credentials && { credentials }),
  });
  if (!response.ok) throw wire.failureOf(response, await response.text());
  if (!/^text\/event-stream\b/.test(response.headers.get('content-type') ?? ''))
    throw new HostError('malformed', 'the host answered with something else than events');
  return response;
}

/** Yields the data of each event. Calls back for every piece that arrives. */
async function* textsOf({ body }: Response, arrived: () => void): AsyncGenerator<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  const found: string[] = [];
  const parser = createParser({ onEvent: ({ data }) => void found.push(data) });
  try {
    for (;;) {
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done) return;
      arrived();
      parser.feed(decoder.decode(value, { stream: true }));
      yield* found.splice(0);
    }
  } finally {
    await reader?.cancel().catch(() => undefined);
  }
}

function read<Event>({ jsonOf }: Wire, contract: Contract<Event>, text: string): Event {
  const { success, data, error } = contract.safeParse(jsonOf(text));
  if (!success) throw new HostError('malformed', 'an event broke its contract', { cause: error });
  return data;
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
