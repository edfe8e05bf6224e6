import { OrderPage } from '@orderpad/contracts';
import { desc, eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { addresses, contacts, orders } from '../src/data/schema.ts';
import { fillOrders } from '../src/large/orders.ts';
import { contactAt } from '../src/large/rows.ts';
import { fold } from '../src/text/fold.ts';
import { signedIn } from './in-person.ts';
import { onEachDatabase } from './on-each-database.ts';

/** More orders than are looked through before an index is asked. */
const amounts = { contacts: 40, orders: 3400 };

interface Row {
  readonly id: string;
  readonly text: string;
  readonly status: string;
  readonly contactId: string;
}

onEachDatabase('a list of thousands of orders', (shop) => {
  let rows: Row[] = [];
  beforeAll(async () => {
    const { db } = shop().database;
    const made = Array.from({ length: amounts.contacts }, (_, at) => contactAt(at));
    await db.insert(contacts).values(made.map(({ contact }) => contact));
    await db.insert(addresses).values(made.map(({ address }) => address));
    await fillOrders(db, amounts, () => undefined);
    rows = await db
      .select({
        id: orders.id,
        text: orders.searchText,
        status: orders.status,
        contactId: orders.contactId,
      })
      .from(orders)
      .orderBy(desc(orders.seq));
  });

  const first = contactAt(0).contact;
  const last = contactAt(amounts.contacts - 1).contact;
  it.each([
    { of: 'without anything sought', query: {} },
    { of: 'of a word that many hold', query: { text: first.firstName ?? '' } },
    { of: 'of a word that few hold', query: { text: last.lastName ?? '' } },
    { of: 'of two words', query: { text: `${first.firstName} ${first.lastName}` } },
    { of: 'of two letters that many hold', query: { text: 'op' } },
    { of: 'of two signs that few hold', query: { text: (last.lastName ?? '').slice(0, 2) } },
    { of: 'of signs that nobody holds', query: { text: 'zq' } },
    { of: 'of the numbers of the oldest orders', query: { text: 'op-1000' } },
    { of: 'of the beginning of the oldest numbers, page by page', query: { text: 'op-1' } },
    { of: 'of a number and a word', query: { text: `op-10 ${first.firstName}` } },
    { of: 'of one number', query: { text: 'OP-10321' } },
    { of: 'of a state that many have', query: { status: 'complete' } },
    { of: 'of a state that few have', query: { status: 'cancelled' } },
    { of: 'of a contact', query: { contactId: first.id } },
    { of: 'of a contact and a state', query: { contactId: first.id, status: 'processing' } },
    { of: 'of a word and a state', query: { text: 'op-1', status: 'cancelled' } },
    { of: 'of a word and a contact', query: { text: 'op-13', contactId: first.id } },
  ])('$of is what a plain filter finds, page by page', async ({ query }) => {
    const mara = await signedIn(shop(), 'mara');
    const { text, status, contactId } = { text: '', status: undefined, contactId: undefined, ...query };
    const words = fold(text).split(' ');
    const wanted = rows.filter(
      (row) =>
        words.every((word) => row.text.includes(word)) &&
        (status === undefined || row.status === status) &&
        (contactId === undefined || row.contactId === contactId),
    );

    const found: string[] = [];
    let cursor: Record<string, string> = {};
    for (let page = 0; page < 4; page += 1) {
      const asked = new URLSearchParams({ ...query, ...cursor, limit: '30' }).toString();
      const { items, next } = await mara.read(OrderPage, 'GET', `/v1/orders?${asked}`);
      found.push(...items.map(({ id }) => id));
      if (next === undefined) break;
      cursor = { cursor: next };
    }

    expect(found).toEqual(wanted.slice(0, 120).map(({ id }) => id));
  });

  it('does not take a name that ends like a number for the order of that number', async () => {
    const mara = await signedIn(shop(), 'mara');
    const { db } = shop().database;
    await db
      .update(orders)
      .set({ searchText: 'op-10020 shop-10050@example.co.uk' })
      .where(eq(orders.number, 'OP-10020'));

    const { items } = await mara.read(OrderPage, 'GET', '/v1/orders?text=op-10050&limit=30');

    expect(items.map(({ number }) => number)).toEqual(['OP-10050']);
  });

  it('shows an order that was filled in as a whole', async () => {
    const mara = await signedIn(shop(), 'mara');

    const answer = await mara.request('GET', '/v1/orders/o-large-17');

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      id: 'o-large-17',
      contact: { id: rows.find(({ id }) => id === 'o-large-17')?.contactId },
    });
  });
});
