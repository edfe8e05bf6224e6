import { OrderPage, type Line } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { contacts, users } from '../src/data/schema.ts';
import { contactOf, orderOf, problemOf } from './user.ts';
import { dora, draftFor, ines, signedIn } from './in-person.ts';
import { onEachDatabase } from './on-each-database.ts';

onEachDatabase('customers', (shop) => {
  it('places her own order, and finds it again', async () => {
    const clerk = await signedIn(shop(), 'dora');

    const order = await clerk.place(await draftFor(clerk, dora));

    expect(order).toMatchObject({ placedBy: 'Dora Vidal', contact: { id: dora } });
    const { items } = await clerk.ask(OrderPage, 'GET', '/v1/orders');
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ contact }) => contact.id !== dora)).toEqual([]);
  });

  it('is quoted her own prices when the draft names nobody', async () => {
    const clerk = await signedIn(shop(), 'dora');
    const { contactId: _, ...nobody } = await draftFor(clerk, dora);

    const anonymous = await clerk.quote(nobody);
    const own = await clerk.quote({ ...nobody, contactId: dora });

    expect(anonymous.totals).toEqual(own.totals);
  });

  it.each<[string, Partial<Line>, string]>([
    ['a price of her own', { override: { unitPrice: 1, reason: 'because' } }, 'override'],
    [
      'something the shop does not sell',
      { item: { kind: 'custom', title: 'A favour', unitPrice: 1, ships: false } },
      'item',
    ],
  ])('is refused %s', async (_, change, field) => {
    const clerk = await signedIn(shop(), 'dora');
    const draft = await draftFor(clerk, dora);
    const lines = draft.lines.map((line) => ({ ...line, ...change }));

    const quoted = await clerk.say('POST', '/v1/quotes', { body: { ...draft, lines } });
    const accepted = await clerk.accept(draft);
    const placed = await clerk.press({ ...accepted, draft: { ...draft, lines } });

    const issues = [{ code: 'not-permitted', path: ['lines', lines[0]?.id, field] }];
    for (const answer of [quoted, placed])
      expect(await problemOf(answer)).toMatchObject({ code: 'forbidden', issues });
  });

  it('writes her own details, but not whether she is a company', async () => {
    const clerk = await signedIn(shop(), 'ines');
    const write = (body: unknown) => clerk.say('PUT', `/v1/contacts/${ines}`, { body });

    const phone = await write({ firstName: 'Inês', lastName: 'Duarte', phone: '+44 117 496 0199' });
    const company = await write({ firstName: 'Inês', lastName: 'Duarte', company: 'Duarte & Co' });

    expect(await contactOf(phone)).toMatchObject({ phone: '+44 117 496 0199' });
    expect(await problemOf(company)).toMatchObject({ code: 'forbidden', issues: [{ path: ['company'] }] });
  });

  it.each(['ordering-not-allowed', 'blocked'] as const)(
    'E1: while her account is %s she reads her orders and places none',
    async (bar) => {
      const { db } = shop().database;
      const clerk = await signedIn(shop(), 'dora');
      const accepted = await clerk.accept(await draftFor(clerk, dora));
      await db.update(contacts).set({ bar }).where(eq(contacts.id, dora));

      const [profile, past, quoted, placed] = [
        await clerk.say('GET', '/v1/profile'),
        await clerk.say('GET', '/v1/orders'),
        await clerk.say('POST', '/v1/quotes', { body: accepted.draft }),
        await clerk.press(accepted),
      ];

      await db.update(contacts).set({ bar: null }).where(eq(contacts.id, dora));
      expect(await profile.json()).toMatchObject({
        entryBar: 'not-permitted',
        operator: { contactId: dora },
      });
      expect([past.status, quoted.status, placed.status]).toEqual([200, 403, 403]);
      expect((await orderOf(await clerk.press(await clerk.accept(accepted.draft)))).contact.id).toBe(dora);
    },
  );

  it('who is a customer of nobody sees why nothing can be ordered', async () => {
    const { db } = shop().database;
    const clerk = await signedIn(shop(), 'ines');
    await db.update(users).set({ contactId: null }).where(eq(users.username, 'ines'));

    const [profile, catalog] = [
      await clerk.say('GET', '/v1/profile'),
      await clerk.say('GET', '/v1/products'),
    ];

    await db.update(users).set({ contactId: ines }).where(eq(users.username, 'ines'));
    expect(await profile.json()).toMatchObject({ entryBar: 'not-permitted' });
    expect(catalog.status).toBe(403);
  });

  it('is offered neither custom items nor prices of her own, nor contacts to create', async () => {
    const clerk = await signedIn(shop(), 'dora');

    const profile = await (await clerk.say('GET', '/v1/profile')).json();

    expect(profile).toMatchObject({ operator: { role: 'customer', contactId: dora } });
    expect(profile).not.toHaveProperty('entryBar');
    expect(profile).toHaveProperty(
      'capabilities',
      expect.not.arrayContaining(['lines.custom', 'lines.override', 'contacts.create']),
    );
  });
});
