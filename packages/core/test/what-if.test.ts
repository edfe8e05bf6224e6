import { type Draft, fix, HostError, issue, type Quote } from '@orderpad/contracts';
import type { OrderEvent } from '@orderpad/core';
import { differenceIf, whatIf, type WhatIf } from '@orderpad/core/what-if';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../src/what-if/what-if.rules.ts';
import { FakeHostAbroad, amelie, openAbroad, yuki } from './abroad.ts';
import { ada, mug, song, tea } from './fake-host.ts';
import { lineOf } from './driver.ts';

async function withTeaAndMug(host = new FakeHostAbroad({ gives: true })) {
  const order = await openAbroad(host);
  order.send(
    { type: 'contact.select', contact: amelie },
    { type: 'destination.select', country: 'GB' },
    { type: 'items.add', lines: [lineOf(tea, 2), lineOf(mug)] },
    { type: 'payment.edit', patch: { methodId: 'invoice' } },
  );
  return order.settled();
}

const toFrance = { type: 'destination.select', country: 'FR' } as const satisfies OrderEvent;

describe('a what-if question', () => {
  it('about another country tells removed lines, prices, promotions, currency and total', async () => {
    const order = await withTeaAndMug();
    const before = order.session.persist().data;
    const emitted: WhatIf[] = [];

    const question = whatIf(order.session, toFrance, (view) => emitted.push(view));
    expect(question.view).toMatchObject({
      status: 'asking',
      losses: [
        { code: 'prices-invalidated' },
        { code: 'currency-changed', params: { from: 'GBP', to: 'EUR' } },
        { code: 'addresses-forgotten' },
      ],
    });
    await order.settled();

    expect(question.view.status).toBe('answered');
    expect(question.view.difference).toMatchObject({
      removedLines: [{ line: { item: { sku: 'MUG' } }, issue: { code: 'not-sold' } }],
      prices: [{ line: { item: { sku: 'TEA' } }, from: 450, to: 540 }],
      promotions: [{ name: 'Welcome home' }],
      promotionLines: [{ item: { title: 'A tea towel' } }],
      before: { currency: 'GBP', totals: { total: 1799 } },
      after: { currency: 'EUR', totals: { total: 1080 } },
    });
    expect(emitted).toHaveLength(1);
    expect(order.session.persist().data).toEqual(before);
  });

  it('about another contact tells only the differences', async () => {
    const order = await withTeaAndMug();

    const difference = await differenceIf(
      order.session,
      { type: 'contact.select', contact: ada },
      new AbortController().signal,
    );

    expect(difference).toMatchObject({ removedLines: [], prices: [], promotions: [], promotionLines: [] });
  });

  it('about a removed line tells the new total', async () => {
    const order = await withTeaAndMug();
    const [first] = order.items.lines;

    const difference = await differenceIf(
      order.session,
      { type: 'items.remove', ids: [first?.id ?? ''] },
      new AbortController().signal,
    );

    expect([difference?.before?.totals.total, difference?.after?.totals.total]).toEqual([1799, 899]);
  });

  it('has no total when no line would be left', async () => {
    const order = await withTeaAndMug();
    const teas = [...order.items.lines].filter(({ item }) => item.kind === 'variant' && item.sku === 'TEA');
    await order.send({ type: 'items.remove', ids: teas.map(({ id }) => id) }).settled();

    const difference = await differenceIf(order.session, toFrance, new AbortController().signal);

    expect(difference).toMatchObject({
      removedLines: [{ line: { item: { sku: 'MUG' } } }],
      after: undefined,
    });
  });

  it('is not sent to a host without the capability, nor for an empty order', async () => {
    const host = new FakeHostAbroad();
    host.profile = {
      ...host.profile,
      capabilities: host.profile.capabilities.filter((each) => each !== 'quotes.what-if'),
    };
    const order = await withTeaAndMug(host);
    const asked = host.calls.length;

    const question = whatIf(order.session, toFrance, () => undefined);
    await order.settled();

    expect(question.view).toMatchObject({ status: 'not-asked', difference: undefined });
    expect(host.calls).toHaveLength(asked);
    const empty = await openAbroad();
    expect(whatIf(empty.session, toFrance, () => undefined).view).toMatchObject({
      status: 'not-asked',
      losses: [],
    });
  });

  it('stays unanswered when the host fails, and the edit can still be sent', async () => {
    const host = new FakeHostAbroad();
    const order = await withTeaAndMug(host);
    const { quote } = host.orders;
    host.orders.quote = async () => {
      throw new HostError('unreachable', 'no line');
    };

    const question = whatIf(order.session, toFrance, () => undefined);
    await order.settled();

    expect(question.view).toMatchObject({ status: 'unanswered', problem: 'unreachable' });
    host.orders.quote = quote;
    await order.send(toFrance).settled();
    expect(order.review.total?.currency).toBe('EUR');
  });

  it('is sent again when the order changes, and never after `stop`', async () => {
    const host = new FakeHostAbroad();
    const order = await withTeaAndMug(host);
    const emitted: WhatIf[] = [];
    const question = whatIf(order.session, toFrance, (view) => emitted.push(view));
    await order.settled();

    order.send({ type: 'items.add', lines: [lineOf(tea, 1)] });
    expect(question.view).toMatchObject({ status: 'asking', difference: undefined });
    await order.settled();
    expect(question.view.difference?.prices).toHaveLength(2);

    question.stop();
    const count = emitted.length;
    await order.send({ type: 'contact.select', contact: yuki }).settled();
    expect(emitted).toHaveLength(count);
  });
});

describe('the payment method in a question', () => {
  const paidBy = async (offered: (draft: Draft) => readonly string[]) => {
    const host = new FakeHostAbroad();
    const { quote } = host.orders;
    host.orders.quote = async (draft, call) => ({
      ...(await quote(draft, call)),
      paymentMethods: offered(draft).map((id) => ({ id, kind: 'offline', name: id })),
    });
    const order = await withTeaAndMug(host);
    return order.send({ type: 'payment.edit', patch: { methodId: 'invoice' } }).settled();
  };
  const { signal } = new AbortController();

  it('is lost where the host does not offer it after the edit', async () => {
    const order = await paidBy(({ destination }) =>
      destination === 'FR' ? ['virement', 'chèque'] : ['invoice', 'cash'],
    );

    const difference = await differenceIf(order.session, toFrance, signal);
    await order.send(toFrance).settled();

    expect(difference?.losesPayment).toBe(true);
    expect(order.payment.choice).toBeUndefined();
  });

  it('is not lost where it is offered, nor where no line would be left', async () => {
    const order = await paidBy(() => ['invoice', 'cash']);
    const staying = await differenceIf(order.session, toFrance, signal);
    const teas = [...order.items.lines].filter(({ item }) => item.kind === 'variant' && item.sku === 'TEA');
    await order.send({ type: 'items.remove', ids: teas.map(({ id }) => id) }).settled();

    const leaving = await differenceIf(order.session, toFrance, signal);

    expect(staying?.losesPayment).toBe(false);
    expect(leaving).toMatchObject({ after: undefined, losesPayment: false, lacksShipping: false });
  });
});

describe('the shipping method in a question', () => {
  const { signal } = new AbortController();
  const shipped = async (host = new FakeHostAbroad()) => {
    const order = await withTeaAndMug(host);
    const { shipmentId } = order;
    return order.send({ type: 'shipping.edit', shipmentId, patch: { methodId: 'express' } }).settled();
  };

  it('is lacking where the order has to be shipped, and no method is chosen after the edit', async () => {
    const order = await shipped();
    expect((await differenceIf(order.session, toFrance, signal))?.lacksShipping).toBe(true);
    await order.send(toFrance).settled();
    expect(order.shipping.shipments).toMatchObject([{ methodId: undefined }]);
  });

  it('is not lacking where it stays, where the only one there is taken, or where nothing ships', async () => {
    const host = new FakeHostAbroad();
    const order = await shipped(host);
    order.send({ type: 'items.add', lines: [lineOf(song)] });
    await order.settled();
    const lines = [...order.items.lines];
    const [first] = lines;
    const lacks = async (event: OrderEvent) =>
      (await differenceIf(order.session, event, signal))?.lacksShipping;

    expect(await lacks({ type: 'items.remove', ids: [first?.id ?? ''] })).toBe(false);
    const goods = lines.filter(({ item }) => item.ships).map(({ id }) => id);
    expect(await lacks({ type: 'items.remove', ids: goods })).toBe(false);
    host.shippingOptions = [{ id: 'ferry', name: 'Ferry', price: 700 }];
    const address = { line1: '2 rue du Port', city: 'Calais', country: 'FR' };
    const toCalais = { ...toFrance, to: { kind: 'other', address } } as const;
    expect(await lacks(toCalais)).toBe(false);
  });
});

describe('a line that the host refuses and leaves out of its quote', () => {
  it('is told as removed', async () => {
    const host = new FakeHostAbroad();
    const { quote } = host.orders;
    host.orders.quote = async (draft, call) => {
      const answer = await quote(draft, call);
      const refused = new Set(answer.issues.map(({ path }) => path[1]));
      return { ...answer, lines: answer.lines.filter(({ lineId }) => !refused.has(lineId)) };
    };
    const order = await withTeaAndMug(host);

    const difference = await differenceIf(order.session, toFrance, new AbortController().signal);

    expect(difference?.removedLines).toMatchObject([{ line: { item: { sku: 'MUG' } } }]);
  });
});

describe('a host that refuses another line every time', () => {
  it('is asked a few times only', async () => {
    const host = new FakeHostAbroad();
    const order = await withTeaAndMug(host);
    await order.send({ type: 'items.add', lines: Array.from({ length: 40 }, () => lineOf(tea)) }).settled();
    const { quote } = host.orders;
    let turn = 0;
    host.orders.quote = async (draft, call) => {
      turn++;
      const [first] = draft.lines;
      const refused =
        first && issue('not-sold', ['lines', first.id, 'item'], {}, fix('remove-line', { lineId: first.id }));
      return { ...(await quote(draft, call)), issues: refused ? [refused] : [] };
    };

    await differenceIf(order.session, toFrance, new AbortController().signal);

    expect(turn).toBeLessThan(10);
  });
});

describe('fewer pieces of a promotion line', () => {
  it('count as lost pieces', async () => {
    const order = await withTeaAndMug();
    const now = order.session.view(({ context }) => context.quote);
    if (!now) throw new Error('the order has no price');
    const withGifts = (quantity: number): Quote => ({
      ...now,
      lines: now.lines.map((line) => (line.cause.kind === 'promotion' ? { ...line, quantity } : line)),
    });

    const after = (quote: Quote) => ({ quote, removedLines: [], picks: [], losesPayment: false });

    const { promotionLines } = differenceOf(withGifts(3), after(withGifts(1)));

    expect(promotionLines).toMatchObject([{ item: { title: 'A tea towel' }, quantity: 2 }]);
    expect(differenceOf(withGifts(1), after(withGifts(3))).promotionLines).toEqual([]);
  });
});
