import type { ProblemCode } from '@orderpad/contracts';

/** What a search has to show. While `isSearching`, `items` still answer the text before. */
export interface FinderView<Item> {
  readonly text: string;
  readonly items: readonly Item[];
  readonly hasMore: boolean;
  readonly isSearching: boolean;
  readonly problem: ProblemCode | undefined;
}

/** Search as it is typed: asks at once, one question in flight, overtaken questions aborted, latest text wins. */
export interface Finder<Item> {
  readonly view: FinderView<Item>;
  find(text: string): void;
  /** Ask for the rest of the current answer. */
  more(): void;
  watch(listener: (view: FinderView<Item>) => void): () => void;
  stop(): void;
}
