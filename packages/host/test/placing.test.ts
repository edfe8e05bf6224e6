import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { audit, orderHistory, orders, priceRules, variants } from '../src/data/schema.ts';
import { orderOf, problemOf } from './user.ts';
import { onEachDatabase } from './on-each-database.ts';

const newKey = () => crypto.randomUUID();

onEachDatabase('placing', (shop) => {
  const ordersOf = (draftId: string) =>
    shop().database.db.select().from(orders).where(eq(orders.draftId, draftId));

  it('places one order for twenty presses of one key at once', async () => {
    const mara = await shop().as('mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632', 2)]));
    const key = newKey();

    const answers = await Promise.all(Array.from({ length: 20 }, () => mara.press(submission, key)));

    expect(await ordersOf(submission.draft.id)).toHaveLength(1);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
    const fresh = answers.filter(
      ({ status, headers }) => status === 201 && !headers.has('idempotency-replayed'),
    );
    expect(fresh).toHaveLength(1);
  });

  it('answers a repeated press with the same order, and says that it is repeated', async () => {
    const mara = await shop().as('mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));
    const key = newKey();
    const first = await mara.press(submission, key);

    const again = await mara.press(submission, `"${key.toUpperCase()}"`);

    expect(again.status).toBe(201);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await again.json()).toEqual(await first.json());
  });

  it('does not mind the order of the keys in a repeated body', async () => {
    const mara = await shop().as('mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));
    const key = newKey();
    await mara.press(submission, key);

    const turned = Object.fromEntries(Object.entries(submission).toReversed());
    const again = await mara.say('POST', '/v1/orders', { key, body: turned });

    expect(again.status).toBe(201);
  });

  it('refuses a key that comes back with another body', async () => {
    const mara = await shop().as('mara');
    const draft = await mara.draftOf([await mara.lineOf('22632')]);
    const key = newKey();
    await mara.press(await mara.accept(draft), key);

    const answer = await mara.press(await mara.accept({ ...draft, id: newKey() }), key);

    expect(answer.status).toBe(422);
    expect(await problemOf(answer)).toMatchObject({ code: 'key-reused' });
  });

  it('places one draft once, whatever the keys', async () => {
    const mara = await shop().as('mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));

    const answers = await Promise.all([mara.press(submission), mara.press(submission)]);

    const [placed] = await ordersOf(submission.draft.id);
    const refused = answers.find(({ status }) => status === 409);
    expect(answers.map(({ status }) => status)).toEqual(expect.arrayContaining([201, 409]));
    expect(refused && (await problemOf(refused))).toMatchObject({
      code: 'draft-placed',
      orderId: placed?.id,
    });
  });

  it('refuses a total that nobody saw', async () => {
    const mara = await shop().as('mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));

    const answer = await mara.press({ ...submission, acceptedTotal: { amount: 1, currency: 'GBP' } });

    expect(await problemOf(answer)).toMatchObject({
      code: 'quote-changed',
      issues: [{ code: 'total-changed' }],
    });
    expect(await ordersOf(submission.draft.id)).toEqual([]);
  });

  it('refuses a quote whose prices have moved since', async () => {
    const { db } = shop().database;
    const mara = await shop().as('mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22633')]));
    await db
      .insert(priceRules)
      .values({ id: newKey(), variantId: 'v-22633', minQuantity: 1, price: 1, contactId: 'c-17850' });

    const answer = await mara.press(submission);

    expect(await problemOf(answer)).toMatchObject({ code: 'quote-changed' });
  });

  it('repeats a refusal for its key, and takes a new key', async () => {
    const mara = await shop().as('mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));
    const wrong = { ...submission, quoteId: 'no-such-quote' };
    const key = newKey();
    await mara.press(wrong, key);

    const again = await mara.press(wrong, key);
    const anew = await mara.press({ ...submission, supersedes: key });

    expect(again.status).toBe(409);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(anew.status).toBe(201);
  });

  it('sells the last one once', async () => {
    const { db } = shop().database;
    const mara = await shop().as('mara');
    await db.update(variants).set({ stock: 1 }).where(eq(variants.id, 'v-22752'));
    const line = await mara.lineOf('22752');
    const both = await Promise.all([mara.draftOf([line]), mara.draftOf([line])]);
    const accepted = await Promise.all(both.map((draft) => mara.accept(draft)));

    const answers = await Promise.all(accepted.map((submission) => mara.press(submission)));

    expect(answers.map(({ status }) => status)).toEqual(expect.arrayContaining([201, 409]));
    const [left] = await db.select().from(variants).where(eq(variants.id, 'v-22752'));
    expect(left?.stock).toBe(0);
  });

  it('writes the order, its history, what it took and who did it in one go', async () => {
    const { db } = shop().database;
    const mara = await shop().as('mara');
    const [before] = await db.select().from(variants).where(eq(variants.id, 'v-22632'));

    const order = await mara.place(await mara.draftOf([await mara.lineOf('22632', 3)]));

    const [after] = await db.select().from(variants).where(eq(variants.id, 'v-22632'));
    expect((before?.stock ?? 0) - (after?.stock ?? 0)).toBe(3);
    expect(order).toMatchObject({ status: 'processing', placedBy: 'Mara Okafor' });
    expect(order.history).toMatchObject([{ code: 'placed', status: 'processing', by: 'Mara Okafor' }]);
    const [entry] = await db.select().from(audit).where(eq(audit.subject, order.id));
    expect(entry).toMatchObject({ userId: 'u-mara', onBehalfOf: order.contact.id, action: 'order.placed' });
    expect(await db.select().from(orderHistory).where(eq(orderHistory.orderId, order.id))).toHaveLength(1);
  });

  it('completes at once what does not ship', async () => {
    const mara = await shop().as('mara');

    const order = await mara.place(await mara.draftOf([await mara.lineOf('EBOOK-WRAP')]));

    expect(order).toMatchObject({ status: 'complete', shipments: [] });
    expect(order.history.map(({ code }) => code)).toEqual(['placed', 'completed']);
  });

  it('never gives a number twice, and counts upwards', async () => {
    const mara = await shop().as('mara');
    const line = await mara.lineOf('22632');

    const first = await mara.place(await mara.draftOf([line]));
    const second = await mara.place(await mara.draftOf([line]));

    expect(first.number).toMatch(/^OP-\d+$/);
    expect(Number(second.number.slice(3))).toBeGreaterThan(Number(first.number.slice(3)));
  });

  describe('what is missing', () => {
    it.each([
      ['contactId', 'contact-required'],
      ['payment', 'payment-required'],
      ['lines', 'lines-required'],
      ['shipments', 'ship-to-required'],
    ])('refuses a draft without its %s', async (part, code) => {
      const mara = await shop().as('mara');
      const whole = await mara.draftOf([await mara.lineOf('22632')]);
      const { contactId: _, payment: __, ...bare } = whole;
      const gaps = {
        contactId: { ...bare, ...(whole.payment ? { payment: whole.payment } : {}) },
        payment: { ...bare, contactId: whole.contactId ?? '' },
        lines: { ...whole, lines: [] },
        shipments: { ...whole, shipments: [{ id: 's1', parts: [] }] },
      };
      const draft = Object.entries(gaps).find(([name]) => name === part)?.[1] ?? whole;

      const problem = await problemOf(await mara.press(await mara.accept(draft)));

      expect(problem.code).toBe('refused');
      expect(problem.issues.map((issue) => issue.code)).toContain(code);
    });
  });

  it('wants every warning to have been seen', async () => {
    const mara = await shop().as('mara');
    const free = await mara.lineOf('22632', 1, { override: { unitPrice: 0, reason: 'Goodwill' } });
    const submission = await mara.accept(await mara.draftOf([free]));

    const unseen = await mara.press({ ...submission, acknowledged: [] });
    const seen = await mara.press(submission);

    expect(await problemOf(unseen)).toMatchObject({ code: 'refused', issues: [{ code: 'free-line' }] });
    expect((await orderOf(seen)).totals.total).toBe(0);
  });
});
