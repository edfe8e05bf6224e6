import type { Call } from '@orderpad/contracts';
import { backoff } from './backoff.ts';

/** Receives what a host tells those who follow it. */
export interface ChangesListener<News> {
  /** Called with the count at first, then with every change. After a broken stream it is called with the count again. */
  onNews(news: News): void;
  /** Called with false when the stream breaks and with true when it goes on. */
  onConnected?(isConnected: boolean): void;
}

/** Follows what a host tells. A stream that breaks is opened again after a growing pause. Returns a function that stops. */
export function followChanges<News>(
  watch: (call: Call) => AsyncIterable<News>,
  { onNews, onConnected }: ChangesListener<News>,
): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  void (async () => {
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        for await (const news of watch({ signal })) {
          if (signal.aborted) return;
          if (failures > 0) onConnected?.(true);
          failures = 0;
          onNews(news);
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
