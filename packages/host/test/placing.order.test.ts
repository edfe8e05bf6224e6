import { type Draft, SubmissionState } from '@orderpad/contracts';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { audit, orderHistory, orders, quotes, sessions, submissions, variants } from '../src/data/schema.ts';
import { openDatabase } from '../src/index.ts';
import { recover } from '../src/slices/placing/submissions.ts';
import { Shop } from './shop.ts';
import { readOrder, readProblem, type TestUser } from './user.ts';

const newKey = () => crypto.randomUUID();
const pathOf = (key: string) => `/v1/submissions/${key}`;

let now = new Date();
let shop: Shop;
let mara: TestUser;
beforeAll(async () => {
  shop = await Shop.open(await openDatabase(), { now: () => now });
  mara = await shop.as('mara');
});
beforeEach(() => {
  now = new Date();
});
afterAll(() => shop.close());

const stockOf = async (id: string) => {
  const [variant] = await shop.database.db.select().from(variants).where(eq(variants.id, id));
  return variant?.stock;
};

const ordersOf = (draftId: string) =>
  shop.database.db.select().from(orders).where(eq(orders.draftId, draftId));

describe('a placed order', () => {
  it('holds all that the draft had, as it was priced', async () => {
    const override = { unitPrice: 150, reason: 'Price match' };
    const gift = { message: 'Well done', wrap: true };
    const lines = [
      await mara.lineOf('22632', 2, { note: 'The red ones', gift, override }),
      await mara.lineOf('APRON-BLU-M', 3),
    ];
    const draft = await mara.draftOf(lines, {
      shipments: [
        { id: 's1', to: { kind: 'contact', addressId: 'a-17850-1' }, methodId: 'standard', parts: [] },
      ],
      payment: { methodId: 'invoice', payer: 'contact', reference: 'PO 7' },
      note: 'Ring twice',
      codes: ['SAVE5'],
      extensions: { 'delivery-window': { from: 9 } },
    });
    const quote = await mara.quote(draft);
    const contact = await mara.findContact('17850');

    const order = await mara.place(draft);

    expect(order).toMatchObject({
      draftId: draft.id,
      number: expect.stringMatching(/^OP-\d+$/),
      placedBy: 'Mara Okafor',
      placedAt: expect.stringMatching(/^\d{4}-/),
      currency: 'GBP',
      status: 'processing',
      contact: { id: contact.id, email: contact.email, phone: contact.phone },
      totals: quote.totals,
      discounts: quote.discounts,
      payment: { methodId: 'invoice', name: 'Invoice', payer: 'contact', reference: 'PO 7' },
      note: 'Ring twice',
      extensions: { 'delivery-window': { from: 9 } },
    });
    expect(order.lines.map(({ id }) => id)).toEqual([...lines.map(({ id }) => id), 'three-aprons/1']);
    expect(order.lines[0]).toEqual({
      id: lines[0]?.id,
      item: quote.lines[0]?.item,
      quantity: 2,
      cause: { kind: 'operator' },
      unitPrice: 150,
      hostPrice: quote.lines[0]?.hostPrice,
      discounts: [],
      total: 300,
      note: 'The red ones',
      gift,
      giftWrap: 500,
      override,
    });
    for (const name of ['note', 'gift', 'giftWrap', 'override', 'hostPrice'])
      expect(order.lines[1], name).not.toHaveProperty(name);
    expect(order.shipments).toEqual([
      {
        id: 's1',
        address: quote.shipments[0]?.address,
        method: { id: 'standard', name: 'Standard' },
        parts: quote.shipments[0]?.parts,
        price: quote.shipments[0]?.price,
        discounts: [],
      },
    ]);
    const [row] = await ordersOf(draft.id);
    expect(row).toMatchObject({
      items: 6,
      total: quote.totals.total,
      placedBy: 'u-mara',
      status: 'processing',
    });
  });

  it('holds nothing that the draft and the contact do not have', async () => {
    const contact = await mara.findContact('Lindqvist');
    const draft = await mara.draftOf([await mara.lineOf('EBOOK-WRAP')], {
      contactId: contact.id,
      payment: { methodId: 'cash', payer: 'operator' },
      shipments: [{ id: 's1', parts: [] }],
    });

    const order = await mara.place(draft);

    expect(order).toMatchObject({ contact: { id: contact.id }, status: 'complete', shipments: [] });
    for (const name of ['note', 'extensions']) expect(order, name).not.toHaveProperty(name);
    for (const name of ['email', 'phone'] as const) expect(order.contact[name], name).toBe(contact[name]);
    expect(order.history.map(({ code, status, by, params }) => ({ code, status, by, params }))).toEqual([
      { code: 'placed', status: undefined, by: 'Mara Okafor', params: { number: order.number } },
      { code: 'completed', status: 'complete', by: 'Mara Okafor', params: {} },
    ]);
    expect(
      await shop.database.db.select().from(orderHistory).where(eq(orderHistory.orderId, order.id)),
    ).toHaveLength(2);
  });

  it('takes the pieces of all its lines from stock, and leaves what has no limit alone', async () => {
    const [before, unlimited] = [await stockOf('v-22632'), await stockOf('v-EBOOK-WRAP')];
    const lines = await Promise.all([
      mara.lineOf('22632', 2),
      mara.lineOf('22632', 3),
      mara.lineOf('EBOOK-WRAP', 1),
    ]);

    await mara.place(await mara.draftOf(lines));

    expect((before ?? 0) - ((await stockOf('v-22632')) ?? 0)).toBe(5);
    expect(await stockOf('v-EBOOK-WRAP')).toBe(unlimited);
    expect(unlimited).toBeNull();
  });

  it('is recorded with its total, the prices that staff set and its promotions', async () => {
    const override = { unitPrice: 150, reason: 'Price match' };
    const lines = [await mara.lineOf('22632', 1, { override }), await mara.lineOf('APRON-BLU-M', 3)];

    const order = await mara.place(await mara.draftOf(lines));

    const [entry] = await shop.database.db.select().from(audit).where(eq(audit.subject, order.id));
    expect(entry).toMatchObject({
      userId: 'u-mara',
      onBehalfOf: order.contact.id,
      action: 'order.placed',
      details: {
        number: order.number,
        total: order.totals.total,
        overrides: [{ lineId: lines[0]?.id, unitPrice: 150, hostPrice: order.lines[0]?.hostPrice }],
      },
    });
    expect(JSON.stringify(entry?.details)).toContain('three-aprons');
  });
});

describe('discounts and shipping prices of staff', () => {
  it('are placed and recorded, each with its amount and reason', async () => {
    const discount = { kind: 'rate', rate: 50_000, reason: 'Damaged' } as const;
    const line = await mara.lineOf('22632', 3, { discount });
    const order = await mara.place(
      await mara.draftOf([line], { discount: { kind: 'amount', amount: 25, reason: 'Goodwill' } }),
    );

    const off = order.lines[0]?.discounts[0]?.amount;
    expect(off).toBeGreaterThan(0);
    expect(order.discounts.at(-1)).toMatchObject({ name: 'Goodwill', amount: 25 });
    const [entry] = await shop.database.db.select().from(audit).where(eq(audit.subject, order.id));
    expect(entry?.details).toMatchObject({
      discounts: [
        { lineId: line.id, rate: 50_000, amount: off, reason: 'Damaged' },
        { amount: 25, reason: 'Goodwill' },
      ],
    });
  });
});

describe('an order is refused', () => {
  const accepted = async (more: Partial<Draft> = {}) =>
    mara.accept(await mara.draftOf([await mara.lineOf('22632')], more));

  it('once its quote has expired, to the millisecond', async () => {
    const submission = await accepted();
    const [quote] = await shop.database.db.select().from(quotes).where(eq(quotes.id, submission.quoteId));
    now = quote?.expiresAt ?? now;

    const late = await mara.submit(submission);
    now = new Date(now.getTime() - 1);
    const inTime = await mara.submit(submission);

    expect(await readProblem(late)).toMatchObject({
      code: 'quote-changed',
      detail: 'the quote no longer holds',
      issues: [],
    });
    expect(inTime.status).toBe(201);
  });

  it('without a quote, with errors of the draft', async () => {
    const submission = await accepted({
      shipments: [
        { id: 's1', to: { kind: 'contact', addressId: 'a-17850-1' }, methodId: 'collection', parts: [] },
      ],
      codes: ['NOPE'],
    });

    const unquoted = await mara.submit({ ...submission, quoteId: 'none' });
    const quoted = await mara.submit(submission);

    expect(await readProblem(unquoted)).toMatchObject({
      code: 'quote-changed',
      issues: [{ code: 'unknown-code', severity: 'error' }],
    });
    expect(await readProblem(quoted)).toMatchObject({
      code: 'refused',
      detail: 'the draft has errors',
      issues: [{ code: 'unknown-code', path: ['codes', 0] }],
    });
  });

  it('at another total or in another currency, with the total there is', async () => {
    const submission = await accepted();
    const { amount } = submission.acceptedTotal;

    const cheaper = await mara.submit({
      ...submission,
      acceptedTotal: { amount: amount - 1, currency: 'GBP' },
    });
    const foreign = await mara.submit({ ...submission, acceptedTotal: { amount, currency: 'EUR' } });

    for (const answer of [cheaper, foreign])
      expect(await readProblem(answer)).toMatchObject({
        code: 'quote-changed',
        detail: 'the total differs from the accepted total',
        issues: [{ code: 'total-changed', path: ['acceptedTotal'], params: { total: amount } }],
      });
  });

  it('for a contact that is gone, with all that is missing besides', async () => {
    const draft = await mara.draftOf([await mara.lineOf('22632')], { contactId: 'c-never' });
    const { payment: _, ...unpaid } = draft;

    const answer = await mara.submit(await mara.accept(unpaid));

    const { code, detail, issues } = await readProblem(answer);
    expect([code, detail]).toEqual(['refused', 'the draft is not complete']);
    expect(issues.map((each) => [each.code, ...each.path])).toEqual(
      expect.arrayContaining([
        ['payment-required', 'payment'],
        ['contact-gone', 'contactId'],
      ]),
    );
  });

  it('with a warning that was not accepted, which it names', async () => {
    const free = await mara.lineOf('22632', 1, { override: { unitPrice: 0, reason: 'Goodwill' } });
    const submission = await mara.accept(await mara.draftOf([free]));

    const answer = await mara.submit({ ...submission, acknowledged: [] });

    expect(await readProblem(answer)).toMatchObject({
      code: 'refused',
      detail: 'a warning was not accepted',
      issues: [{ code: 'free-line', severity: 'warning', path: ['lines', free.id] }],
    });
  });

  it('for a draft that is an order already, by the same answer each time', async () => {
    const submission = await accepted();
    const order = await readOrder(await mara.submit(submission));
    const key = newKey();

    const first = await mara.submit(submission, key);
    const again = await mara.submit(submission, key);

    expect([first.headers.get('idempotency-replayed'), again.headers.get('idempotency-replayed')]).toEqual([
      null,
      'true',
    ]);
    const problem = await readProblem(first);
    expect(problem).toMatchObject({
      code: 'draft-placed',
      detail: 'this draft has already been placed',
      orderId: order.id,
    });
    expect(await readProblem(again)).toEqual(problem);
    expect(await mara.read(SubmissionState, 'GET', pathOf(key))).toEqual({ state: 'rejected', problem });
  });
});

describe('a key', () => {
  const submissionOf = async () => mara.accept(await mara.draftOf([await mara.lineOf('22632')]));

  it('is looked up in any case, and tells what it placed', async () => {
    const key = newKey();
    const order = await readOrder(await mara.submit(await submissionOf(), key));

    expect(await mara.read(SubmissionState, 'GET', pathOf(key.toUpperCase()))).toEqual({
      state: 'placed',
      order,
    });
  });

  it('that was used cannot be fenced: it tells what became of it', async () => {
    const key = newKey();
    const order = await readOrder(await mara.submit(await submissionOf(), key));

    expect(await mara.read(SubmissionState, 'POST', `${pathOf(key.toUpperCase())}/fence`)).toEqual({
      state: 'placed',
      order,
    });
  });

  it('that is fenced stays fenced, and refuses with its reason', async () => {
    const key = newKey();
    await mara.read(SubmissionState, 'POST', `${pathOf(key)}/fence`);

    const late = await mara.submit(await submissionOf(), key);

    expect(await mara.read(SubmissionState, 'GET', pathOf(key))).toEqual({ state: 'fenced' });
    expect(await mara.read(SubmissionState, 'POST', `${pathOf(key)}/fence`)).toEqual({ state: 'fenced' });
    expect(await readProblem(late)).toMatchObject({
      code: 'fenced',
      detail: 'this key was fenced before it was used',
    });
  });

  it('that came with another body says so', async () => {
    const key = newKey();
    await mara.submit(await submissionOf(), key);

    expect(await readProblem(await mara.submit(await submissionOf(), key))).toMatchObject({
      code: 'key-reused',
      detail: 'this key was used with another body',
    });
  });

  it('that a crash left accepted is completed by a fence', async () => {
    const submission = await submissionOf();
    const [key, orderId] = [newKey(), newKey()];
    await shop.database.db
      .insert(submissions)
      .values({ userId: 'u-mara', key, state: 'accepted', fingerprint: 'x', submission, orderId, at: now });
    expect(await mara.read(SubmissionState, 'GET', pathOf(key))).toEqual({ state: 'in-progress' });

    const state = await mara.read(SubmissionState, 'POST', `${pathOf(key)}/fence`);

    expect(state).toMatchObject({ state: 'placed', order: { id: orderId } });
  });
});

describe('a start of the host', () => {
  const service = () => ({ db: shop.database.db, now: () => now, uuid: newKey, quoteMinutes: 15 });

  it('deletes quotes and sign-ins that have expired, and no others', async () => {
    const { db } = shop.database;
    const [past, future] = [new Date(now.getTime() - 1), new Date(now.getTime() + 60_000)];
    const quote = { userId: 'u-mara', draftId: 'd', hash: 'h' };
    await db.insert(quotes).values([
      { ...quote, id: 'past', expiresAt: past },
      { ...quote, id: 'future', expiresAt: future },
    ]);
    await db.insert(sessions).values([
      { tokenHash: 'past', userId: 'u-mara', expiresAt: past },
      { tokenHash: 'future', userId: 'u-mara', expiresAt: future },
    ]);

    await recover(service(), () => undefined);

    const left = [
      await db.select({ id: quotes.id }).from(quotes).where(sql`${quotes.id} in ('past', 'future')`),
      await db
        .select({ id: sessions.tokenHash })
        .from(sessions)
        .where(sql`${sessions.tokenHash} in ('past', 'future')`),
    ];
    expect(left).toEqual([[{ id: 'future' }], [{ id: 'future' }]]);
  });

  it('reports a submission that it cannot complete, and goes on with the next', async () => {
    const { db } = shop.database;
    const submission = await mara.accept(await mara.draftOf([await mara.lineOf('22632')]));
    const [broken, whole] = [newKey(), newKey()].toSorted();
    const accepted = {
      userId: 'u-mara',
      state: 'accepted' as const,
      fingerprint: 'x',
      orderId: newKey(),
      at: now,
    };
    await db.insert(submissions).values([
      { ...accepted, key: broken ?? '', submission: null, orderId: newKey() },
      { ...accepted, key: whole ?? '', submission },
    ]);
    const reported: [string, unknown][] = [];

    await recover(service(), (key, error) => reported.push([key, error]));

    expect(reported).toEqual([
      [broken, new Error('an accepted submission lacks its user, body or order id')],
    ]);
    expect(await ordersOf(submission.draft.id)).toHaveLength(1);
    await db.delete(submissions).where(eq(submissions.key, broken ?? ''));
  });
});
