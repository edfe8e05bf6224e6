import { Contact, OrderPage } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { contacts, orders } from '../src/data/schema.ts';
import { setSetting } from '../src/index.ts';
import { bringSearchTextsUpToDate } from '../src/slices/contact/search-texts.ts';
import { onEachDatabase } from './on-each-database.ts';
import { readContact, type TestUser } from './user.ts';

const address = { line1: '1 Quay', city: 'Leeds', postalCode: 'LS1 1AA', country: 'GB' };

/** Somebody no other test made, with one order. */
async function customerWithOrder(user: TestUser) {
  const mark = crypto.randomUUID().slice(0, 8);
  const body = {
    firstName: 'Perpetua',
    lastName: `Oldname${mark}`,
    company: `Fenwick${mark} & Sons`,
    email: `orders@fenwick${mark}.example`,
    phone: `01632 ${String(Date.now()).slice(-6)}`,
    address,
  };
  const contact = await readContact(
    await user.request('POST', '/v1/contacts', { body, key: crypto.randomUUID() }),
  );
  const draft = await user.draftOf([await user.lineOf('22632')], {
    contactId: contact.id,
    shipments: [
      {
        id: 's1',
        to: { kind: 'contact', addressId: contact.addresses[0]?.id ?? '' },
        methodId: 'standard',
        parts: [],
      },
    ],
  });
  return { mark, body, contact, order: await user.place(draft) };
}

async function foundBy(user: TestUser, text: string): Promise<string[]> {
  const page = await user.read(OrderPage, 'GET', `/v1/orders?text=${encodeURIComponent(text)}`);
  return page.items.map(({ id }) => id);
}

onEachDatabase('orders', (shop) => {
  describe('are found by', () => {
    it('company, e-mail, customer number and phone of their contact', async () => {
      const mara = await shop().as('mara');
      const { contact, order } = await customerWithOrder(mara);
      const phone = contact.phone ?? '';

      for (const text of [
        contact.company ?? '',
        contact.email ?? '',
        contact.number ?? '',
        phone,
        phone.replace(/^0/, '+44 '),
      ])
        expect([text, await foundBy(mara, text)]).toEqual([text, [order.id]]);
    });

    it('the name that their contact has now, and the one that it had', async () => {
      const mara = await shop().as('mara');
      const { mark, body, contact, order } = await customerWithOrder(mara);
      const { address: _, ...rest } = body;

      await mara.read(Contact, 'PUT', `/v1/contacts/${contact.id}`, {
        body: { ...rest, lastName: `Newname${mark}` },
      });

      expect(await foundBy(mara, `newname${mark}`)).toEqual([order.id]);
      expect(await foundBy(mara, `oldname${mark}`)).toEqual([order.id]);
    });
  });

  it('and contacts of an earlier version of the host are found by what it did not know yet', async () => {
    const mara = await shop().as('mara');
    const { contact, order } = await customerWithOrder(mara);
    const { db } = shop().database;
    await db.update(contacts).set({ searchText: 'old' }).where(eq(contacts.id, contact.id));
    await db.update(orders).set({ searchText: 'old' }).where(eq(orders.id, order.id));
    await setSetting(db, 'search.version', '1');

    await bringSearchTextsUpToDate(db);

    expect(await foundBy(mara, contact.email ?? '')).toEqual([order.id]);
    expect(await mara.findContact(contact.phone?.replace(/^0/, '+44 ') ?? '')).toMatchObject(contact);
  });
});
