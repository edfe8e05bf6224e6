import type { Order as PlacedOrder } from '@orderpad/contracts';
import { reviewView, type OrderSession } from '@orderpad/core';

/** What another window of this browser does with the same draft: `undefined` is nothing, or no longer. */
export type Elsewhere = PlacedOrder | 'placing' | undefined;

/**
 * Tell the other windows of this browser when the draft is being placed here, and hear when it is placed there. It only spares a
 * person work: that nothing is placed twice is the host's own promise.
 */
export function otherWindows(session: OrderSession, listener: (news: Elsewhere) => void): () => void {
  const name = `orderpad:submit:${session.draftId}`;
  const channel = new BroadcastChannel(name);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target; it never leaves the origin
  const tell = (news: Elsewhere): void => channel.postMessage(news);
  const locked = (task: () => unknown): void => void navigator.locks?.request(name, task).catch(() => {});
  const isUnderWay = (): boolean => /sending|unknown/.test(session.view(reviewView).placing.kind);
  let isPlaced = false;
  let release = (): void => {};

  channel.addEventListener('message', ({ data: news }: MessageEvent<Elsewhere>) => {
    isPlaced ||= news !== 'placing';
    listener(news);
    // Held by whoever places; a window that is closed lets go of it too.
    if (!isPlaced) locked(() => isPlaced || listener(undefined));
  });

  const leave = [
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
      // After the news, so that nobody takes it for a refusal.
      setTimeout(() => release(), 100);
    }),
    session.watch(reviewView, () => isPlaced || isUnderWay() || release()),
    () => release(),
    () => channel.close(),
  ];
  return () => {
    for (const stop of leave) stop();
  };
}
