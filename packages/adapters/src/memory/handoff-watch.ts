import type { Handoff, Id } from '@orderpad/contracts';
import { current, isFinal } from './handed-off.ts';
import type { Shop } from './shop.ts';

/** Yields a hand-off as it is, then after every change, until it is final or the caller gives up. */
export async function* watchHandoff(shop: Shop, id: Id, signal: AbortSignal): AsyncGenerator<Handoff> {
  let shown = 0;
  while (!signal.aborted) {
    const { handoff } = current(shop, id);
    if (handoff.history.length > shown) {
      shown = handoff.history.length;
      yield handoff;
    } else if (isFinal(handoff)) return;
    else await change(shop, handoff, signal);
  }
}

/** The longest time that a timer can wait, in milliseconds. */
const longest = 2 ** 31 - 1;

/** Waits for a change of any hand-off, for the end of this one, or until the caller gives up. */
const change = (shop: Shop, { expiresAt }: Handoff, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const { handoffListeners } = shop;
    const timer = setTimeout(wake, Math.min(longest, Math.max(0, Date.parse(expiresAt) - shop.now())));
    handoffListeners.add(wake);
    signal.addEventListener('abort', wake, { once: true });
    function wake(): void {
      clearTimeout(timer);
      handoffListeners.delete(wake);
      signal.removeEventListener('abort', wake);
      resolve();
    }
  });
