import { HostProfile, OrderPage, SignIn } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { products } from '../src/data/schema.ts';
import { setSetting } from '../src/index.ts';
import { problemOf } from './user.ts';
import { onEachDatabase } from './on-each-database.ts';

onEachDatabase('routes', (shop) => {
  it('say who is signed in', async () => {
    const mara = await shop().as('mara');

    const session = await mara.ask(SignIn, 'GET', '/v1/sign-in');

    expect(session.operator).toMatchObject({ name: 'Mara Okafor', role: 'manager' });
  });

  it('say which shop this is, and where its operators are', async () => {
    const mara = await shop().as('mara');

    const { name, operator } = await mara.ask(HostProfile, 'GET', '/v1/profile');

    expect(name).toBe('Larkspur Trading');
    expect(operator.address?.company).toBe(name);
  });

  describe('entry', () => {
    it('is barred while ecommerce is switched off, and placing with it', async () => {
      const { db } = shop().database;
      const mara = await shop().as('mara');
      const draft = await mara.draftOf([await mara.lineOf('22632')]);
      await setSetting(db, 'ecommerce.enabled', 'false');

      const profile = await mara.ask(HostProfile, 'GET', '/v1/profile');
      const quote = await mara.say('POST', '/v1/quotes', { body: draft });

      await setSetting(db, 'ecommerce.enabled', 'true');
      expect(profile.entryBar).toBe('ecommerce-disabled');
      expect(await problemOf(quote)).toMatchObject({
        code: 'refused',
        issues: [{ code: 'ecommerce-disabled' }],
      });
    });

    it('is barred while nothing is published', async () => {
      const { db } = shop().database;
      const mara = await shop().as('mara');
      await db.update(products).set({ published: false });

      const profile = await mara.ask(HostProfile, 'GET', '/v1/profile');

      await db.update(products).set({ published: true });
      expect(profile.entryBar).toBe('no-published-products');
    });
  });

  describe('orders', () => {
    it('are listed newest first, by number, name and status, page by page', async () => {
      const mara = await shop().as('mara');
      const line = await mara.lineOf('EBOOK-WRAP', 2);
      const first = await mara.place(await mara.draftOf([line]));
      const second = await mara.place(await mara.draftOf([line]));

      const page = await mara.ask(OrderPage, 'GET', '/v1/orders?limit=1&status=complete');
      const rest = await mara.ask(OrderPage, 'GET', `/v1/orders?limit=1&status=complete&cursor=${page.next}`);
      const found = await mara.ask(OrderPage, 'GET', `/v1/orders?text=${first.number}`);

      expect(page.items).toMatchObject([{ id: second.id, items: 2, status: 'complete' }]);
      expect(rest.items).toMatchObject([{ id: first.id }]);
      expect(found.items.map(({ id }) => id)).toEqual([first.id]);
    });

    it('are found again with everything that was placed', async () => {
      const mara = await shop().as('mara');
      const order = await mara.place(
        await mara.draftOf([await mara.lineOf('22632', 2, { note: 'Blue bow' })]),
      );

      const again = await mara.say('GET', `/v1/orders/${order.id}`);

      expect(await again.json()).toEqual(order);
      expect((await mara.say('GET', '/v1/orders/none')).status).toBe(404);
    });
  });

  it('refuse methods that are not served, by name', async () => {
    const answer = await shop().send('/v1/orders', { method: 'PUT' });

    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST, GET');
    expect(await problemOf(answer)).toMatchObject({ code: 'unsupported' });
  });

  it('are described by an OpenAPI document', async () => {
    const answer = await shop().send('/v1/openapi.json');

    expect(await answer.json()).toMatchObject({
      openapi: '3.1.0',
      paths: { '/v1/orders': { post: { operationId: 'place', parameters: [{ name: 'Idempotency-Key' }] } } },
    });
  });

  it('say that the host is well', async () => {
    expect((await shop().send('/healthz')).status).toBe(200);
  });
});
