import { keepSame } from './keep-same.ts';
import type { Selector, OrderState } from './state.ts';

interface Watched {
  view: unknown;
  state: OrderState;
  readonly listeners: Set<() => void>;
}

/** Keeps the views that were asked for, so that each is the same object until something in it changes. */
export function watcher(state: () => OrderState) {
  const watched = new Map<Selector<unknown>, Watched>();
  let current = state();

  const refresh = <View>(select: Selector<View>): Watched & { view: View } => {
    const known = watched.get(select) as (Watched & { view: View }) | undefined;
    if (known?.state === current) return known;
    const entry = known ?? { view: select(current), state: current, listeners: new Set<() => void>() };
    entry.view = keepSame(entry.view, select(current));
    entry.state = current;
    watched.set(select, entry);
    return entry;
  };

  return {
    view<View>(select: Selector<View>): View {
      return refresh(select).view;
    },

    watch<View>(select: Selector<View>, listener: (view: View) => void): () => void {
      const entry = refresh(select);
      const hear = (): void => listener(entry.view);
      entry.listeners.add(hear);
      return () => {
        entry.listeners.delete(hear);
      };
    },

    update: (): void => {
      current = state();
      for (const [select, entry] of watched) {
        if (entry.listeners.size === 0) continue;
        const before = entry.view;
        refresh(select);
        if (entry.view !== before) for (const listener of entry.listeners) listener();
      }
    },
  };
}
