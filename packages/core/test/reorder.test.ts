import { HostError, type Order } from '@orderpad/contracts';
import { canOrderAgain, orderAgain, reorderOf } from '@orderpad/core/reorder';
import { phoneOrder } from '@orderpad/core/flows';
import { describe, expect, it } from 'vitest';
import { lineOf, open, ready, type Driver } from './driver.ts';
import { ada, bob, FakeHost, mug, tea } from './fake-host.ts';

/** A host with one order of Ada: two packs of tea, by standard shipping, on an invoice. */
async function afterOrder(): Promise<{ host: FakeHost; order: Order }> {
  const host = new FakeHost();
  const before = await ready(host);
  await before.send({ type: 'review.place' }).until(() => before.order !== undefined);
  before.session.stop();
  const [address] = ada.addresses;
  if (!before.order || !address) throw new Error('nothing was placed');
  const method = { id: 'standard', name: 'Standard' };
  const order = {
    ...before.order,
    shipments: [{ id: 'parcel', address, method, parts: [], price: 350, discounts: [] }],
  };
  host.placed[0] = order;
  return { host, order };
}

const ordering = async (host: FakeHost): Promise<Driver> =>
  (await open(host, { flow: phoneOrder })).send({ type: 'contact.select', contact: ada }).settled();

/** Lets the order come to rest while time goes on, until the work is done. */
async function settle(order: Driver, work: Promise<unknown>): Promise<void> {
  const end = { isOver: false };
  void work.finally(() => {
    end.isOver = true;
  });
  for (let turn = 0; turn < 50 && !end.isOver; turn++) await order.wait(500);
  await work;
}

describe('ordering a past order again', () => {
  it('adds its lines, takes over both methods, and is complete then', async () => {
    const { host, order } = await afterOrder();
    const now = await ordering(host);
    const reorder = reorderOf(now.session);
    const states: string[] = [];
    reorder.watch(() => states.push(reorder.view.state));

    await settle(now, reorder.again(order.id));

    expect([...now.items.lines].map(({ item, quantity }) => [item.title, quantity])).toEqual([['Tea', 2]]);
    expect(states).toEqual(['adding', 'pricing', 'done']);
    expect(reorder.view.result).toEqual({ order, added: 1, notes: [], others: [] });
    expect(reorder.view.methods).toEqual({ shipping: 'Standard', payment: 'Invoice', wentElsewhere: false });
    now.send({ type: 'go', step: 'review' });
    await now.until(() => now.pad.step === 'review');
    expect(now.review.canPlace).toBe(true);
    now.session.stop();
  });

  it('takes the newest order of the contact where none is named', async () => {
    const { host, order } = await afterOrder();
    const now = await ordering(host);

    await settle(now, reorderOf(now.session).again());

    expect(reorderOf(now.session).view).toMatchObject({ state: 'done', orderId: order.id });
    now.session.stop();
  });

  it('tells that the contact has no orders', async () => {
    const now = await ordering(new FakeHost());

    await settle(now, reorderOf(now.session).again());

    expect(reorderOf(now.session).view.state).toBe('none');
    now.session.stop();
  });

  it('takes over no method that charges, that is no longer offered, or that was chosen otherwise', async () => {
    const { host, order } = await afterOrder();
    host.paymentMethods = [
      { id: 'invoice', kind: 'stored', name: 'Card on file' },
      { id: 'cash', kind: 'offline', name: 'Cash' },
    ];
    host.shippingOptions = [
      { id: 'express', name: 'Express', price: 900 },
      { id: 'slow', name: 'Slow', price: 100 },
    ];
    const now = await ordering(host);

    await settle(now, reorderOf(now.session).again(order.id));

    expect(reorderOf(now.session).view.methods).toEqual({ wentElsewhere: false });
    expect(now.payment).not.toHaveProperty('choice.methodId');
    expect(now.payment.methods.map(({ id }) => id)).toEqual(['invoice', 'cash']);
    now.session.stop();
  });

  it('leaves a method alone that was chosen before', async () => {
    const { host, order } = await afterOrder();
    const now = await ordering(host);
    now.send({ type: 'items.add', lines: [lineOf(mug)] });
    await now.wait(500);
    now.send(
      { type: 'shipping.edit', shipmentId: now.shipmentId, patch: { methodId: 'express' } },
      { type: 'payment.edit', patch: { methodId: 'cash' } },
    );

    await settle(now, reorderOf(now.session).again(order.id));

    expect(now.shipping.shipments[0]?.methodId).toBe('express');
    expect(now.payment.choice?.methodId).toBe('cash');
    expect([...now.items.lines].map(({ item }) => item.title)).toEqual(['Red mug', 'Tea']);
    now.session.stop();
  });

  it('tells that the past order went to another address', async () => {
    const { host, order } = await afterOrder();
    const now = await ordering(host);
    now.send({
      type: 'shipping.edit',
      shipmentId: now.shipmentId,
      patch: { to: { kind: 'contact', addressId: 'work' } },
    });

    await settle(now, reorderOf(now.session).again(order.id));

    expect(reorderOf(now.session).view.methods?.wentElsewhere).toBe(true);
    now.session.stop();
  });

  it('names every line where the order takes no more', async () => {
    const { host, order } = await afterOrder();
    host.profile = { ...host.profile, maxLines: 1 };
    const now = await ordering(host);
    now.send({ type: 'items.add', lines: [lineOf(mug)] });

    const { added, notes } = await orderAgain(now.session, order.id);

    expect(added).toBe(0);
    expect(notes).toEqual([{ kind: 'left-out', line: order.lines[0], reason: 'refused' }]);
    now.session.stop();
  });

  it('adds nothing to the order of somebody else', async () => {
    const { host, order } = await afterOrder();
    const now = await ordering(host);

    const adding = reorderOf(now.session).again(order.id);
    now.send({ type: 'contact.select', contact: bob });
    await settle(now, adding);

    expect(now.items.lines.size).toBe(0);
    expect(reorderOf(now.session).view.state).toBe('idle');
    now.session.stop();
  });

  it('adds nothing where the host cannot be asked, and says why', async () => {
    const { host, order } = await afterOrder();
    const now = await ordering(host);
    host.catalog.resolve = () => Promise.reject(new HostError('timeout', 'too slow'));

    await settle(now, reorderOf(now.session).again(order.id));

    expect(reorderOf(now.session).view).toMatchObject({ state: 'failed', problem: 'timeout' });
    expect(now.items.lines.size).toBe(0);
    reorderOf(now.session).dismiss();
    expect(reorderOf(now.session).view.state).toBe('idle');
    now.session.stop();
  });

  it('asks the host about one product once, and about two while one is on its way not at all', async () => {
    const { host, order } = await afterOrder();
    const now = await ordering(host);
    const reorder = reorderOf(now.session);
    host.calls.length = 0;

    await settle(now, Promise.all([reorder.again(order.id), reorder.again(order.id)]));

    expect(host.calls.filter((call) => call === 'resolve')).toHaveLength(1);
    expect([...now.items.lines].map(({ quantity }) => quantity)).toEqual([2]);
    now.session.stop();
  });

  it('is offered only where the host gives out orders and somebody is ordered for', async () => {
    const host = new FakeHost();
    const nobody = await open(host, { flow: phoneOrder });
    const somebody = await ordering(host);
    const other = new FakeHost();
    other.profile = { ...other.profile, capabilities: ['orders.list'] };
    const without = await ordering(other);

    expect([nobody, somebody, without].map(({ session }) => session.view(canOrderAgain))).toEqual([
      false,
      true,
      false,
    ]);
    for (const { session } of [nobody, somebody, without]) session.stop();
  });

  it('prices what is sold otherwise by the quote of today', async () => {
    const { host, order } = await afterOrder();
    const dearer = {
      ...tea,
      variants: tea.variants.map((each) => ({ ...each, price: { amount: 500, currency: 'GBP' } })),
    };
    host.products = [dearer, mug];
    const now = await ordering(host);

    await settle(now, reorderOf(now.session).again(order.id));

    expect(reorderOf(now.session).view.result?.notes).toMatchObject([
      { kind: 'price', was: { amount: 450 }, now: { amount: 500 } },
    ]);
    now.session.stop();
  });
});
