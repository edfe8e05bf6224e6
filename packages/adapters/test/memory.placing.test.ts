import { memoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import type { Draft, Line, Submission } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';

const call = () => ({ signal: new AbortController().signal });
const keyed = (key: string = crypto.randomUUID()) => ({ ...call(), key });
const now = () => Date.parse('2026-11-30T12:00:00Z');

const soap: Line = {
  id: 'l1',
  item: {
    kind: 'variant',
    productId: 'p',
    variantId: 'soap',
    sku: 'soap',
    title: 'soap',
    choices: [],
    ships: true,
  },
  quantity: 2,
  cause: { kind: 'operator' },
};
const course: Line = {
  ...soap,
  id: 'l2',
  item: { ...soap.item, kind: 'custom', title: 'Course', unitPrice: 900, ships: false },
};

const draftOf = (more: Partial<Draft> = {}): Draft => ({
  id: crypto.randomUUID(),
  revision: 1,
  flow: 'back-office',
  currency: 'GBP',
  contactId: 'contact-1',
  lines: [soap],
  codes: [],
  promotions: [],
  shipments: [{ id: 's1', to: { kind: 'contact', addressId: 'a1' }, methodId: 'standard', parts: [] }],
  payment: { methodId: 'invoice', payer: 'contact' },
  context: {},
  ...more,
});

/** A shop, and what it is asked to place. */
async function submitted(draft = draftOf(), options: MemoryOptions = {}) {
  const host = memoryHost({ now, ...options });
  const { id: quoteId, totals } = await host.orders.quote(draft, call());
  const submission: Submission = {
    draft,
    quoteId,
    acceptedTotal: { amount: totals.total, currency: draft.currency },
    acknowledged: [],
  };
  return { host, submission };
}

async function placed(draft?: Draft, options?: MemoryOptions) {
  const { host, submission } = await submitted(draft, options);
  return host.orders.place(submission, keyed());
}

describe('an order of the memory host', () => {
  it('says what was ordered, by whom, when and for whom', async () => {
    expect(await placed()).toMatchObject({
      id: 'order-1',
      number: 'HL-10001',
      placedAt: '2026-11-30T12:00:00.000Z',
      contact: {
        id: 'contact-1',
        name: 'Ada Whitcombe',
        email: 'ada.whitcombe@example.com',
        phone: '+44 117 496 0113',
      },
      lines: [{ id: 'l1', quantity: 2, unitPrice: 650, total: 1300 }],
      shipments: [{ id: 's1', address: { city: 'Bristol' }, method: { id: 'standard' }, price: 395 }],
      payment: { methodId: 'invoice', name: 'Invoice', payer: 'contact' },
    });
  });

  it('has nothing that the draft does not say', async () => {
    const order = await placed();

    for (const part of ['note', 'quotedTotal', 'extensions']) expect(order).not.toHaveProperty(part);
    for (const part of ['note', 'gift', 'override', 'hostPrice', 'giftWrap'])
      expect(order.lines[0]).not.toHaveProperty(part);
    expect(order.payment).not.toHaveProperty('reference');
    expect(await placed(draftOf({ contactId: 'contact-3', lines: [course] }))).not.toHaveProperty(
      'contact.phone',
    );
  });

  it('has what the draft says of itself, of its lines and of its payment', async () => {
    const override = { unitPrice: 500, reason: 'Chipped' };
    const gift = { wrap: false, message: 'For you' };
    const said = {
      note: 'Ring twice',
      quotedTotal: { amount: 9, currency: 'GBP' },
      extensions: { window: { from: 9 } },
    };

    const order = await placed(
      draftOf({
        ...said,
        lines: [{ ...soap, note: 'Red', gift, override }],
        payment: { methodId: 'invoice', payer: 'contact', reference: 'PO 7' },
      }),
    );

    expect(order).toMatchObject(said);
    expect(order.lines[0]).toMatchObject({ note: 'Red', gift, override, hostPrice: 650, unitPrice: 500 });
    expect(order.payment.reference).toBe('PO 7');
  });

  it('has the price of wrapping only where it was wrapped', async () => {
    const wrapped = await placed(draftOf({ lines: [{ ...soap, gift: { wrap: true } }] }));
    const plain = await placed(draftOf({ lines: [{ ...soap, gift: { wrap: false } }] }));

    expect(wrapped.lines[0]?.giftWrap).toBe(500);
    expect(plain.lines[0]).not.toHaveProperty('giftWrap');
  });

  it('tells in its history whether anything is still to be sent', async () => {
    const { history, status } = await placed();
    const done = await placed(draftOf({ lines: [course] }));

    expect([status, history.map(({ code, status: then }) => [code, then])]).toEqual([
      'processing',
      [['placed', 'processing']],
    ]);
    expect([done.status, done.history.map(({ code, status: then }) => [code, then])]).toEqual([
      'complete',
      [
        ['placed', undefined],
        ['completed', 'complete'],
      ],
    ]);
  });
});

describe('a key of the memory host', () => {
  it('places once, and answers with that order', async () => {
    const { host, submission } = await submitted();
    const key = crypto.randomUUID();
    expect(await host.orders.lookup(key, call())).toEqual({ state: 'unseen' });

    const order = await host.orders.place(submission, keyed(key));

    expect(await host.orders.place(submission, keyed(key))).toEqual(order);
    expect(await host.orders.lookup(key, call())).toEqual({ state: 'placed', order });
    expect(await host.orders.fence?.(key, call())).toEqual({ state: 'placed', order });
  });

  it('is for one submission alone', async () => {
    const { host, submission } = await submitted();
    const key = crypto.randomUUID();
    await host.orders.place(submission, keyed(key));

    await expect(
      host.orders.place({ ...submission, acceptedTotal: { amount: 1, currency: 'GBP' } }, keyed(key)),
    ).rejects.toMatchObject({ code: 'key-reused' });
  });

  it('that was closed places nothing', async () => {
    const { host, submission } = await submitted();
    const key = crypto.randomUUID();
    expect(await host.orders.fence?.(key, call())).toEqual({ state: 'fenced' });

    await expect(host.orders.place(submission, keyed(key))).rejects.toMatchObject({ code: 'fenced' });
    expect(await host.orders.lookup(key, call())).toEqual({ state: 'fenced' });
  });

  it('keeps the reason of its refusal', async () => {
    const { host, submission } = await submitted();
    const key = crypto.randomUUID();
    const wrong = { ...submission, acceptedTotal: { amount: 1, currency: 'GBP' } };
    await expect(host.orders.place(wrong, keyed(key))).rejects.toMatchObject({ code: 'quote-changed' });

    await expect(host.orders.place(wrong, keyed(key))).rejects.toMatchObject({ code: 'quote-changed' });
    expect(await host.orders.lookup(key, call())).toMatchObject({
      state: 'rejected',
      problem: { code: 'quote-changed', issues: [] },
    });
  });

  it('of a draft that is an order already names that order', async () => {
    const { host, submission } = await submitted();
    const { id } = await host.orders.place(submission, keyed());

    await expect(host.orders.place(submission, keyed())).rejects.toMatchObject({
      code: 'draft-placed',
      orderId: id,
    });
  });

  it('of another draft is no such key', async () => {
    const { host, submission } = await submitted();
    await host.orders.place(submission, keyed());

    const next = { ...submission, draft: { ...submission.draft, id: crypto.randomUUID() } };

    expect(await host.orders.place(next, keyed())).toMatchObject({ number: 'HL-10002' });
  });
});

describe('the memory host refuses', () => {
  it('a draft that lacks something, with all that it lacks', async () => {
    const { payment: _, contactId: __, ...bare } = draftOf();

    await expect(placed(bare)).rejects.toMatchObject({
      code: 'refused',
      issues: expect.arrayContaining([
        expect.objectContaining({ path: ['contactId'] }),
        expect.objectContaining({ path: ['payment'] }),
      ]),
    });
  });

  it('everything while order entry is closed', async () => {
    await expect(placed(draftOf(), { entryBar: 'ecommerce-disabled' })).rejects.toMatchObject({
      code: 'refused',
      issues: [],
    });
  });
});
