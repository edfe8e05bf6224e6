import { demoData, memoryHost } from '@orderpad/adapters/memory';
import { type Host, HostError, itemOf, type Quote } from '@orderpad/contracts';
import { findProducts, resolveSkus } from '@orderpad/core';
import { findSpecials, pickLines } from '@orderpad/core/rewards';
import { describe, expect, it, vi } from 'vitest';
import { Driver, lineOf, open } from './driver.ts';
import { ada, bob, mug, tea } from './fake-host.ts';
import { SlowHost } from './slow-host.ts';

const idOf = (order: Driver, index = 0): string => order.items.lines.at(index)?.id ?? '';

/** Returns a promise with the function that resolves it. */
function latch(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Returns a host whose quotes are answered by hand and whose staff may set prices. */
function slowHost(): SlowHost {
  const host = new SlowHost();
  host.profile = { ...host.profile, capabilities: [...host.profile.capabilities, 'lines.override'] };
  return host;
}

/** An order that the host does not price, with prices known from the catalog. */
async function unpriced(): Promise<Driver> {
  const order = await open(slowHost());
  order.send({ type: 'contact.select', contact: ada });
  findProducts(order.session).find('');
  return order.settled();
}

/** An order with one line that the host has priced. Further quotes are answered by hand. */
async function priced(host: SlowHost): Promise<Driver> {
  host.isSlow = false;
  const order = await open(host);
  order.send({ type: 'contact.select', contact: ada }, { type: 'items.add', lines: [lineOf(tea, 2)] });
  await order.settled();
  host.isSlow = true;
  return order;
}

describe('an estimate that an order shows before the host answers', () => {
  it('is left out while the price of a line is unknown', async () => {
    const order = await open(new SlowHost());
    order.send({ type: 'contact.select', contact: ada });

    order.send({ type: 'items.add', lines: [lineOf(tea, 2)] });

    expect(order.summary).toMatchObject({ status: 'quoting', totals: undefined, estimate: undefined });
  });

  it('is right when a price becomes known after its line was added', async () => {
    const order = await open(new SlowHost());
    order.send({ type: 'contact.select', contact: ada });
    order.send({ type: 'items.add', lines: [lineOf(tea, 2), lineOf(mug)] });
    await resolveSkus(order.session, ['TEA', 'MUG'], new AbortController().signal);

    expect(order.summary.estimate?.subtotal).toBe(2 * 450 + 899);
    order.send({ type: 'items.remove', ids: [idOf(order)] });

    expect(order.summary.estimate?.subtotal).toBe(899);
  });

  it('adds up what staff have set, and the catalog price again once they take it back', async () => {
    const order = await unpriced();
    order.send({ type: 'items.add', lines: [lineOf(tea, 2)] });
    const override = { unitPrice: 300, reason: 'agreed' };

    order.send({ type: 'items.edit', id: idOf(order), patch: { override } });
    expect(order.summary.estimate?.subtotal).toBe(600);
    order.send({ type: 'items.edit', id: idOf(order), patch: { override: undefined } });

    expect(order.summary.estimate?.subtotal).toBe(900);
  });

  it('takes no former figure for a price that staff have just set', async () => {
    const order = await priced(slowHost());

    const override = { unitPrice: 300, reason: 'agreed' };
    order.send({ type: 'items.edit', id: idOf(order), patch: { override } });

    expect(order.summary.estimate?.subtotal).toBe(600);
  });

  it('takes no figure of the former item for another one', async () => {
    const order = await priced(slowHost());
    const [variant] = mug.variants;
    if (!variant) throw new Error('the mug has no variant');

    findProducts(order.session).find('');
    await order.settled();

    order.send({ type: 'items.edit', id: idOf(order), patch: { item: itemOf(mug, variant) } });

    expect(order.summary.estimate?.subtotal).toBe(2 * 899);
  });

  it('takes no price of the former contact', async () => {
    const order = await priced(slowHost());

    order.send({ type: 'contact.select', contact: bob });

    expect(order.summary).toMatchObject({ totals: undefined, lastTotals: undefined, estimate: undefined });
    expect(order.items.quoted.size).toBe(0);
  });

  it('takes no price that was asked for as the former contact sees it', async () => {
    const host = new SlowHost();
    const { search } = host.catalog;
    const held = latch();
    host.catalog.search = (query, call) => held.opened.then(() => search(query, call));
    const order = await open(host);
    order.send({ type: 'contact.select', contact: ada }, { type: 'items.add', lines: [lineOf(tea)] });
    findProducts(order.session).find('');

    order.send({ type: 'contact.select', contact: bob });
    held.open();
    await order.settled();

    expect(order.summary.estimate).toBe(undefined);
  });

  it('counts a pick at its price as a reward, as the host does', async () => {
    const data = await demoData();
    const memory = memoryHost({ data });
    const held = latch();
    let isHeld = false;
    const quote: Host['orders']['quote'] = async (draft, call): Promise<Quote> => {
      if (isHeld) await held.opened;
      return memory.orders.quote(draft, call);
    };
    const order = new Driver({ ...memory, orders: { ...memory.orders, quote } });
    const { signal } = new AbortController();
    // The memory host fetches its shop with the first call.
    await order.session.ask((host) => host.describe({ signal }));
    await order.until(() => order.pad.phase === 'editing');
    const [contact] = data.contacts;
    const teapot = data.products.find(({ variants: [first] }) => first?.sku === 'TEAPOT');
    if (!contact || !teapot) throw new Error('the demo shop has changed');
    order.send({ type: 'contact.select', contact }, { type: 'items.add', lines: [lineOf(teapot, 4)] });
    await order.until(() => order.summary.status === 'quoted');
    const before = order.summary.totals?.subtotal ?? 0;
    const specials = findSpecials(order.session);
    specials.find('');
    await order.until(() => specials.view.items.length > 0);
    const [special] = specials.view.items;
    if (!special) throw new Error('the demo shop has no specials');
    isHeld = true;

    order.send({ type: 'items.add', lines: pickLines(special) });
    const told = order.summary.estimate?.subtotal;
    held.open();
    await order.until(() => order.summary.status === 'quoted');

    expect(told).toBe(before + special.price.amount);
    expect(order.summary.totals?.subtotal).toBe(told);
  });
});

it('a key press among ten thousand lines adds up few of them, before the host answers and after', async () => {
  const host = slowHost();
  const order = await open(host);
  order.send({ type: 'contact.select', contact: ada });
  findProducts(order.session).find('');
  await order.settled();
  order.send({ type: 'items.add', lines: Array.from({ length: 10_000 }, () => lineOf(tea)) });
  await order.settled();
  const looked = (): number => {
    const { prices, quoted } = order.session.view(({ context }) => context);
    const spies = [vi.spyOn(prices, 'get'), vi.spyOn(quoted, 'get')];
    order.send({ type: 'items.edit', id: idOf(order, 5_000), patch: { quantity: 3 } });
    expect(order.summary.estimate?.subtotal).toBe(10_002 * 450);
    const calls = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    for (const spy of spies) spy.mockRestore();
    return calls;
  };
  expect(order.summary.estimate?.subtotal).toBe(10_000 * 450);

  const before = looked();
  order.send({ type: 'items.edit', id: idOf(order, 5_000), patch: { quantity: 1 } });
  while (!order.items.isPriced) {
    await host.answerLast();
    await order.settled();
  }
  const after = looked();

  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(300);
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThan(300);
});

it('an order restored where no host answers shows no total', async () => {
  const host = new SlowHost();
  const order = await priced(host);
  const restored = await open(host, { draft: order.session.persist().data });
  host.asked.at(-1)?.refuse(new HostError('unavailable', 'not now'));
  await restored.settled();

  expect(restored.summary).toMatchObject({ totals: undefined, estimate: undefined });
  expect(restored.summary.status).not.toBe('empty');
});
