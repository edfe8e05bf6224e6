import { keepSame } from '../order/keep-same.ts';
import type { Selector, OrderState } from '../order/state.ts';

interface Watched {
  view: unknown;
  state: OrderState;
  readonly listeners: Set<() => void>;
}

/** Keeps the views that were asked for, so that each is the same object until something in it changes. */
export function watcher(state: () => OrderState) {
  /** Weakly: a selector that was made to be asked once is forgotten with its view. */
  const known = new WeakMap<Selector<unknown>, Watched>();
  const watched = new Set<Selector<unknown>>();
  let current = state();

  const refresh = <View>(select: Selector<View>): Watched & { view: View } => {
    // Each entry was made below, by the selector that it stands under.
    const entry = (known.get(select) ?? { view: undefined, listeners: new Set() }) as Watched & {
      view: View;
    };
    if (entry.state !== current) entry.view = keepSame(entry.view, select(current));
    entry.state = current;
    known.set(select, entry);
    return entry;
  };

  return {
    view<View>(select: Selector<View>): View {
      return refresh(select).view;
    },

    watch<View>(select: Selector<View>, listener: (view: View) => void): () => void {
      const entry = refresh(select);
      const hear = (): void => listener(entry.view);
      watched.add(select);
      entry.listeners.add(hear);
      return () => {
        entry.listeners.delete(hear);
        if (entry.listeners.size === 0) watched.delete(select);
      };
    },

    update: (): void => {
      current = state();
      for (const select of watched) {
        const before = known.get(select)?.view;
        const { view, listeners } = refresh(select);
        if (view !== before) for (const listener of listeners) listener();
      }
    },
  };
}
