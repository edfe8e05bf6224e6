import type { Answer, BackOffice } from './back-office.ts';
import { measureLists } from './measure-lists.ts';
import { measureOrders } from './measure-orders.ts';
import { type Kind, wantedOf } from './wanted.ts';

/** Milliseconds over HTTP, answer read, by what was asked. */
export type Times = Map<string, number[]>;

export interface Searches {
  readonly contacts: Times;
  readonly products: Times;
  /** Sorted and filtered lists of contacts, and their pages in both directions. */
  readonly lists: Times;
  /** Lists of orders; empty where there are none. */
  readonly orders: Times;
  /** Milliseconds of requests that only ask who is signed in, taken in turn with the others. */
  readonly idle: readonly number[];
}

/** Search for each text in turn, and go on to the next page where there is one. */
export async function measureSearch(office: BackOffice, each: number): Promise<Searches> {
  const idle: number[] = [];
  const list = async (path: string, words: readonly string[], codes: readonly string[]): Promise<Times> => {
    const times: Times = new Map();
    const keep = (kind: Kind | 'the next page', { milliseconds }: Answer) =>
      times.set(kind, [...(times.get(kind) ?? []), milliseconds]);
    const wanted = wantedOf(words, codes, each);
    // Connections, code and caches are warm by the time anybody searches in earnest.
    for (const { text } of wanted.slice(0, 30)) await office.get(`${path}${encodeURIComponent(text)}`);
    for (const { kind, text } of wanted) {
      const first = await office.get(`${path}${encodeURIComponent(text)}`);
      keep(kind, first);
      const { next } = first.body;
      if (next) keep('the next page', await office.get(`${path}${encodeURIComponent(text)}&cursor=${next}`));
      idle.push((await office.get('/v1/sign-in')).milliseconds);
    }
    return times;
  };
  const contacts = await sample(office, '/v1/contacts');
  const products = await sample(office, '/v1/products');
  const numbers = wordsIn(contacts, ['number']);
  const names = wordsIn(contacts, ['firstName', 'lastName', 'company', 'email']);
  return {
    contacts: await list('/v1/contacts?limit=20&text=', names, numbers),
    products: await list(
      '/v1/products?limit=20&text=',
      wordsIn(products, ['title']),
      wordsIn(products, ['sku']),
    ),
    lists: await measureLists(office, {
      first: wordsIn(contacts, ['firstName']),
      last: wordsIn(contacts, ['lastName']),
      cities: wordsIn(contacts, ['city']),
      companies: wordsIn(contacts, ['company']),
      numbers,
      emails: wordsIn(contacts, ['email']),
      phones: wordsIn(contacts, ['phone']),
      each,
    }),
    orders: await ordersOf(office, names, numbers, each),
    idle,
  };
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
