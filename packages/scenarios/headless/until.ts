import type { OrderSession, Selector } from '@orderpad/core';

/** Resolves with a view once it is as wanted. Waits without a limit. */
export function until<View>(
  session: OrderSession,
  select: Selector<View>,
  isSo: (view: View) => boolean,
): Promise<View> {
  return new Promise((resolve) => {
    const now = session.view(select);
    if (isSo(now)) return resolve(now);
    const unsubscribe = session.watch(select, (view) => {
      if (!isSo(view)) return;
      unsubscribe();
      resolve(view);
    });
  });
}
