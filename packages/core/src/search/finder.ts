import type { ProblemCode } from '@orderpad/contracts';

/** The results of a search. While `isSearching`, `items` still are those of the text before. */
export interface FinderView<Item> {
  readonly text: string;
  readonly items: readonly Item[];
  readonly hasMore: boolean;
  readonly isSearching: boolean;
  readonly problem: ProblemCode | undefined;
}

/** A search as text is typed. Each `find` sends a request at once and aborts the one before, so that the newest text wins. */
export interface Finder<Item> {
  readonly view: FinderView<Item>;
  /** Searches for a text. */
  find(text: string): void;
  /** Requests the next page and appends it to `items`. */
  more(): void;
  /** Calls the listener after every change of the view. Returns an unsubscribe function. */
  watch(listener: (view: FinderView<Item>) => void): () => void;
  /** Aborts the running request and removes all listeners. */
  stop(): void;
}
