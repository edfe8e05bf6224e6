import { describe, expect, it } from 'vitest';
import { HostError, type Quote } from '@orderpad/contracts';
import { backOffice } from '@orderpad/core';
import { findProducts } from '@orderpad/core/catalog';
import { ada, bob, Counter, mug, tea } from './counter.ts';
import { type Driver, lineOf, open } from './driver.ts';

/** A counter whose answers are given by hand, in any order. */
class SlowCounter extends Counter {
  readonly asked: { answer(): Promise<void>; refuse(error: unknown): void; signal: AbortSignal }[] = [];

  constructor() {
    super();
    const quote = this.orders.quote;
    this.orders.quote = (draft, call) =>
      new Promise<Quote>((resolve, reject) => {
        this.asked.push({
          answer: async () => resolve(await quote(draft, call)),
          refuse: reject,
          signal: call.signal,
        });
      });
  }
}

const add = (order: Driver, quantity = 1) => order.say({ type: 'items.add', lines: [lineOf(tea, quantity)] });

describe('asking for a price', () => {
  it('waits until it is known for whom and what', async () => {
    const counter = new SlowCounter();
    const order = await open(counter);

    add(order);
    expect(counter.asked).toHaveLength(0);
    order.say({ type: 'contact.choose', contact: ada });

    expect(counter.asked).toHaveLength(1);
  });

  it('asks at once about the first edit, and once more about the ten that came meanwhile', async () => {
    const counter = new SlowCounter();
    const order = await open(counter);
    order.say({ type: 'contact.choose', contact: ada });

    for (let edit = 0; edit < 11; edit++) add(order);
    expect(counter.asked).toHaveLength(1);
    await counter.asked[0]?.answer();
    await order.settled();
    await counter.asked[1]?.answer();
    await order.settled();

    expect(counter.asked).toHaveLength(2);
    expect(order.summary.status).toBe('quoted');
    expect(order.summary.totals?.subtotal).toBe(11 * 450);
  });

  it('never shows an answer to an earlier draft as the price of this one', async () => {
    const counter = new SlowCounter();
    const order = await open(counter);
    order.say({ type: 'contact.choose', contact: ada });

    add(order);
    add(order);
    await counter.asked[0]?.answer();
    await order.settled();

    expect(order.summary).toMatchObject({ totals: undefined, status: 'quoting' });
    expect(order.items.isPriced).toBe(false);
    expect(order.items.quoted.size).toBe(1);
  });

  it('drops an answer to anything but the question asked', async () => {
    const counter = new Counter();
    const quote = counter.orders.quote;
    counter.orders.quote = async (draft, call) => ({ ...(await quote(draft, call)), revision: 99 });
    const order = await open(counter);

    order.say({ type: 'contact.choose', contact: ada });
    add(order);
    await order.settled();

    expect(order.items.quoted.size).toBe(0);
    expect(order.summary.status).toBe('unpriced');
  });

  it('calls a question off when another contact is chosen, and asks anew', async () => {
    const counter = new SlowCounter();
    const order = await open(counter);
    order.say({ type: 'contact.choose', contact: ada });
    add(order);

    order.say({ type: 'contact.choose', contact: bob });

    expect(counter.asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  });

  it('asks again when the price has expired', async () => {
    const counter = new SlowCounter();
    counter.holds = 60_000;
    const order = await open(counter);
    counter.now = () => order.clock.now();
    order.say({ type: 'contact.choose', contact: ada });
    add(order);
    await counter.asked[0]?.answer();
    await order.settled();

    await order.wait(61_000);

    expect(counter.asked).toHaveLength(2);
    expect(order.summary.totals).toBeUndefined();
  });
});

describe('a host that does not answer', () => {
  it('is asked again by itself after a while', async () => {
    const counter = new SlowCounter();
    const order = await open(counter);
    order.say({ type: 'contact.choose', contact: ada });
    add(order);

    counter.asked[0]?.refuse(new HostError('unreachable', 'down'));
    await order.settled();
    expect(order.summary).toMatchObject({ status: 'unpriced', problem: 'unreachable' });
    await order.wait(600);

    expect(counter.asked).toHaveLength(2);
  });

  it('is not asked sooner than it wished', async () => {
    const counter = new SlowCounter();
    const order = await open(counter);
    order.say({ type: 'contact.choose', contact: ada });
    add(order);

    counter.asked[0]?.refuse(new HostError('rate-limited', 'slowly', { retryAfter: 30_000 }));
    await order.settled();
    await order.wait(29_000);
    expect(counter.asked).toHaveLength(1);
    await order.wait(1_500);

    expect(counter.asked).toHaveLength(2);
  });

  it('is asked at once when the operator says so', async () => {
    const counter = new SlowCounter();
    const order = await open(counter);
    order.say({ type: 'contact.choose', contact: ada });
    add(order);
    counter.asked[0]?.refuse(new HostError('forbidden', 'no'));
    await order.settled();
    await order.wait(60_000);
    expect(counter.asked).toHaveLength(1);

    order.say({ type: 'retry' });

    expect(counter.asked).toHaveLength(2);
  });

  it('is asked again when the draft has changed', async () => {
    const counter = new SlowCounter();
    const order = await open(counter);
    order.say({ type: 'contact.choose', contact: ada });
    add(order);
    counter.asked[0]?.refuse(new HostError('invalid', 'no'));
    await order.settled();

    add(order);

    expect(counter.asked).toHaveLength(2);
  });
});

describe('until the host answers', () => {
  it('an estimate from list prices is shown, which is not a total', async () => {
    const counter = new SlowCounter();
    const order = await open(counter);
    order.say({ type: 'contact.choose', contact: ada });
    const finder = findProducts(order.session);
    finder.find('');
    await order.settled();

    order.say({ type: 'items.add', lines: [lineOf(tea, 3), lineOf(mug)] });

    expect(order.summary).toMatchObject({ totals: undefined, estimate: { subtotal: 3 * 450 + 899 } });
  });

  it('follows every edit', async () => {
    const order = await open(new SlowCounter());
    const finder = findProducts(order.session);
    finder.find('');
    await order.settled();
    order.say({ type: 'items.add', lines: [lineOf(tea, 3), lineOf(mug)] });
    const [first, second] = order.items.lines;

    order.say({ type: 'items.edit', id: first?.id ?? '', patch: { quantity: 5 } });
    order.say({ type: 'items.remove', ids: [second?.id ?? ''] });

    expect(order.summary.estimate?.subtotal).toBe(5 * 450);
  });
});

describe('what the host offers', () => {
  it('is chosen by itself when there is only one of it', async () => {
    const counter = new Counter();
    counter.shippingOptions = [{ id: 'standard', name: 'Standard', price: 350 }];
    counter.paymentMethods = [{ id: 'invoice', kind: 'offline', name: 'Invoice' }];
    const order = await open(counter);

    order.say({ type: 'contact.choose', contact: ada });
    add(order);
    await order.settled();

    expect(order.shipping.shipments[0]?.methodId).toBe('standard');
    expect(order.payment.choice).toEqual({ methodId: 'invoice', payer: 'contact' });
    expect(counter.calls.filter((call) => call === 'quote')).toHaveLength(2);
    expect(order.summary.totals?.total).toBe(450 + 350);
  });

  it('is left to the operator when there are several ways to ship', async () => {
    const order = await open();

    order.say({ type: 'contact.choose', contact: ada });
    add(order);
    await order.settled();

    expect(order.shipping.shipments[0]?.methodId).toBeUndefined();
  });

  it('is paid by the first way in a flow that takes it, and left to the operator in one that asks', async () => {
    const asking = { ...backOffice, policies: { ...backOffice.policies, payBy: 'ask' as const } };
    const orders = [await open(), await open(new Counter(), { flow: asking })];

    for (const order of orders) {
      order.say({ type: 'contact.choose', contact: ada });
      add(order);
      await order.settled();
    }

    expect(orders.map((order) => order.payment.choice?.methodId)).toEqual(['invoice', undefined]);
  });

  it('is taken away again, with a warning, when it is offered no longer', async () => {
    const counter = new Counter();
    const order = await open(counter);
    order.say({ type: 'contact.choose', contact: ada });
    add(order);
    await order.settled();
    order.say({ type: 'shipping.chooseMethod', shipmentId: order.shipmentId, methodId: 'express' });
    await order.settled();

    counter.shippingOptions = [
      { id: 'standard', name: 'Standard', price: 350 },
      { id: 'bicycle', name: 'Bicycle', price: 100 },
    ];
    add(order);
    await order.settled();

    expect(order.shipping.shipments[0]?.methodId).toBeUndefined();
    expect(order.review.warnings).toMatchObject([
      { issue: { code: 'method-withdrawn', params: { methodId: 'express' } } },
    ]);
  });

  it('comes to rest even when the host offers something else at every answer', async () => {
    const counter = new Counter();
    const quote = counter.orders.quote;
    let turn = 0;
    counter.orders.quote = async (draft, call) => {
      counter.shippingOptions = [{ id: `speed-${turn++ % 2}`, name: 'Speed', price: 100 }];
      return quote(draft, call);
    };
    const order = await open(counter);

    order.say({ type: 'contact.choose', contact: ada });
    add(order);
    await order.settled();

    expect(turn).toBeLessThan(6);
  });
});
