import {
  Contact,
  ContactPage,
  HostProfile,
  OrderPage,
  ProductPage,
  Session,
  SkuAnswers,
} from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { products, variants } from '../src/data/schema.ts';
import { setSetting } from '../src/index.ts';
import { contactOf, problemOf } from './clerk.ts';
import { onEachDatabase } from './on-each-database.ts';

const newKey = () => crypto.randomUUID();
const search = (text: string) => `/v1/contacts?text=${encodeURIComponent(text)}`;

onEachDatabase('routes', (shop) => {
  it('say who is signed in', async () => {
    const mara = await shop().as('mara');

    const session = await mara.ask(Session, 'GET', '/v1/session');

    expect(session.operator).toMatchObject({ name: 'Mara Okafor', role: 'manager' });
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

  describe('contacts', () => {
    it.each([
      'Hélène Lefèvre',
      'lefevre HELENE',
      'lyon lefev',
      'helene.lefevre83@example.fr',
      '12583',
      '4 72 85',
    ])('are found by %s', async (text) => {
      const mara = await shop().as('mara');

      const { items } = await mara.ask(ContactPage, 'GET', search(text));

      expect(items.map(({ number }) => number)).toContain('12583');
    });

    it('are found by the number of an order', async () => {
      const mara = await shop().as('mara');
      const order = await mara.place(await mara.draftOf([await mara.lineOf('22632')]));

      const { items } = await mara.ask(ContactPage, 'GET', search(order.number.toLowerCase()));

      expect(items.map(({ id }) => id)).toEqual([order.contact.id]);
    });

    it.each(['%', '_', '\\', "'", 'lefevre nobody'])('are not found by %s', async (text) => {
      const mara = await shop().as('mara');

      expect((await mara.ask(ContactPage, 'GET', search(text))).items).toEqual([]);
    });

    it('are listed page by page, each once', async () => {
      const mara = await shop().as('mara');
      const seen: string[] = [];
      let next: string | undefined;
      do {
        const cursor = next === undefined ? '' : `&cursor=${next}`;
        const page = await mara.ask(ContactPage, 'GET', `/v1/contacts?limit=20${cursor}`);
        seen.push(...page.items.map(({ id }) => id));
        next = page.next;
      } while (next !== undefined);

      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBeGreaterThanOrEqual(53);
    });

    it('are created once a key, and found at once', async () => {
      const mara = await shop().as('mara');
      const key = newKey();
      const body = { firstName: 'Šárka', lastName: `Nová ${key.slice(0, 8)}`, email: 'sarka@example.cz' };

      const [first, second] = await Promise.all([
        mara.say('POST', '/v1/contacts', { body, key }),
        mara.say('POST', '/v1/contacts', { body, key }),
      ]);

      const contact = await contactOf(first);
      expect((await contactOf(second)).id).toBe(contact.id);
      expect(await mara.findContact(`sarka nova ${key.slice(0, 8)}`)).toEqual(contact);
    });

    it('refuse a key that comes back for somebody else', async () => {
      const mara = await shop().as('mara');
      const key = newKey();
      await mara.say('POST', '/v1/contacts', { body: { lastName: 'One' }, key });

      const answer = await mara.say('POST', '/v1/contacts', { body: { lastName: 'Two' }, key });

      expect(answer.status).toBe(422);
      expect(await problemOf(answer)).toMatchObject({ code: 'key-reused' });
    });

    it('are corrected, and found by their new name', async () => {
      const mara = await shop().as('mara');
      const { id } = await mara.findContact('14527');

      await mara.ask(Contact, 'PUT', `/v1/contacts/${id}`, {
        body: { firstName: 'Ottilie', lastName: 'Zander' },
      });

      expect(await mara.findContact('zander ottilie')).toMatchObject({ id, number: '14527' });
    });

    it('get an address once a key, and have it corrected', async () => {
      const mara = await shop().as('mara');
      const { id } = await mara.findContact('20001');
      const body = { line1: '1 Lilla Gatan', city: 'Malmö', country: 'SE' };
      const key = newKey();

      await mara.say('POST', `/v1/contacts/${id}/addresses`, { body, key });
      const { addresses } = await mara.ask(Contact, 'POST', `/v1/contacts/${id}/addresses`, { body, key });
      const path = `/v1/contacts/${id}/addresses/${addresses[0]?.id}`;
      const corrected = await mara.ask(Contact, 'PUT', path, { body: { ...body, line1: '2 Stora Gatan' } });

      expect(addresses).toMatchObject([body]);
      expect(corrected.addresses).toMatchObject([{ line1: '2 Stora Gatan' }]);
    });

    it('are not there when nobody has made them', async () => {
      const mara = await shop().as('mara');
      const body = { line1: 'x', city: 'x', country: 'GB' };

      expect((await mara.say('GET', '/v1/contacts/nobody')).status).toBe(404);
      expect((await mara.say('PUT', '/v1/contacts/nobody', { body: { lastName: 'X' } })).status).toBe(404);
      expect((await mara.say('POST', '/v1/contacts/nobody/addresses', { body, key: newKey() })).status).toBe(
        404,
      );
    });
  });

  describe('the catalog', () => {
    it('finds products by any words of a title, and by SKU', async () => {
      const mara = await shop().as('mara');

      const byWords = await mara.ask(ProductPage, 'GET', '/v1/products?text=holder%20heart%20white');
      const bySku = await mara.ask(ProductPage, 'GET', '/v1/products?text=85123a');

      expect(byWords.items.map(({ id }) => id)).toContain('p-85123A');
      expect(bySku.items.map(({ id }) => id)).toEqual(['p-85123A']);
    });

    it('says what each typed SKU is, in the order asked', async () => {
      const mara = await shop().as('mara');
      const body = { skus: ['85123a', '85099', '8512A', 'SPARKLE-20', '85123A'], country: 'FR' };

      const answers = await mara.ask(SkuAnswers, 'POST', '/v1/products/resolve', { body });

      expect(answers).toMatchObject([
        { kind: 'found', sku: '85123A', variantId: 'v-85123A' },
        { kind: 'needs-option', sku: '85099', product: { title: 'Jumbo Bag' } },
        { kind: 'unknown', sku: '8512A', nearest: ['85123A', expect.anything(), expect.anything()] },
        { kind: 'not-sold', sku: 'SPARKLE-20' },
        { kind: 'found', sku: '85123A' },
      ]);
    });

    it('shows no product that is not published', async () => {
      const { db } = shop().database;
      const mara = await shop().as('mara');
      await db.update(products).set({ published: false }).where(eq(products.id, 'p-21733'));

      const page = await mara.ask(ProductPage, 'GET', '/v1/products?text=21733');
      const answers = await mara.ask(SkuAnswers, 'POST', '/v1/products/resolve', {
        body: { skus: ['21733'] },
      });

      expect(page.items).toEqual([]);
      expect(answers).toMatchObject([{ kind: 'unknown' }]);
    });

    it('draws a picture for every variant, the same each time', async () => {
      const pictures = await Promise.all([1, 2].map(() => shop().send('/artwork/85123A.svg')));

      const [first, second] = await Promise.all(pictures.map((picture) => picture.text()));
      expect(first).toBe(second);
      expect(pictures[0]?.headers.get('content-type')).toBe('image/svg+xml');
      expect((await shop().send('/artwork/nothing.svg')).status).toBe(404);
    });
  });

  describe('quotes', () => {
    it('give quantity breaks and agreed prices', async () => {
      const mara = await shop().as('mara');
      const prices = async (contactNumber: string, quantity: number) => {
        const contact = await mara.findContact(contactNumber);
        const draft = await mara.draftOf([await mara.lineOf('22086', quantity)], { contactId: contact.id });
        return (await mara.quote(draft)).lines[0]?.unitPrice;
      };

      expect(await prices('17850', 1)).toBe(295);
      expect(await prices('17850', 80)).toBe(255);
    });

    it('add British tax at home and none abroad', async () => {
      const mara = await shop().as('mara');
      const line = await mara.lineOf('22632', 10);
      const abroad = { line1: '1 rue', city: 'Lyon', country: 'FR' };

      const home = await mara.quote(await mara.draftOf([line]));
      const away = await mara.quote(
        await mara.draftOf([line], {
          shipments: [{ id: 's1', to: { kind: 'other', address: abroad }, methodId: 'standard', parts: [] }],
        }),
      );

      expect(home.totals).toMatchObject({ subtotal: 1850, tax: 370, total: 2220 });
      expect(away.totals).toMatchObject({ subtotal: 1850, tax: 0, shipping: 2495, total: 4345 });
    });

    it('say what is sold out, what is short and what is not sold there, with ways out', async () => {
      const { db } = shop().database;
      const mara = await shop().as('mara');
      await db.update(variants).set({ stock: 4 }).where(eq(variants.id, 'v-22834'));
      const lines = await Promise.all([
        mara.lineOf('TEAPOT-SAGE'),
        mara.lineOf('22834', 3),
        mara.lineOf('22834', 3),
      ]);
      const gone = { ...(await mara.lineOf('22632')), id: 'gone' };
      if (gone.item.kind === 'variant') gone.item = { ...gone.item, variantId: 'v-never' };

      const { issues } = await mara.quote(await mara.draftOf([...lines, gone]));

      expect(issues).toMatchObject([
        { code: 'out-of-stock', fixes: [{ code: 'remove-line' }] },
        {
          code: 'insufficient-stock',
          params: { available: 1 },
          fixes: [{ code: 'set-quantity' }, { code: 'remove-line' }],
        },
        { code: 'not-sold', path: ['lines', 'gone', 'item'] },
      ]);
    });

    it('offer an invoice only to who has an account', async () => {
      const mara = await shop().as('mara');
      const methods = async (number: string) => {
        const { id } = await mara.findContact(number);
        return (await mara.quote(await mara.draftOf([], { contactId: id }))).paymentMethods.map(
          (method) => method.id,
        );
      };

      expect(await methods('17850')).toEqual(['invoice', 'cash']);
      expect(await methods('20002')).toEqual(['cash']);
    });

    it('split lines over shipments as they are named, the rest to the first', async () => {
      const mara = await shop().as('mara');
      const line = await mara.lineOf('22632', 5);
      const draft = await mara.draftOf([line]);
      const parts = [{ lineId: line.id, quantity: 2 }];

      const { shipments } = await mara.quote({
        ...draft,
        shipments: [...draft.shipments, { id: 's2', parts }],
      });

      expect(shipments.map((shipment) => shipment.parts)).toEqual([
        [{ lineId: line.id, quantity: 3 }],
        parts,
      ]);
    });

    it('refuse what no number can hold, by code and path', async () => {
      const mara = await shop().as('mara');
      const override = { unitPrice: Number.MAX_SAFE_INTEGER, reason: 'Too much' };
      const line = await mara.lineOf('22632', 1_000_000, { override });

      const answer = await mara.say('POST', '/v1/quotes', { body: await mara.draftOf([line]) });

      expect(answer.status).toBe(400);
      expect(await problemOf(answer)).toMatchObject({
        issues: [{ code: 'amount-too-large', path: ['lines', line.id] }],
      });
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
