import { OrderPage, type Line } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { contacts, users } from '../src/data/schema.ts';
import { readContact, readOrder, readProblem } from './user.ts';
import { dora, draftFor, ines, signedIn } from './in-person.ts';
import { onEachDatabase } from './on-each-database.ts';

onEachDatabase('customers', (shop) => {
  it('a customer places an order for their own contact, and finds it again', async () => {
    const user = await signedIn(shop(), 'dora');

    const order = await user.place(await draftFor(user, dora));

    expect(order).toMatchObject({ placedBy: 'Dora Vidal', contact: { id: dora } });
    const { items } = await user.read(OrderPage, 'GET', '/v1/orders');
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ contact }) => contact.id !== dora)).toEqual([]);
  });

  it('a customer gets their own prices when the draft names no contact', async () => {
    const user = await signedIn(shop(), 'dora');
    const { contactId: _, ...nobody } = await draftFor(user, dora);

    const anonymous = await user.quote(nobody);
    const own = await user.quote({ ...nobody, contactId: dora });

    expect(anonymous.totals).toEqual(own.totals);
  });

  it.each<[string, Partial<Line>, string]>([
    ['at a price of their own', { override: { unitPrice: 1, reason: 'because' } }, 'override'],
    [
      'something that the shop does not sell',
      { item: { kind: 'custom', title: 'A favour', unitPrice: 1, ships: false } },
      'item',
    ],
  ])('a customer may not order %s', async (_, change, field) => {
    const user = await signedIn(shop(), 'dora');
    const draft = await draftFor(user, dora);
    const lines = draft.lines.map((line) => ({ ...line, ...change }));

    const quoted = await user.request('POST', '/v1/quotes', { body: { ...draft, lines } });
    const accepted = await user.accept(draft);
    const placed = await user.submit({ ...accepted, draft: { ...draft, lines } });

    const issues = [{ code: 'not-permitted', path: ['lines', lines[0]?.id, field] }];
    for (const answer of [quoted, placed])
      expect(await readProblem(answer)).toMatchObject({ code: 'forbidden', issues });
  });

  it('a customer may change their own details except the company', async () => {
    const user = await signedIn(shop(), 'ines');
    const write = (body: unknown) => user.request('PUT', `/v1/contacts/${ines}`, { body });

    const phone = await write({ firstName: 'Inês', lastName: 'Duarte', phone: '+44 117 496 0199' });
    const company = await write({ firstName: 'Inês', lastName: 'Duarte', company: 'Duarte & Co' });

    expect(await readContact(phone)).toMatchObject({ phone: '+44 117 496 0199' });
    expect(await readProblem(company)).toMatchObject({ code: 'forbidden', issues: [{ path: ['company'] }] });
    const number = await write({ firstName: 'Inês', lastName: 'Duarte', number: 'MINE' });
    expect(await readProblem(number)).toMatchObject({ code: 'forbidden', issues: [{ path: ['number'] }] });
  });

  it.each([
    ['ordering-not-allowed', 'ordering-not-allowed'],
    ['blocked', 'not-permitted'],
  ] as const)('E1: a customer whose account is %s can read orders but not place any', async (bar, code) => {
    const { db } = shop().database;
    const user = await signedIn(shop(), 'dora');
    const accepted = await user.accept(await draftFor(user, dora));
    await db.update(contacts).set({ bar }).where(eq(contacts.id, dora));

    const [profile, past, ...refused] = [
      await user.request('GET', '/v1/profile'),
      await user.request('GET', '/v1/orders'),
      await user.request('POST', '/v1/quotes', { body: accepted.draft }),
      await user.submit(accepted),
      await user.request('PUT', `/v1/drafts/${accepted.draft.id}`, {
        body: { draft: accepted.draft },
        headers: { 'if-none-match': '*' },
      }),
    ];

    await db.update(contacts).set({ bar: null }).where(eq(contacts.id, dora));
    expect(await profile.json()).toMatchObject({
      entryBar: code,
      operator: { contactId: dora },
    });
    expect(past.status).toBe(200);
    for (const answer of refused)
      expect(await readProblem(answer)).toMatchObject({ code: 'forbidden', issues: [{ code }] });
    expect((await readOrder(await user.submit(await user.accept(accepted.draft)))).contact.id).toBe(dora);
  });

  it('a customer whose account has no contact is told that ordering is not permitted', async () => {
    const { db } = shop().database;
    const user = await signedIn(shop(), 'ines');
    await db.update(users).set({ contactId: null }).where(eq(users.username, 'ines'));

    const [profile, catalog] = [
      await user.request('GET', '/v1/profile'),
      await user.request('GET', '/v1/products'),
    ];

    await db.update(users).set({ contactId: ines }).where(eq(users.username, 'ines'));
    expect(await profile.json()).toMatchObject({ entryBar: 'not-permitted' });
    expect(catalog.status).toBe(403);
  });

  it('a customer lacks the capabilities for custom items, overrides and new contacts', async () => {
    const user = await signedIn(shop(), 'dora');

    const profile = await (await user.request('GET', '/v1/profile')).json();

    expect(profile).toMatchObject({ operator: { role: 'customer', contactId: dora } });
    expect(profile).not.toHaveProperty('entryBar');
    expect(profile).toHaveProperty(
      'capabilities',
      expect.not.arrayContaining(['lines.custom', 'lines.override', 'contacts.create']),
    );
  });
});
