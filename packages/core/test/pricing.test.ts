import { describe, expect, it } from 'vitest';
import { HostError } from '@orderpad/contracts';
import { backOffice, findProducts } from '@orderpad/core';
import { ada, bob, FakeHost, mug, tea } from './fake-host.ts';
import { SlowHost } from './slow-host.ts';
import { type Driver, lineOf, open } from './driver.ts';

const add = (order: Driver, quantity = 1) =>
  order.send({ type: 'items.add', lines: [lineOf(tea, quantity)] });

describe('pricing', () => {
  it('waits for a contact and a line', async () => {
    const host = new SlowHost();
    const order = await open(host);

    add(order);
    expect(host.asked).toHaveLength(0);
    order.send({ type: 'contact.select', contact: ada });

    expect(host.asked).toHaveLength(1);
  });

  it('sends one request for the first edit, and one for ten edits made meanwhile', async () => {
    const host = new SlowHost();
    const order = await open(host);
    order.send({ type: 'contact.select', contact: ada });

    for (let edit = 0; edit < 11; edit++) add(order);
    expect(host.asked).toHaveLength(1);
    await host.asked[0]?.answer();
    await order.settled();
    await host.asked[1]?.answer();
    await order.settled();

    expect(host.asked).toHaveLength(2);
    expect(order.summary.status).toBe('quoted');
    expect(order.summary.totals?.subtotal).toBe(11 * 450);
  });

  it('never shows the quote of an earlier revision as current', async () => {
    const host = new SlowHost();
    const order = await open(host);
    order.send({ type: 'contact.select', contact: ada });

    add(order);
    add(order);
    await host.asked[0]?.answer();
    await order.settled();

    expect(order.summary).toMatchObject({ totals: undefined, status: 'quoting' });
    expect(order.items.isPriced).toBe(false);
    expect(order.items.quoted.size).toBe(1);
  });

  it('drops an answer to another draft or revision', async () => {
    const host = new FakeHost();
    const quote = host.orders.quote;
    host.orders.quote = async (draft, call) => ({ ...(await quote(draft, call)), revision: 99 });
    const order = await open(host);

    order.send({ type: 'contact.select', contact: ada });
    add(order);
    await order.settled();

    expect(order.items.quoted.size).toBe(0);
    expect(order.summary.status).toBe('unpriced');
  });

  it('aborts the request and sends another when the contact changes', async () => {
    const host = new SlowHost();
    const order = await open(host);
    order.send({ type: 'contact.select', contact: ada });
    add(order);

    order.send({ type: 'contact.select', contact: bob });

    expect(host.asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  });

  it('asks again when the quote has expired', async () => {
    const host = new SlowHost();
    host.holds = 60_000;
    const order = await open(host);
    host.now = () => order.clock.now();
    order.send({ type: 'contact.select', contact: ada });
    add(order);
    await host.asked[0]?.answer();
    await order.settled();

    await order.wait(61_000);

    expect(host.asked).toHaveLength(2);
    expect(order.summary.totals).toBeUndefined();
  });
});

describe('a host that does not answer', () => {
  it('is asked again after the backoff', async () => {
    const host = new SlowHost();
    const order = await open(host);
    order.send({ type: 'contact.select', contact: ada });
    add(order);

    host.asked[0]?.refuse(new HostError('unreachable', 'down'));
    await order.settled();
    expect(order.summary).toMatchObject({ status: 'unpriced', problem: 'unreachable' });
    await order.wait(600);

    expect(host.asked).toHaveLength(2);
  });

  it('is not asked before the wait that it asked for', async () => {
    const host = new SlowHost();
    const order = await open(host);
    order.send({ type: 'contact.select', contact: ada });
    add(order);

    host.asked[0]?.refuse(new HostError('rate-limited', 'slowly', { retryAfter: 30_000 }));
    await order.settled();
    await order.wait(29_000);
    expect(host.asked).toHaveLength(1);
    await order.wait(1_500);

    expect(host.asked).toHaveLength(2);
  });

  it('is asked at once at `retry`', async () => {
    const host = new SlowHost();
    const order = await open(host);
    order.send({ type: 'contact.select', contact: ada });
    add(order);
    host.asked[0]?.refuse(new HostError('forbidden', 'no'));
    await order.settled();
    await order.wait(60_000);
    expect(host.asked).toHaveLength(1);

    order.send({ type: 'retry' });

    expect(host.asked).toHaveLength(2);
  });

  it('is asked again after the next edit', async () => {
    const host = new SlowHost();
    const order = await open(host);
    order.send({ type: 'contact.select', contact: ada });
    add(order);
    host.asked[0]?.refuse(new HostError('invalid', 'no'));
    await order.settled();

    add(order);

    expect(host.asked).toHaveLength(2);
  });
});

describe('the estimate until the host answers', () => {
  it('is computed from list prices and is no total', async () => {
    const host = new SlowHost();
    const order = await open(host);
    order.send({ type: 'contact.select', contact: ada });
    const finder = findProducts(order.session);
    finder.find('');
    await order.settled();

    order.send({ type: 'items.add', lines: [lineOf(tea, 3), lineOf(mug)] });

    expect(order.summary).toMatchObject({ totals: undefined, estimate: { subtotal: 3 * 450 + 899 } });
  });

  it('follows every edit', async () => {
    const order = await open(new SlowHost());
    const finder = findProducts(order.session);
    finder.find('');
    await order.settled();
    order.send({ type: 'items.add', lines: [lineOf(tea, 3), lineOf(mug)] });
    const [first, second] = order.items.lines;

    order.send({ type: 'items.edit', id: first?.id ?? '', patch: { quantity: 5 } });
    order.send({ type: 'items.remove', ids: [second?.id ?? ''] });

    expect(order.summary.estimate?.subtotal).toBe(5 * 450);
  });
});

describe('a method that the host offers', () => {
  it('is chosen automatically when it is the only one', async () => {
    const host = new FakeHost();
    host.shippingOptions = [{ id: 'standard', name: 'Standard', price: 350 }];
    host.paymentMethods = [{ id: 'invoice', kind: 'offline', name: 'Invoice' }];
    const order = await open(host);

    order.send({ type: 'contact.select', contact: ada });
    add(order);
    await order.settled();

    expect(order.shipping.shipments[0]?.methodId).toBe('standard');
    expect(order.payment.choice).toEqual({ methodId: 'invoice', payer: 'contact' });
    expect(host.calls.filter((call) => call === 'quote')).toHaveLength(2);
    expect(order.summary.totals?.total).toBe(450 + 350);
  });

  it('is left to the operator when there are several shipping methods', async () => {
    const order = await open();

    order.send({ type: 'contact.select', contact: ada });
    add(order);
    await order.settled();

    expect(order.shipping.shipments).toMatchObject([{ methodId: undefined }]);
  });

  it('is chosen for the payment by flows with `payBy: first`, and left to the operator by the others', async () => {
    const asking = { ...backOffice, policies: { ...backOffice.policies, payBy: 'ask' as const } };
    const orders = [await open(), await open(new FakeHost(), { flow: asking })];

    for (const order of orders) {
      order.send({ type: 'contact.select', contact: ada });
      add(order);
      await order.settled();
    }

    expect(orders.map((order) => order.payment.choice?.methodId)).toEqual(['invoice', undefined]);
  });

  it('is removed with a warning when it is no longer offered', async () => {
    const host = new FakeHost();
    const order = await open(host);
    order.send({ type: 'contact.select', contact: ada });
    add(order);
    await order.settled();
    order.send({ type: 'shipping.edit', shipmentId: order.shipmentId, patch: { methodId: 'express' } });
    await order.settled();

    host.shippingOptions = [
      { id: 'standard', name: 'Standard', price: 350 },
      { id: 'bicycle', name: 'Bicycle', price: 100 },
    ];
    add(order);
    await order.settled();

    expect(order.shipping.shipments).toMatchObject([{ methodId: undefined }]);
    expect(order.review.warnings).toMatchObject([
      { issue: { code: 'method-withdrawn', params: { methodId: 'express' } } },
    ]);
  });

  it('is not priced forever when the host offers another one at every quote', async () => {
    const host = new FakeHost();
    const quote = host.orders.quote;
    let turn = 0;
    host.orders.quote = async (draft, call) => {
      host.shippingOptions = [{ id: `speed-${turn++ % 2}`, name: 'Speed', price: 100 }];
      return quote(draft, call);
    };
    const order = await open(host);

    order.send({ type: 'contact.select', contact: ada });
    add(order);
    await order.settled();

    expect(turn).toBeLessThan(6);
  });
});
