import { keepSame } from '../order/keep-same.ts';
import type { Selector, OrderState } from '../order/state.ts';

interface Watched {
  view: unknown;
  /** View that the listeners were called with last; a listener of another view may have asked for a newer one meanwhile. */
  shown: unknown;
  state: OrderState;
  readonly listeners: Set<() => void>;
}

/** Caches views by selector, so that each view is the same object until something in it changes. */
export function watcher(state: () => OrderState) {
  /** Weak, so that a selector that was made for one call is collected with its view. */
  const known = new WeakMap<Selector<unknown>, Watched>();
  const watched = new Set<Selector<unknown>>();
  let current = state();

  const refresh = <View>(select: Selector<View>): Watched & { view: View } => {
    // The entry of a selector holds a view that this selector made.
    const entry = (known.get(select) ?? {
      view: undefined,
      shown: undefined,
      listeners: new Set(),
    }) as Watched & {
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
      const notify = (): void => listener(entry.view);
      if (entry.listeners.size === 0) entry.shown = entry.view;
      watched.add(select);
      entry.listeners.add(notify);
      return () => {
        entry.listeners.delete(notify);
        if (entry.listeners.size === 0) watched.delete(select);
      };
    },

    update: (): void => {
      current = state();
      for (const select of watched) {
        const entry = refresh(select);
        if (entry.view === entry.shown) continue;
        entry.shown = entry.view;
        for (const listener of entry.listeners) listener();
      }
    },
  };
}
