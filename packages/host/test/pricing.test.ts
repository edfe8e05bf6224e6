import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { variants } from '../src/data/schema.ts';
import { addressIn } from './abroad.ts';
import { readProblem } from './user.ts';
import { onEachDatabase } from './on-each-database.ts';

onEachDatabase('quotes', (shop) => {
  it('apply quantity breaks and agreed prices', async () => {
    const mara = await shop().as('mara');
    const prices = async (contactNumber: string, quantity: number) => {
      const contact = await mara.findContact(contactNumber);
      const draft = await mara.draftOf([await mara.lineOf('22086', quantity)], { contactId: contact.id });
      return (await mara.quote(draft)).lines[0]?.unitPrice;
    };

    expect(await prices('17850', 1)).toBe(295);
    expect(await prices('17850', 80)).toBe(255);
  });

  it('keep one SKU at two prices as two lines, and so does the order', async () => {
    const mara = await shop().as('mara');
    const override = { unitPrice: 170, reason: 'Damaged box' };
    const lines = [await mara.lineOf('22632', 2), await mara.lineOf('22632', 3, { override })];
    const draft = await mara.draftOf(lines);

    const quote = await mara.quote(draft);
    const order = await mara.place(draft);

    const expected = [
      [lines[0]?.id, 2, 210, 420],
      [lines[1]?.id, 3, 170, 510],
    ];
    expect(quote.lines.map((each) => [each.lineId, each.quantity, each.unitPrice, each.total])).toEqual(
      expected,
    );
    expect(order.lines.map((each) => [each.id, each.quantity, each.unitPrice, each.total])).toEqual(expected);
  });

  it('name the next quantity that is cheaper, of those that are sold and in stock', async () => {
    const mara = await shop().as('mara');
    const nextOf = async (sku: string, quantity: number) => {
      const draft = await mara.draftOf([await mara.lineOf(sku, quantity)]);
      return (await mara.quote(draft)).lines[0]?.nextBreak;
    };

    expect(await nextOf('TEALIGHT-WAX', 12)).toEqual({ quantity: 24, unitPrice: 320 });
    expect(await nextOf('TEALIGHT-WAX', 90)).toEqual({ quantity: 96, unitPrice: 290 });
    expect(await nextOf('TEALIGHT-WAX', 96)).toBeUndefined();
    const { db } = shop().database;
    const rules = { multiple: 10 };
    await db
      .update(variants)
      .set({ quantityRules: rules, stock: 100 })
      .where(eq(variants.sku, 'TEALIGHT-WAX'));
    expect(await nextOf('TEALIGHT-WAX', 20)).toEqual({ quantity: 30, unitPrice: 320 });
    await db.update(variants).set({ stock: 20 }).where(eq(variants.sku, 'TEALIGHT-WAX'));
    expect(await nextOf('TEALIGHT-WAX', 10)).toBeUndefined();
  });

  it('add British VAT at home and no tax abroad', async () => {
    const mara = await shop().as('mara');
    const line = await mara.lineOf('22632', 10);
    const abroad = { line1: '1 rue', city: 'Lyon', postalCode: '69001', country: 'FR' };

    const home = await mara.quote(await mara.draftOf([line]));
    const away = await mara.quote(
      await mara.draftOf([line], {
        shipments: [{ id: 's1', to: { kind: 'other', address: abroad }, methodId: 'standard', parts: [] }],
      }),
    );

    expect(home.totals).toMatchObject({ subtotal: 1850, tax: 370, total: 2220 });
    expect(away.totals).toMatchObject({ subtotal: 1850, tax: 0, shipping: 2495, total: 4345 });
  });

  it.each([
    ['GB', true],
    ['FR', false],
    ['US', false],
  ])('offer collection at the counter in the shop’s own country alone: %s', async (country, isOffered) => {
    const mara = await shop().as('mara');
    const address = addressIn(country);

    const { shipments } = await mara.quote(
      await mara.draftOf([await mara.lineOf('22632')], {
        shipments: [{ id: 's1', to: { kind: 'other', address }, parts: [] }],
      }),
    );

    const offered = shipments[0]?.options.map(({ id }) => id) ?? [];
    expect(offered).toContain('standard');
    expect(offered.includes('collection')).toBe(isOffered);
  });

  it('report lines that are sold out, short of stock or not sold there, with fixes', async () => {
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

  it('offer payment by invoice only to contacts with an account', async () => {
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

  it('split lines over shipments as named, with the rest in the first', async () => {
    const mara = await shop().as('mara');
    const line = await mara.lineOf('22632', 5);
    const draft = await mara.draftOf([line]);
    const parts = [{ lineId: line.id, quantity: 2 }];

    const { shipments } = await mara.quote({
      ...draft,
      shipments: [...draft.shipments, { id: 's2', parts }],
    });

    expect(shipments.map((shipment) => shipment.parts)).toEqual([[{ lineId: line.id, quantity: 3 }], parts]);
  });

  it('tax a line that goes to two countries by its parts', async () => {
    const mara = await shop().as('mara');
    const line = await mara.lineOf('22632', 3, { override: { unitPrice: 1001, reason: 'As agreed' } });
    const draft = await mara.draftOf([line]);
    const abroad = { line1: 'Karl Johans gate 1', city: 'Oslo', postalCode: '0154', country: 'NO' };
    const parts = [{ lineId: line.id, quantity: 1 }];

    const { totals } = await mara.quote({
      ...draft,
      shipments: [...draft.shipments, { id: 's2', to: { kind: 'other', address: abroad }, parts }],
    });

    expect(totals).toMatchObject({ subtotal: 3003, tax: 400, taxes: [{ base: 2002, amount: 400 }] });
  });

  it('refuse amounts beyond the safe integers, with code and path', async () => {
    const mara = await shop().as('mara');
    const override = { unitPrice: Number.MAX_SAFE_INTEGER, reason: 'Too much' };
    const line = await mara.lineOf('22632', 1_000_000, { override });

    const answer = await mara.request('POST', '/v1/quotes', { body: await mara.draftOf([line]) });

    expect(answer.status).toBe(400);
    expect(await readProblem(answer)).toMatchObject({
      issues: [{ code: 'amount-too-large', path: ['lines', line.id] }],
    });
  });
});
