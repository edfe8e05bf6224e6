import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/**
 * Listens on a connection of its own, since those of a pool are lent. A lost connection is replaced, after longer pauses the longer it
 * fails; the listener is then called with `undefined`, because messages may have been missed. Returns what ends it.
 */
export function listenTo(
  url: string,
  channel: string,
  listener: (text: string | undefined) => void,
): () => Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  const listening = (async () => {
    for (let failures = 0; !signal.aborted; failures += 1) {
      await pause(failures === 0 ? 0 : Math.min(5000, 100 * 2 ** failures), undefined, {
        signal,
        ref: false,
      }).catch(() => undefined);
      if (signal.aborted) return;
      if (await listenOnce(url, channel, listener, signal)) failures = 0;
    }
  })();
  return async () => {
    ending.abort();
    await listening;
  };
}

/** Listens until the connection ends; tells whether there was one. */
async function listenOnce(
  url: string,
  channel: string,
  listener: (text: string | undefined) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const client = new Client({ connectionString: url, keepAlive: true });
  const over = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  client.on('notification', ({ payload }) => listener(payload ?? ''));
  try {
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
    listener(undefined);
    await over;
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
