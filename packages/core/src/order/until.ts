import type { OrderSession } from './session.ts';
import type { Selector } from './state.ts';

/**
 * Resolves with a view once it is as wanted, at once where it is so now. Waits without a limit unless there is a signal; rejects
 * with the reason of the signal once it aborts.
 *
 * @example
 * session.send({ type: 'items.add', lines });
 * const { total } = await until(session, reviewView, ({ quote }) => quote !== undefined);
 */
export function until<View>(
  session: OrderSession,
  select: Selector<View>,
  isSo: (view: View) => boolean,
  signal?: AbortSignal,
): Promise<View> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(reasonOf(signal));
    const now = session.view(select);
    if (isSo(now)) return resolve(now);
    const giveUp = () => {
      unsubscribe();
      if (signal) reject(reasonOf(signal));
    };
    const unsubscribe = session.watch(select, (view) => {
      if (!isSo(view)) return;
      unsubscribe();
      signal?.removeEventListener('abort', giveUp);
      resolve(view);
    });
    signal?.addEventListener('abort', giveUp, { once: true });
  });
}

const reasonOf = ({ reason }: AbortSignal): Error =>
  reason instanceof Error ? reason : new Error('aborted', { cause: reason });
