import { isHostError, type Call, type ProblemCode } from '@orderpad/contracts';
import type { Finder, FinderView } from './finder.ts';

/** One page of results. `next` is the cursor of the following page, absent on the last one. */
export interface FoundPage<Item> {
  readonly items: readonly Item[];
  readonly next?: string | undefined;
}

/** The options of `createFinder`. */
export interface FinderOptions<Item> {
  /** Requests a page; rejects with `HostError`. `call.signal` aborts it. */
  ask(text: string, cursor: string | undefined, call: Call): Promise<FoundPage<Item>>;
  /**
   * Tells if an item matches a text. With it, a longer text is answered from the complete results of a shorter one, without a
   * request. Leave it out when the host also searches fields that items do not show.
   */
  matches?(item: Item, text: string): boolean;
}

/**
 * Creates a search as text is typed.
 *
 * @example
 * const stores = createFinder<Store>({
 *   ask: async (text, cursor, { signal }) => {
 *     const response = await fetch(`/stores?${new URLSearchParams({ text, cursor: cursor ?? '' })}`, { signal });
 *     return response.json();
 *   },
 * });
 * stores.watch(({ items, isSearching }) => render(items, isSearching));
 * stores.find('leeds');
 */
export function createFinder<Item>({ ask, matches }: FinderOptions<Item>): Finder<Item> {
  const listeners = new Set<(view: FinderView<Item>) => void>();
  let view: FinderView<Item> = {
    text: '',
    items: [],
    hasMore: false,
    isSearching: false,
    problem: undefined,
  };
  let next: string | undefined;
  /** The text that `view.items` answer, once there is an answer. */
  let answered: string | undefined;
  let inFlight: AbortController | undefined;

  const show = (changes: Partial<FinderView<Item>>): void => {
    view = { ...view, ...changes };
    for (const listener of listeners) listener(view);
  };

  const search = async (text: string, cursor?: string): Promise<void> => {
    inFlight?.abort();
    const asking = new AbortController();
    inFlight = asking;
    show({ text, isSearching: true, problem: undefined });
    try {
      const page = await ask(text, cursor, { signal: asking.signal });
      if (asking !== inFlight) return;
      next = page.next;
      answered = text;
      const items = cursor === undefined ? page.items : [...view.items, ...page.items];
      show({ items, hasMore: next !== undefined, isSearching: false });
    } catch (error) {
      if (asking !== inFlight) return;
      const problem: ProblemCode = isHostError(error) ? error.code : 'internal';
      show({ isSearching: false, problem });
    }
  };

  return {
    get view() {
      return view;
    },
    find(text) {
      const isComplete = answered !== undefined && next === undefined && !view.problem;
      if (matches && isComplete && answered && text.startsWith(answered)) {
        inFlight?.abort();
        inFlight = undefined;
        const items = view.items.filter((item) => matches(item, text));
        answered = text;
        show({ text, items, isSearching: false });
        return;
      }
      void search(text);
    },
    more() {
      if (next !== undefined && !view.isSearching) void search(view.text, next);
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      inFlight?.abort();
      inFlight = undefined;
      listeners.clear();
    },
  };
}
