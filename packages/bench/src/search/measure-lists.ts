import { contactSorts } from '@orderpad/contracts';
import { seeded } from '../random.ts';
import type { BackOffice } from './back-office.ts';
import { eachOf, lastCursors, listAt, type WantedList } from './lists.ts';
import type { Times } from './measure-search.ts';

export interface Words {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly cities: readonly string[];
  readonly companies: readonly string[];
  readonly numbers: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** Number of lists of each kind. */
  readonly each: number;
}

/** Asks for sorted and filtered lists of contacts in turn, for a next page, and for the page before it. */
export async function measureLists(office: BackOffice, words: Words): Promise<Times> {
  const { times, ask, keep } = listAt(office, '/v1/contacts');
  const queries = listsOf(words);
  for (const { query } of queries.slice(0, 30)) await ask(query);
  for (const { kind, query } of queries) {
    const first = await ask(query);
    keep(kind, first);
    if (first.body.next === undefined) continue;
    const second = await ask({ ...query, cursor: first.body.next });
    keep('the next page of a list', second);
    if (second.body.previous !== undefined)
      keep('the page before', await ask({ ...query, cursor: second.body.previous }));
  }
  for (const sort of contactSorts)
    for (const direction of ['ascending', 'descending'])
      for (const cursor of await lastCursors(
        ask,
        { sort, direction },
        { pages: 40, count: Math.ceil(words.each / 12) },
      ))
        keep('a page deep in', await ask({ sort, direction, cursor }));
  return times;
}

/** Lists in all orders, with the filters that a person would set; the same for the same words. */
function listsOf({ first, last, cities, companies, numbers, emails, phones, each }: Words): WantedList[] {
  const chance = seeded(1791);
  const below = (limit: number) => Math.floor(chance() * limit);
  const one = (all: readonly string[]) => all[below(all.length)] ?? '';
  const part = (all: readonly string[]) => one(all).slice(0, 2 + below(6));
  const order = () => ({
    sort: contactSorts[below(contactSorts.length)] ?? 'lastName',
    direction: below(2) === 0 ? 'ascending' : 'descending',
  });
  const kinds: Record<string, () => Record<string, string>> = {
    'a sorted list': () => order(),
    'a last name filtered': () => ({ ...order(), lastName: part(last) }),
    'a first name filtered': () => ({ ...order(), firstName: part(first) }),
    'a city filtered': () => ({ ...order(), city: part(cities) }),
    'a tier filtered': () => ({ ...order(), tier: one(['trade', 'whole', 'dist', 'x']) }),
    'a company filtered': () => ({ ...order(), company: part(companies) }),
    'a number filtered': () => ({ ...order(), number: part(numbers) }),
    'an e-mail address filtered': () => ({ ...order(), email: part(emails) }),
    'a phone number filtered': () => ({ ...order(), phone: part(phones) }),
    'two filters': () => ({ ...order(), lastName: part(last), city: part(cities) }),
    'a filter and a search': () => ({ ...order(), firstName: part(first), text: part(last) }),
    'a filter that nobody has': () => ({ ...order(), lastName: one(['zq', 'qx', 'zzyqx', 'wxq']) }),
  };
  return eachOf(kinds, each);
}
