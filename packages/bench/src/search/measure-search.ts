import type { Answer, BackOffice } from './back-office.ts';
import { measureLists } from './measure-lists.ts';
import { measureOrders } from './measure-orders.ts';
import { type Kind, wantedOf } from './wanted.ts';

/** Milliseconds over HTTP, answer read, by what was asked. */
export type Times = Map<string, number[]>;

export const groups = ['contacts', 'products', 'lists of contacts', 'lists of orders'] as const;
export type Group = (typeof groups)[number];

export interface Measured {
  readonly group: Group;
  readonly times: Times;
  /** Milliseconds of requests that only ask who is signed in, taken in turn with the others. */
  readonly idle: readonly number[];
}

/** Measures searches and lists, group by group. Leaves out the lists of orders where there are none. */
export async function* measureSearch(
  office: BackOffice,
  each: number,
  chosen: readonly string[],
): AsyncGenerator<Measured> {
  const contacts = await sample(office, '/v1/contacts');
  const products = await sample(office, '/v1/products');
  const numbers = wordsIn(contacts, ['number']);
  const names = wordsIn(contacts, ['firstName', 'lastName', 'company', 'email']);
  const measures: Record<Group, (office: BackOffice) => Promise<Times>> = {
    contacts: (from) => searched(from, '/v1/contacts?limit=20&text=', wantedOf(names, numbers, each)),
    products: (from) =>
      searched(
        from,
        '/v1/products?limit=20&text=',
        wantedOf(wordsIn(products, ['title']), wordsIn(products, ['sku']), each),
      ),
    'lists of contacts': (from) =>
      measureLists(from, {
        first: wordsIn(contacts, ['firstName']),
        last: wordsIn(contacts, ['lastName']),
        cities: wordsIn(contacts, ['city']),
        companies: wordsIn(contacts, ['company']),
        numbers,
        emails: wordsIn(contacts, ['email']),
        phones: wordsIn(contacts, ['phone']),
        each,
      }),
    'lists of orders': (from) => ordersOf(from, names, numbers, each),
  };
  for (const group of groups.filter((name) => chosen.includes(name))) {
    const idle: number[] = [];
    const times = await measures[group](inTurn(office, idle));
    if (times.size > 0) yield { group, times, idle };
  }
}

/** Asks who is signed in after every second request, and keeps the milliseconds. */
function inTurn(office: BackOffice, idle: number[]): BackOffice {
  let asked = 0;
  return {
    async get(path) {
      const answer = await office.get(path);
      if ((asked += 1) % 2 === 0) idle.push((await office.get('/v1/sign-in')).milliseconds);
      return answer;
    },
    [Symbol.asyncDispose]: () => office[Symbol.asyncDispose](),
  };
}

/** Searches for each text in turn, and goes on to the next page where there is one. */
async function searched(
  office: BackOffice,
  path: string,
  wanted: readonly { readonly kind: Kind; readonly text: string }[],
): Promise<Times> {
  const times: Times = new Map();
  const keep = (kind: Kind | 'the next page', { milliseconds }: Answer) =>
    times.set(kind, [...(times.get(kind) ?? []), milliseconds]);
  // Connections, code and caches are warm by the time anybody searches in earnest.
  for (const { text } of wanted.slice(0, 30)) await office.get(`${path}${encodeURIComponent(text)}`);
  for (const { kind, text } of wanted) {
    const first = await office.get(`${path}${encodeURIComponent(text)}`);
    keep(kind, first);
    const { next } = first.body;
    if (next) keep('the next page', await office.get(`${path}${encodeURIComponent(text)}&cursor=${next}`));
  }
  return times;
}

async function ordersOf(
  office: BackOffice,
  words: readonly string[],
  codes: readonly string[],
  each: number,
): Promise<Times> {
  const newest = JSON.stringify((await office.get('/v1/orders?limit=100')).body.items);
  const contactIds = [...newest.matchAll(/"contact":\{"id":"([^"]+)"/g)].flatMap(([, id]) => id ?? []);
  if (contactIds.length === 0) return new Map();
  return measureOrders(office, { words, codes, contactIds, each });
}

/** The first few hundred rows, as text. */
async function sample(office: BackOffice, path: string): Promise<string> {
  let text = '';
  let cursor = '';
  for (let page = 0; page < 4; page++) {
    const { body } = await office.get(`${path}?limit=100${cursor}`);
    text += JSON.stringify(body.items);
    cursor = `&cursor=${body.next}`;
  }
  return text;
}

/** The words that some properties of the rows hold, wherever they stand. */
const wordsIn = (rows: string, properties: readonly string[]): string[] =>
  [...rows.matchAll(new RegExp(`"(?:${properties.join('|')})":"([^"]+)"`, 'g'))]
    .flatMap(([, said]) => said?.split(' ') ?? [])
    .filter((word) => word.length > 1);
