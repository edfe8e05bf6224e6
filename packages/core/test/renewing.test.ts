import { describe, expect, it } from 'vitest';
import { HostError, issue, warning } from '@orderpad/contracts';
import type { OrderEvent } from '@orderpad/core';
import { bob, FakeHost, tea } from './fake-host.ts';
import { type Driver, lineOf, ready } from './driver.ts';
import { SlowHost } from './slow-host.ts';

const quotesOf = ({ calls }: FakeHost): number => calls.filter((each) => each === 'quote').length;

/** An order that wants only the button, at a host whose further quotes are answered by hand. */
async function readyAt(host: SlowHost): Promise<Driver> {
  host.isSlow = false;
  const order = await ready(host);
  host.isSlow = true;
  return order;
}

const more = (order: Driver): OrderEvent => {
  const line = order.items.lines.at(0);
  return { type: 'items.edit', id: line?.id ?? '', patch: { quantity: (line?.quantity ?? 0) + 1 } };
};
/** An edit after which the order costs the same. */
const same = (order: Driver): OrderEvent => ({
  type: 'shipping.edit',
  shipmentId: order.shipmentId,
  patch: { methodId: 'standard' },
});

describe('an edit that can change no price', () => {
  const edits: Record<string, (order: Driver) => OrderEvent> = {
    'instructions for the order': () => ({ type: 'review.edit', patch: { note: 'Ring twice.' } }),
    'the reference of the payer': () => ({ type: 'payment.edit', patch: { reference: 'PO 17' } }),
    'the note of a line': (order) => ({
      type: 'items.edit',
      id: order.items.lines.at(0)?.id ?? '',
      patch: { note: 'Engrave it' },
    }),
  };

  it.each(Object.entries(edits))('asks for no price: %s', async (_, edit) => {
    const host = new FakeHost();
    const order = await ready(host);
    const before = { asked: quotesOf(host), total: order.review.total };

    order.send(edit(order));

    expect(order.review).toMatchObject({ total: before.total, canPlace: true });
    await order.settled();
    expect(quotesOf(host)).toBe(before.asked);
  });

  it.each(Object.entries(edits))(
    'is part of the order that is placed right after it: %s',
    async (_, edit) => {
      const host = new FakeHost();
      const submitted: unknown[] = [];
      const place = host.orders.place;
      host.orders.place = (submission, call) => {
        submitted.push(submission.draft);
        return place(submission, call);
      };
      const order = await ready(host);

      order.send(edit(order), { type: 'review.place' });
      await order.until(() => order.order !== undefined);

      expect(JSON.stringify(submitted)).toMatch(/Ring twice|PO 17|Engrave it/);
    },
  );

  it('leaves an answer valid that was on its way', async () => {
    const host = new SlowHost();
    const order = await readyAt(host);
    order.send(more(order));

    order.send({ type: 'review.edit', patch: { note: 'Ring twice.' } });
    await host.answerLast();
    await order.settled();

    expect(order.review.canPlace).toBe(true);
    expect(host.asked).toHaveLength(1);
  });

  it('is priced again where the host has objected to the former text', async () => {
    const host = new FakeHost();
    host.issues = [issue('invalid', ['note'])];
    const order = await ready(host);
    const asked = quotesOf(host);

    order.send({ type: 'review.edit', patch: { note: 'Ring twice.' } });
    await order.settled();

    expect(quotesOf(host)).toBe(asked + 1);
  });

  it('leaves a changed total to be accepted', async () => {
    const host = new FakeHost();
    const order = await ready(host);
    host.products = [{ ...tea, variants: tea.variants.map((each) => ({ ...each, price: dearer })) }];
    order.send({ type: 'review.place' });
    await order.until(() => order.review.warnings.length > 0);

    order.send({ type: 'review.edit', patch: { note: 'Ring twice.' } });

    expect(order.review.warnings).toMatchObject([{ issue: { code: 'total-changed' }, accepted: false }]);
    expect(order.review.canPlace).toBe(false);
  });
});

const dearer = { amount: 500, currency: 'GBP' };

describe('while the host is asked for another price', () => {
  it('the last quote, its total and its warnings stay to be shown, and none counts as current', async () => {
    const host = new SlowHost();
    const bulky = warning('changed-elsewhere', []);
    host.issues = [bulky];
    const order = await readyAt(host);
    const { quote } = order.review;

    order.send(more(order));

    expect(order.review).toMatchObject({
      quote: undefined,
      total: undefined,
      lastQuote: quote,
      canPlace: false,
    });
    expect(order.review.payment?.name).toBe('Invoice');
    expect(order.review.warnings).toMatchObject([{ issue: bulky }]);
    expect(order.summary).toMatchObject({ totals: undefined, lastTotals: quote?.totals });
  });

  it('another contact leaves no former quote to be shown', async () => {
    const host = new SlowHost();
    const order = await readyAt(host);

    order.send({ type: 'contact.select', contact: bob });

    expect(order.review.lastQuote).toBeUndefined();
    expect(order.summary.lastTotals).toBeUndefined();
  });

  it('an order without lines shows no former quote', async () => {
    const order = await readyAt(new SlowHost());

    order.send({ type: 'items.remove', ids: [order.items.lines.at(0)?.id ?? ''] });

    expect(order.review.lastQuote).toBeUndefined();
  });

  it('a failure leaves no former quote to be shown', async () => {
    const host = new SlowHost();
    const order = await readyAt(host);

    order.send(more(order));
    host.asked.at(-1)?.refuse(new HostError('forbidden', 'for the test'));
    await order.settled();

    expect(order.review.lastQuote).toBeUndefined();
    expect(order.review.placingIssues).toMatchObject([{ code: 'not-priced' }]);
  });
});

describe('an order placed while the host is asked for another price', () => {
  it('is placed once, when the price is there and the total did not change', async () => {
    const host = new SlowHost();
    const order = await readyAt(host);
    order.send(same(order));

    order.send({ type: 'review.place' }, { type: 'review.place' });
    expect(order.review.placing).toEqual({ kind: 'awaiting-price' });
    expect(host.calls).not.toContain('place');
    await host.answerLast();
    await order.until(() => order.order !== undefined);

    expect(host.placed).toHaveLength(1);
    expect(host.keys).toHaveLength(1);
  });

  it('is not placed at another total: the new one is shown, and asked about', async () => {
    const host = new SlowHost();
    const order = await readyAt(host);
    const { total } = order.review;
    order.send(more(order));

    order.send({ type: 'review.place' });
    await host.answerLast();
    await order.settled();

    expect(host.placed).toHaveLength(0);
    expect(order.blockedBy).toEqual(['total-changed']);
    expect(order.review.placing).toEqual({ kind: 'idle' });
    expect(order.review.warnings).toMatchObject([
      { issue: { params: { from: total?.amount, to: (total?.amount ?? 0) + 450 } }, accepted: false },
    ]);
  });

  it('waits for the answer to the newest edit, not for one to an earlier edit', async () => {
    const host = new SlowHost();
    const order = await readyAt(host);
    order.send(same(order), more(order), { type: 'review.place' });

    await host.answerLast();
    await order.settled();

    expect(order.review.placing).toEqual({ kind: 'awaiting-price' });
    await host.answerLast();
    await order.settled();
    expect(order.blockedBy).toEqual(['total-changed']);
  });

  it('is refused, with the reason, when the price cannot be had', async () => {
    const host = new SlowHost();
    const order = await readyAt(host);
    order.send(same(order), { type: 'review.place' });

    host.asked.at(-1)?.refuse(new HostError('unreachable', 'for the test'));
    await order.settled();

    expect(order.blockedBy).toEqual(['not-priced']);
    expect(order.review.placing).toEqual({ kind: 'idle' });
  });

  it('is refused, with the reason, when the answer has an error', async () => {
    const host = new SlowHost();
    const order = await readyAt(host);
    order.send(same(order), { type: 'review.place' });

    host.issues = [issue('out-of-stock', ['lines', order.items.lines.at(0)?.id ?? ''])];
    await host.answerLast();
    await order.settled();

    expect(order.blockedBy).toEqual(['out-of-stock']);
    expect(host.placed).toHaveLength(0);
  });

  it.each<[string, (order: Driver) => OrderEvent]>([
    ['the order is edited', () => ({ type: 'review.edit', patch: { note: 'Wait.' } })],
    ['another step is opened', () => ({ type: 'go', step: 'items' })],
  ])('is no longer placed once %s', async (_, event) => {
    const host = new SlowHost();
    const order = await readyAt(host);
    order.send(same(order), { type: 'review.place' });

    order.send(event(order));
    await host.answerLast();
    await order.settled();

    expect(order.review.placing).toEqual({ kind: 'idle' });
    expect(host.placed).toHaveLength(0);
  });

  it('is not placed at a total that arrived after the person had decided', async () => {
    const host = new FakeHost();
    const order = await ready(host);
    const { total } = order.review;
    order.send({ type: 'items.add', lines: [lineOf(tea)] });
    await order.settled();

    order.send({ type: 'review.place', ...(total && { total }) });

    expect(order.blockedBy).toEqual(['total-changed']);
    expect(host.placed).toHaveLength(0);
  });
});
