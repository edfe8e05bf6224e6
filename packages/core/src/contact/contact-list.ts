import {
  contactFilters,
  isHostError,
  type ContactQuery,
  type ContactSort,
  type Host,
  type ProblemCode,
  type SortDirection,
} from '@orderpad/contracts';
import { unsupported } from '../order/unsupported.ts';
import type { ContactFilters, ContactList, ContactListView } from './contact-list.view.ts';

/** The options of `listContacts`. */
export interface ContactListOptions {
  /** True for a host with the capability `contacts.list`; any other is searched in one box only. Default: true. */
  readonly isSortable?: boolean;
  /** The order to begin with. Default: by last name, ascending. */
  readonly sort?: ContactSort;
  readonly direction?: SortDirection;
  /** Contacts on a page, at most 100. Default: 20. */
  readonly pageSize?: number;
}

/** A page of the list, and how to ask for it. */
interface Place {
  readonly cursor: string | undefined;
  readonly from: number;
}

/**
 * Creates a list of contacts, as a table shows it. It asks the host with the first call: `find('')` lists everybody. A host without
 * contacts makes it show the problem `unsupported`.
 *
 * @example
 * const { capabilities } = await host.describe(call);
 * const list = listContacts(host, { isSortable: capabilities.includes('contacts.list') });
 * list.watch(({ items, total }) => console.log(total?.count, items.map(({ lastName }) => lastName)));
 * list.filter({ lastName: 'love' });
 */
export function listContacts(
  { contacts }: Host,
  { isSortable = true, sort = 'lastName', direction = 'ascending', pageSize = 20 }: ContactListOptions = {},
): ContactList {
  const listeners = new Set<(view: ContactListView) => void>();
  let view: ContactListView = {
    text: '',
    sort,
    direction,
    filters: {},
    items: [],
    from: 0,
    total: undefined,
    hasNext: false,
    hasPrevious: false,
    isSearching: false,
    problem: undefined,
  };
  /** The pages from the first to the one that was asked for: the way back, also at a host that names no previous page. */
  let way: readonly Place[] = [start];
  let next: string | undefined;
  let inFlight: AbortController | undefined;

  const show = (changes: Partial<ContactListView>): void => {
    view = { ...view, ...changes };
    for (const listener of listeners) listener(view);
  };

  const questionAt = ({ cursor }: Place): ContactQuery => ({
    text: view.text,
    limit: pageSize,
    ...(isSortable && { sort: view.sort, direction: view.direction, ...view.filters }),
    ...(cursor !== undefined && { cursor }),
  });

  const go = async (wanted: readonly Place[]): Promise<void> => {
    inFlight?.abort();
    const asking = new AbortController();
    inFlight = asking;
    way = wanted;
    show({ isSearching: true, problem: undefined });
    const place = wanted.at(-1) ?? start;
    try {
      const call = { signal: asking.signal };
      const page = await (contacts?.search(questionAt(place), call) ?? unsupported());
      if (asking !== inFlight) return;
      next = page.next;
      show({
        items: page.items,
        from: place.from,
        ...(place === start && { total: page.total }),
        hasNext: next !== undefined,
        hasPrevious: way.length > 1,
        isSearching: false,
      });
    } catch (error) {
      if (asking !== inFlight) return;
      const problem: ProblemCode = isHostError(error) ? error.code : 'internal';
      show({ isSearching: false, problem });
    }
  };

  const begin = (changes: Partial<ContactListView>): void => {
    view = { ...view, ...changes };
    void go([start]);
  };

  return {
    get view() {
      return view;
    },
    find: (text) => begin({ text }),
    sortBy: (by, into = by === view.sort ? opposite[view.direction] : firstDirection(by)) =>
      begin({ sort: by, direction: into }),
    filter: (filters) => begin({ filters: inEffect({ ...view.filters, ...filters }) }),
    clear: () => begin({ text: '', filters: {} }),
    next() {
      if (next === undefined || view.isSearching) return;
      void go([...way, { cursor: next, from: view.from + view.items.length }]);
    },
    previous() {
      if (way.length > 1 && !view.isSearching) void go(way.slice(0, -1));
    },
    reload: () => void go(way),
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

const opposite = { ascending: 'descending', descending: 'ascending' } as const;

/** Customers who ordered last are looked for more often than those who have not for long. */
const firstDirection = (sort: ContactSort): SortDirection =>
  sort === 'lastOrder' ? 'descending' : 'ascending';

const start: Place = { cursor: undefined, from: 0 };

const inEffect = (filters: ContactFilters): ContactFilters =>
  Object.fromEntries(
    contactFilters.flatMap((name) => {
      const part = filters[name]?.trim();
      return part ? [[name, part]] : [];
    }),
  );
