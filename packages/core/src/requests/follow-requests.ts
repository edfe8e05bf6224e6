import type { Host, Id, RequestsEvent } from '@orderpad/contracts';
import { backoff } from '../order/backoff.ts';

/** Receives the news of the requests. */
export interface RequestsListener {
  /** Called with the count at first, then with every change. After a broken stream it is called with the count again. */
  onNews(event: RequestsEvent): void;
  /** Called with false when the stream breaks and with true when it goes on. */
  onConnected?(isConnected: boolean): void;
}

/**
 * Follows the order requests of a host, all of them or those of one contact; a customer follows her own. A stream that breaks is opened
 * again after a growing pause. Returns a function that stops.
 *
 * @example
 * const stop = followRequests(host, {}, { onNews: ({ open }) => console.log(open) });
 */
export function followRequests(
  { requests }: Host,
  filter: { readonly contactId?: Id },
  { onNews, onConnected }: RequestsListener,
): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  if (!requests) return () => {};
  void (async () => {
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        for await (const event of requests.watch(filter, { signal })) {
          if (signal.aborted) return;
          if (failures > 0) onConnected?.(true);
          failures = 0;
          onNews(event);
        }
      } catch {
        // What lasts, e.g. a sign-in that ended, is told by the other calls of the page.
      }
      if (signal.aborted) return;
      onConnected?.(false);
      await pause(backoff(failures + 1, undefined, Math.random), signal);
    }
  })();
  return () => stopping.abort();
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
