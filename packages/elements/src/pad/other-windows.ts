import type { Order } from '@orderpad/contracts';
import { reviewView, type OrderSession } from '@orderpad/core';

/** State of the same draft in another window of this browser: being placed, the placed order, or `undefined` for neither. */
export type Elsewhere = Order | 'placing' | undefined;

/**
 * Tells the other windows of this browser that the draft is being placed here, and reports the same from them to `listener`. A window
 * that has placed it tells those that open it later: they may have read the draft before it was removed. Returns a function that
 * ends both. It only saves a person work: the host itself places a draft at most once.
 */
export function otherWindows(session: OrderSession, listener: (news: Elsewhere) => void): () => void {
  const name = `orderpad:submit:${session.draftId}`;
  const channel = new BroadcastChannel(name);
  // A channel of its own: an earlier version would take a question for news.
  const questions = new BroadcastChannel(`${name}?`);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target; it never leaves the origin
  const tell = (news: Elsewhere): void => channel.postMessage(news);
  const locked = (task: () => unknown): void => void navigator.locks?.request(name, task).catch(() => {});
  const isUnderWay = (): boolean => {
    const { kind } = session.view(reviewView).placing;
    return kind === 'sending' || kind === 'unknown';
  };
  let placed: Order | undefined;
  let release = (): void => {};

  channel.addEventListener('message', ({ data: news }: MessageEvent<Elsewhere>) => {
    if (typeof news === 'object') placed = news;
    listener(news);
    // The lock is held by the window that places; closing that window releases it.
    if (!placed)
      locked(() => {
        if (!placed) listener(undefined);
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
      placed = order;
      tell(order);
      // After the news, so that no window takes the release for a refusal.
      setTimeout(() => release(), 100);
    }),
    session.watch(reviewView, () => {
      if (!placed && !isUnderWay()) release();
    }),
    () => release(),
    () => channel.close(),
    () => questions.close(),
  ];
  questions.addEventListener('message', () => placed && tell(placed));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- as above
  questions.postMessage('placed?');
  return () => {
    for (const unsubscribe of subscriptions) unsubscribe();
  };
}
