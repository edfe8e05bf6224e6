import type { Order } from '@orderpad/contracts';
import { reviewView, type OrderSession } from '@orderpad/core';

/** State of the same draft in another window of this browser: being placed, the placed order, or `undefined` for neither. */
export type Elsewhere = Order | 'placing' | undefined;

/**
 * Tells the other windows of this browser that the draft is being placed here, and reports the same from them to `listener`.
 * Returns a function that ends both. It only saves a person work: the host itself places a draft at most once.
 */
export function otherWindows(session: OrderSession, listener: (news: Elsewhere) => void): () => void {
  const name = `orderpad:submit:${session.draftId}`;
  const channel = new BroadcastChannel(name);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target; it never leaves the origin
  const tell = (news: Elsewhere): void => channel.postMessage(news);
  const locked = (task: () => unknown): void => void navigator.locks?.request(name, task).catch(() => {});
  const isUnderWay = (): boolean => {
    const { kind } = session.view(reviewView).placing;
    return kind === 'sending' || kind === 'unknown';
  };
  let isPlaced = false;
  let release = (): void => {};

  channel.addEventListener('message', ({ data: news }: MessageEvent<Elsewhere>) => {
    isPlaced ||= news !== 'placing';
    listener(news);
    // The lock is held by the window that places; closing that window releases it.
    if (!isPlaced)
      locked(() => {
        if (!isPlaced) listener(undefined);
      });
  });

  const subscriptions = [
    session.on('submitting', () =>
      locked(() => {
        if (!isUnderWay()) return undefined;
        tell('placing');
        return new Promise<void>((resolve) => {
          release = resolve;
        });
      }),
    ),
    session.on('placed', ({ order }) => {
      isPlaced = true;
      tell(order);
      // After the news, so that no window takes the release for a refusal.
      setTimeout(() => release(), 100);
    }),
    session.watch(reviewView, () => {
      if (!isPlaced && !isUnderWay()) release();
    }),
    () => release(),
    () => channel.close(),
  ];
  return () => {
    for (const unsubscribe of subscriptions) unsubscribe();
  };
}
