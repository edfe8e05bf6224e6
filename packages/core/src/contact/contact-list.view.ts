import type {
  Contact,
  ContactCount,
  ContactFilter,
  ContactSort,
  ProblemCode,
  SortDirection,
} from '@orderpad/contracts';

/** Parts that properties of the listed contacts have, by property. */
export type ContactFilters = Readonly<Partial<Record<ContactFilter, string>>>;

/** One page of a list of contacts. While `isSearching`, `items` still are those before. */
export interface ContactListView {
  readonly text: string;
  readonly sort: ContactSort;
  readonly direction: SortDirection;
  /** The filters that are in effect; empty ones are left out. */
  readonly filters: ContactFilters;
  readonly items: readonly Contact[];
  /** Number of contacts before the first of the page. */
  readonly from: number;
  /** Number of contacts on all pages, where the host knows it. */
  readonly total: ContactCount | undefined;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  readonly isSearching: boolean;
  readonly problem: ProblemCode | undefined;
}

/** A list of contacts that is searched, sorted and filtered, page by page. The newest question wins. */
export interface ContactList {
  readonly view: ContactListView;
  /** Searches for a text in one box. */
  find(text: string): void;
  /** Sorts by a property, names from A on and the newest order first; by the same property again, in the other direction. */
  sortBy(sort: ContactSort, direction?: SortDirection): void;
  /** Lists only contacts with this part of a property; an empty part removes the filter. */
  filter(filters: ContactFilters): void;
  /** Removes the text and all filters. */
  clear(): void;
  next(): void;
  previous(): void;
  /** Asks for the page again. */
  reload(): void;
  /** Calls the listener after every change of the view. Returns an unsubscribe function. */
  watch(listener: (view: ContactListView) => void): () => void;
  /** Aborts the running request and removes all listeners. */
  stop(): void;
}
