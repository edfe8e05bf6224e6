import { demoData, memoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import {
  capabilitiesBut,
  type Draft,
  type Host,
  type Issue,
  type Line,
  type Submission,
} from '@orderpad/contracts';
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

/** Lists the drafts that a host has saved. */
async function saved({ drafts }: Host) {
  const page = await drafts?.list({ text: '', limit: 5 }, call());
  return page?.items ?? [];
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

  it('names the shipping method and the payment method that were chosen', async () => {
    const to = { kind: 'contact', addressId: 'a1' } as const;

    const order = await placed(
      draftOf({
        shipments: [{ id: 's1', to, methodId: 'next-day', parts: [] }],
        payment: { methodId: 'cash', payer: 'contact' },
      }),
    );

    expect(order.shipments.map(({ method }) => method)).toEqual([{ id: 'next-day', name: 'Next day' }]);
    expect(order.payment).toEqual({ methodId: 'cash', name: 'Cash', payer: 'contact' });
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

  it('has the ways to reach the contact that there are', async () => {
    const data = await demoData();
    const contacts = data.contacts.map(({ id, phone, addresses }) => ({
      id,
      ...(phone && { phone }),
      addresses,
      company: 'Gasthof zum Anker',
    }));

    const order = await placed(draftOf(), { data: { ...data, contacts } });

    expect(Object.keys(order.contact)).toEqual(['id', 'name', 'phone']);
  });

  it('has the gifts of a line for its shipments', async () => {
    const gifts = [{ shipmentId: 's1', gift: { wrap: false, message: 'For you' } }];

    const order = await placed(draftOf({ lines: [{ ...soap, gifts }] }));

    expect(order.lines[0]).toMatchObject({ gifts });
    expect((await placed()).lines[0]).not.toHaveProperty('gifts');
  });

  it('says who placed it, and when', async () => {
    const { history, placedBy } = await placed(draftOf({ lines: [course] }));

    const entry = { at: '2026-11-30T12:00:00.000Z', by: 'Rosa Martin', params: {} };
    expect(placedBy).toBe('Rosa Martin');
    expect(history).toEqual([
      { ...entry, code: 'placed' },
      { ...entry, code: 'completed', status: 'complete' },
    ]);
    expect((await placed()).history).toEqual([{ ...entry, code: 'placed', status: 'processing' }]);
  });

  it('takes the place of the draft that was saved', async () => {
    const { host, submission } = await submitted();
    await host.drafts?.save({ draft: submission.draft }, { ...call(), base: undefined });
    expect((await saved(host)).length).toBe(1);

    await host.orders.place(submission, keyed());

    expect(await saved(host)).toEqual([]);
  });

  it('takes from the stock of the variant that was ordered, and of no other', async () => {
    const item = { ...soap.item, variantId: 'cushion-ecru', sku: 'CUSHION-ECRU' };
    const { host, submission } = await submitted(draftOf({ lines: [{ ...soap, item }] }));

    await host.orders.place(submission, keyed());

    const { items } = await host.catalog.search({ text: 'cushion', limit: 1 }, call());
    expect(items[0]?.variants.map(({ sku, stock }) => [sku, stock])).toEqual([
      ['CUSHION-ECRU', { kind: 'counted', available: 53 }],
      ['CUSHION-INDIGO', { kind: 'counted', available: 55 }],
    ]);
  });

  it('leaves stock that is not counted as it is', async () => {
    const item = { ...soap.item, variantId: 'kettle-copper', sku: 'KETTLE-COPPER' };
    const { host, submission } = await submitted(draftOf({ lines: [{ ...soap, item }] }));

    await host.orders.place(submission, keyed());

    const { items } = await host.catalog.search({ text: 'kettle', limit: 1 }, call());
    expect(items[0]?.variants.map(({ stock }) => stock)).toEqual([
      { kind: 'level', level: 'in' },
      { kind: 'level', level: 'in' },
    ]);
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

  it('is closed only by a host that can', async () => {
    const { host, submission } = await submitted(draftOf(), {
      capabilities: capabilitiesBut('submissions.fence'),
    });
    const key = crypto.randomUUID();

    await expect(host.orders.fence?.(key, call())).rejects.toMatchObject({ code: 'unsupported' });
    expect(await host.orders.place(submission, keyed(key))).toMatchObject({ number: 'HL-10001' });
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

  it('an order with a warning until the warning is accepted, and never for information', async () => {
    const said = { path: ['lines'], params: {}, fixes: [] };
    const late: Issue = { ...said, code: 'ships-late', severity: 'warning' };
    const news: Issue = { ...said, code: 'ships-soon', severity: 'info' };
    const { host, submission } = await submitted(draftOf(), { issues: () => [late, news] });

    await expect(host.orders.place(submission, keyed())).rejects.toMatchObject({ issues: [late] });
    const acknowledged = [late].map(({ code, path, params }) => ({ code, path, params }));
    expect(await host.orders.place({ ...submission, acknowledged }, keyed())).toMatchObject({
      id: 'order-1',
    });
  });

  it('a total in another currency than it was accepted in', async () => {
    const { host, submission } = await submitted();
    const acceptedTotal = { ...submission.acceptedTotal, currency: 'EUR' };

    await expect(host.orders.place({ ...submission, acceptedTotal }, keyed())).rejects.toMatchObject({
      code: 'quote-changed',
    });
  });

  it('a draft that waits for its customer or for a colleague, until it no longer does', async () => {
    const { host, submission } = await submitted();
    const { draft, quoteId, acceptedTotal: total } = submission;
    const { payment: _, ...unpaid } = draft;
    const refusedFor = async () => {
      const { code, message, issues } = await host.orders.place(submission, keyed()).catch((error) => error);
      return [code, message, ...issues.map((each: Issue) => [each.code, ...each.path])];
    };
    const refused = ['refused', 'the draft is not free to be placed'];

    const handoff = await host.handoffs?.create({ draft: unpaid, quoteId, total, acknowledged: [] }, keyed());
    expect(await refusedFor()).toEqual([...refused, ['draft-handed-off']]);

    await host.handoffs?.revoke(handoff?.id ?? '', call());
    await host.drafts?.transfer?.(draft.id, { to: 'operator-2' }, call());
    expect(await refusedFor()).toEqual([...refused, ['draft-transferred']]);

    await host.drafts?.takeOver?.(draft.id, call());
    expect(await host.orders.place(submission, keyed())).toMatchObject({ draftId: draft.id });
  });

  it('a draft that its customer asks for with another contact, and confirms the request otherwise', async () => {
    const { host, submission } = await submitted();
    const { draft, quoteId, acceptedTotal: total } = submission;
    const customer = host.inPerson('contact-1');
    const sent = await customer.requests?.send({ draft, quoteId, total, acknowledged: [] }, keyed());
    const other = { ...submission, draft: { ...draft, contactId: 'contact-3' } };

    await expect(host.orders.place(other, keyed())).rejects.toMatchObject({
      code: 'refused',
      issues: [{ code: 'request-contact-changed' }],
    });
    const { id, number } = await host.orders.place(submission, keyed());
    expect(await host.requests?.get(sent?.id ?? '', call())).toMatchObject({
      state: 'confirmed',
      order: { id, number },
    });
  });

  it('in words that tell why', async () => {
    const { host, submission } = await submitted();
    const used = crypto.randomUUID();
    const closed = crypto.randomUUID();
    await host.orders.fence?.(closed, call());
    const reasonOf = (...[sent, key]: [Submission, string?]) =>
      host.orders.place(sent, keyed(key)).catch(({ message }) => message);
    const cheaper = { ...submission, acceptedTotal: { amount: 1, currency: 'GBP' } };

    expect(await reasonOf(cheaper)).toBe(`it comes to ${submission.acceptedTotal.amount} GBP now`);
    expect(await reasonOf({ ...submission, draft: { ...submission.draft, lines: [] } })).toBe(
      'the draft has issues',
    );
    expect(await reasonOf(submission, closed)).toBe('this key was closed');
    await host.orders.place(submission, keyed(used));
    expect(await reasonOf(cheaper, used)).toBe('this key came with another submission before');
    expect(await reasonOf(submission)).toBe('this draft is an order already');
    await expect(placed(draftOf(), { entryBar: 'ecommerce-disabled' })).rejects.toThrow(
      'order entry is closed: ecommerce-disabled',
    );
  });
});
