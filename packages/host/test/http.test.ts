import { HostProfile, OrderPage, SignIn } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { products } from '../src/data/schema.ts';
import { setSetting } from '../src/index.ts';
import { readProblem } from './user.ts';
import { onEachDatabase } from './on-each-database.ts';

onEachDatabase('routes', (shop) => {
  it('tells who is signed in', async () => {
    const mara = await shop().as('mara');

    const session = await mara.read(SignIn, 'GET', '/v1/sign-in');

    expect(session.operator).toMatchObject({ name: 'Mara Okafor', role: 'manager' });
  });

  it('tells the name of the shop and the address of its operators', async () => {
    const mara = await shop().as('mara');

    const { name, operator } = await mara.read(HostProfile, 'GET', '/v1/profile');

    expect(name).toBe('Larkspur Trading');
    expect(operator.address?.company).toBe(name);
  });

  describe('entry', () => {
    it('closes entry and quotes while ecommerce is switched off', async () => {
      const { db } = shop().database;
      const mara = await shop().as('mara');
      const draft = await mara.draftOf([await mara.lineOf('22632')]);
      await setSetting(db, 'ecommerce.enabled', 'false');

      const profile = await mara.read(HostProfile, 'GET', '/v1/profile');
      const quote = await mara.request('POST', '/v1/quotes', { body: draft });

      await setSetting(db, 'ecommerce.enabled', 'true');
      expect(profile.entryBar).toBe('ecommerce-disabled');
      expect(await readProblem(quote)).toMatchObject({
        code: 'refused',
        issues: [{ code: 'ecommerce-disabled' }],
      });
    });

    it('closes entry while no product is published', async () => {
      const { db } = shop().database;
      const mara = await shop().as('mara');
      await db.update(products).set({ published: false });

      const profile = await mara.read(HostProfile, 'GET', '/v1/profile');

      await db.update(products).set({ published: true });
      expect(profile.entryBar).toBe('no-published-products');
    });
  });

  describe('orders', () => {
    it('lists orders newest first by number and status, page by page', async () => {
      const mara = await shop().as('mara');
      const line = await mara.lineOf('EBOOK-WRAP', 2);
      const first = await mara.place(await mara.draftOf([line]));
      const second = await mara.place(await mara.draftOf([line]));

      const page = await mara.read(OrderPage, 'GET', '/v1/orders?limit=1&status=complete');
      const rest = await mara.read(
        OrderPage,
        'GET',
        `/v1/orders?limit=1&status=complete&cursor=${page.next}`,
      );
      const found = await mara.read(OrderPage, 'GET', `/v1/orders?text=${first.number}`);

      expect(page.items).toMatchObject([{ id: second.id, items: 2, status: 'complete' }]);
      expect(rest.items).toMatchObject([{ id: first.id }]);
      expect(found.items.map(({ id }) => id)).toEqual([first.id]);
    });

    it('returns an order with everything that was placed', async () => {
      const mara = await shop().as('mara');
      const order = await mara.place(
        await mara.draftOf([await mara.lineOf('22632', 2, { note: 'Blue bow' })]),
      );

      const again = await mara.request('GET', `/v1/orders/${order.id}`);

      expect(await again.json()).toEqual(order);
      expect((await mara.request('GET', '/v1/orders/none')).status).toBe(404);
    });
  });

  it('answers 405 to a method that a path does not serve', async () => {
    const answer = await shop().send('/v1/orders', { method: 'PUT' });

    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST, GET');
    expect(await readProblem(answer)).toMatchObject({ code: 'unsupported' });
  });

  it('describes the routes in an OpenAPI document', async () => {
    const answer = await shop().send('/v1/openapi.json');

    expect(await answer.json()).toMatchObject({
      openapi: '3.1.0',
      paths: { '/v1/orders': { post: { operationId: 'place', parameters: [{ name: 'Idempotency-Key' }] } } },
    });
  });

  it('answers the health check', async () => {
    expect((await shop().send('/healthz')).status).toBe(200);
  });
});
