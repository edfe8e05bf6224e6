import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { audit, orderHistory, orders, priceRules, variants } from '../src/data/schema.ts';
import { readOrder, readProblem } from './user.ts';
import { onEachDatabase } from './on-each-database.ts';

const newKey = () => crypto.randomUUID();

onEachDatabase('placing', (shop) => {
  const ordersOf = (draftId: string) =>
    shop().database.db.select().from(orders).where(eq(orders.draftId, draftId));

  it('places one order for twenty simultaneous submissions with one key', async () => {
    const mara = await shop().as('mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632', 2)]));
    const key = newKey();

    const answers = await Promise.all(Array.from({ length: 20 }, () => mara.submit(submission, key)));

    expect(await ordersOf(submission.draft.id)).toHaveLength(1);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
    const fresh = answers.filter(
      ({ status, headers }) => status === 201 && !headers.has('idempotency-replayed'),
    );
    expect(fresh).toHaveLength(1);
  });

  it('answers a repeated submission with the same order, marked as replayed', async () => {
    const mara = await shop().as('mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));
    const key = newKey();
    const first = await mara.submit(submission, key);

    const again = await mara.submit(submission, `"${key.toUpperCase()}"`);

    expect(again.status).toBe(201);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await again.json()).toEqual(await first.json());
  });

  it('ignores the order of the members in a repeated body', async () => {
    const mara = await shop().as('mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));
    const key = newKey();
    await mara.submit(submission, key);

    const turned = Object.fromEntries(Object.entries(submission).toReversed());
    const again = await mara.request('POST', '/v1/orders', { key, body: turned });

    expect(again.status).toBe(201);
  });

  it('refuses a key with another body', async () => {
    const mara = await shop().as('mara');
    const draft = await mara.draftOf([await mara.lineOf('22632')]);
    const key = newKey();
    await mara.submit(await mara.accept(draft), key);

    const answer = await mara.submit(await mara.accept({ ...draft, id: newKey() }), key);

    expect(answer.status).toBe(422);
    expect(await readProblem(answer)).toMatchObject({ code: 'key-reused' });
  });

  it('places one draft once, even under two keys', async () => {
    const mara = await shop().as('mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));

    const answers = await Promise.all([mara.submit(submission), mara.submit(submission)]);

    const [placed] = await ordersOf(submission.draft.id);
    const refused = answers.find(({ status }) => status === 409);
    expect(answers.map(({ status }) => status)).toEqual(expect.arrayContaining([201, 409]));
    expect(refused && (await readProblem(refused))).toMatchObject({
      code: 'draft-placed',
      orderId: placed?.id,
    });
  });

  it('refuses a total that differs from the quote', async () => {
    const mara = await shop().as('mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));

    const answer = await mara.submit({ ...submission, acceptedTotal: { amount: 1, currency: 'GBP' } });

    expect(await readProblem(answer)).toMatchObject({
      code: 'quote-changed',
      issues: [{ code: 'total-changed' }],
    });
    expect(await ordersOf(submission.draft.id)).toEqual([]);
  });

  it('refuses a quote whose prices have changed', async () => {
    const { db } = shop().database;
    const mara = await shop().as('mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22633')]));
    await db
      .insert(priceRules)
      .values({ id: newKey(), variantId: 'v-22633', minQuantity: 1, price: 1, contactId: 'c-17850' });

    const answer = await mara.submit(submission);

    expect(await readProblem(answer)).toMatchObject({ code: 'quote-changed' });
  });

  it('repeats a refusal for its key, and accepts a new key', async () => {
    const mara = await shop().as('mara');
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));
    const wrong = { ...submission, quoteId: 'no-such-quote' };
    const key = newKey();
    await mara.submit(wrong, key);

    const again = await mara.submit(wrong, key);
    const anew = await mara.submit({ ...submission, supersedes: key });

    expect(again.status).toBe(409);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(anew.status).toBe(201);
  });

  it('sells the last piece once', async () => {
    const { db } = shop().database;
    const mara = await shop().as('mara');
    await db.update(variants).set({ stock: 1 }).where(eq(variants.id, 'v-22752'));
    const line = await mara.lineOf('22752');
    const both = await Promise.all([mara.draftOf([line]), mara.draftOf([line])]);
    const accepted = await Promise.all(both.map((draft) => mara.accept(draft)));

    const answers = await Promise.all(accepted.map((submission) => mara.submit(submission)));

    expect(answers.map(({ status }) => status)).toEqual(expect.arrayContaining([201, 409]));
    const [left] = await db.select().from(variants).where(eq(variants.id, 'v-22752'));
    expect(left?.stock).toBe(0);
  });

  it('writes the order, its history, the stock and the audit together', async () => {
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

  it('completes an order at once when nothing ships', async () => {
    const mara = await shop().as('mara');

    const order = await mara.place(await mara.draftOf([await mara.lineOf('EBOOK-WRAP')]));

    expect(order).toMatchObject({ status: 'complete', shipments: [] });
    expect(order.history.map(({ code }) => code)).toEqual(['placed', 'completed']);
  });

  it('gives each order a new, higher number', async () => {
    const mara = await shop().as('mara');
    const line = await mara.lineOf('22632');

    const first = await mara.place(await mara.draftOf([line]));
    const second = await mara.place(await mara.draftOf([line]));

    expect(first.number).toMatch(/^OP-\d+$/);
    expect(Number(second.number.slice(3))).toBeGreaterThan(Number(first.number.slice(3)));
  });

  describe('an incomplete draft', () => {
    it.each([
      ['contactId', 'contact-required'],
      ['payment', 'payment-required'],
      ['lines', 'lines-required'],
      ['shipments', 'ship-to-required'],
    ])('is refused without its %s', async (part, code) => {
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

      const problem = await readProblem(await mara.submit(await mara.accept(draft)));

      expect(problem.code).toBe('refused');
      expect(problem.issues.map((issue) => issue.code)).toContain(code);
    });
  });

  it('refuses an order with a warning that was not accepted', async () => {
    const mara = await shop().as('mara');
    const free = await mara.lineOf('22632', 1, { override: { unitPrice: 0, reason: 'Goodwill' } });
    const submission = await mara.accept(await mara.draftOf([free]));

    const unseen = await mara.submit({ ...submission, acknowledged: [] });
    const seen = await mara.submit(submission);

    expect(await readProblem(unseen)).toMatchObject({ code: 'refused', issues: [{ code: 'free-line' }] });
    expect((await readOrder(seen)).totals.total).toBe(0);
  });
});
