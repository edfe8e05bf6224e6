import { seeded } from '../random.ts';
import type { BackOffice } from './back-office.ts';
import { eachOf, lastCursors, listAt, type WantedList } from './lists.ts';
import type { Times } from './measure-search.ts';

/** Words and codes of the contacts of orders, and ids of contacts with many orders and with few, to ask lists of orders for. */
export interface Ordered {
  readonly words: readonly string[];
  readonly codes: readonly string[];
  readonly contactIds: readonly string[];
  /** Number of lists of each kind. */
  readonly each: number;
}

const states = ['processing', 'complete', 'cancelled', 'needs-attention'] as const;

/** Asks for lists of orders in turn, and for the next page of each; then for pages far from the first one. */
export async function measureOrders(office: BackOffice, ordered: Ordered): Promise<Times> {
  const { times, ask, keep } = listAt(office, '/v1/orders');
  const queries = listsOf(ordered);
  for (const { query } of queries.slice(0, 30)) await ask(query);
  for (const { kind, query } of queries) {
    const first = await ask(query);
    keep(kind, first);
    if (first.body.next !== undefined)
      keep('the next page of orders', await ask({ ...query, cursor: first.body.next }));
  }
  for (const query of [{}, { status: 'complete' }, { text: 'an' }])
    for (const cursor of await lastCursors(ask, query, { pages: 100, count: Math.ceil(ordered.each / 3) }))
      keep('a page of orders deep in', await ask({ ...query, cursor }));
  return times;
}

function listsOf({ words, codes, contactIds, each }: Ordered): WantedList[] {
  const chance = seeded(1793);
  const below = (limit: number) => Math.floor(chance() * limit);
  const one = (all: readonly string[]) => all[below(all.length)] ?? '';
  const part = () => one(words).slice(0, 2 + below(9));
  const state = () => one(states);
  const kinds: Record<string, () => Record<string, string>> = {
    'the newest orders': () => ({}),
    'orders of a state': () => ({ status: state() }),
    'orders of a contact': () => ({ contactId: one(contactIds) }),
    'of a contact, of a state': () => ({ contactId: one(contactIds), status: state() }),
    'part of a name': () => ({ text: part() }),
    'two parts of names': () => ({ text: `${part()} ${part()}` }),
    'an order number': () => ({ text: `op-${10_001 + below(900_000)}`.slice(0, 5 + below(5)) }),
    'a customer number': () => ({ text: one(codes).slice(0, 3 + below(5)) }),
    'part of a name, of a state': () => ({ text: part(), status: state() }),
    'part of a name, of a contact': () => ({ text: part(), contactId: one(contactIds) }),
    'what no order has': () => ({ text: one(['zq', 'qx', 'jj', 'wz', 'zzyqx', 'xqjwv', `${part()} wxq`]) }),
  };
  return eachOf(kinds, each);
}
