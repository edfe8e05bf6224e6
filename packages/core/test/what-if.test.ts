import { HostError, type Quote } from '@orderpad/contracts';
import type { OrderEvent } from '@orderpad/core';
import { differenceIf, whatIf, type WhatIf } from '@orderpad/core/what-if';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../src/what-if/what-if.rules.ts';
import { AbroadCounter, amelie, openAbroad, yuki } from './abroad.ts';
import { ada, mug, tea } from './fake-host.ts';
import { lineOf } from './driver.ts';

async function withTeaAndMug(host = new AbroadCounter({ gives: true })) {
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

describe('what would be if', () => {
  it('another country were chosen: lines that go, prices, promotions, the currency and the total', async () => {
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

  it('another contact were chosen: only what is different for them', async () => {
    const order = await withTeaAndMug();

    const difference = await differenceIf(
      order.session,
      { type: 'contact.select', contact: ada },
      new AbortController().signal,
    );

    expect(difference).toMatchObject({ removedLines: [], prices: [], promotions: [], promotionLines: [] });
  });

  it('any other edit were made: a line removed', async () => {
    const order = await withTeaAndMug();
    const [first] = order.items.lines;

    const difference = await differenceIf(
      order.session,
      { type: 'items.remove', ids: [first?.id ?? ''] },
      new AbortController().signal,
    );

    expect([difference?.before?.totals.total, difference?.after?.totals.total]).toEqual([1799, 899]);
  });

  it('nothing were left: there is no total to tell', async () => {
    const order = await withTeaAndMug();
    const teas = [...order.items.lines].filter(({ item }) => item.kind === 'variant' && item.sku === 'TEA');
    await order.send({ type: 'items.remove', ids: teas.map(({ id }) => id) }).settled();

    const difference = await differenceIf(order.session, toFrance, new AbortController().signal);

    expect(difference).toMatchObject({
      removedLines: [{ line: { item: { sku: 'MUG' } } }],
      after: undefined,
    });
  });

  it('is not asked of a host that would really change something, nor of an empty order', async () => {
    const host = new AbroadCounter();
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

  it('stays unanswered when the host cannot be asked, and the choice is possible all the same', async () => {
    const host = new AbroadCounter();
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

  it('is asked anew when the order changes meanwhile, and never after it was called off', async () => {
    const host = new AbroadCounter();
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

describe('fewer of what a promotion brought', () => {
  it('are told as what leaves', async () => {
    const order = await withTeaAndMug();
    const now = order.session.view(({ context }) => context.quote);
    if (!now) throw new Error('the order has no price');
    const withGifts = (quantity: number): Quote => ({
      ...now,
      lines: now.lines.map((line) => (line.cause.kind === 'promotion' ? { ...line, quantity } : line)),
    });

    const { promotionLines } = differenceOf(withGifts(3), withGifts(1));

    expect(promotionLines).toMatchObject([{ item: { title: 'A tea towel' }, quantity: 2 }]);
    expect(differenceOf(withGifts(1), withGifts(3)).promotionLines).toEqual([]);
  });
});
