import { HostError, type RequestsEvent } from '@orderpad/contracts';
import { confirmRequest, orderRequest } from '@orderpad/core/flows';
import { askedView, followRequests, keepOpen } from '@orderpad/core/requests';
import { memoryStorage } from '@orderpad/core/storage';
import type { OrderStorage } from '@orderpad/core';
import { placedView } from '@orderpad/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Driver, lineOf, open } from './driver.ts';
import { mug, tea } from './fake-host.ts';
import { RequestsHost } from './requests-host.ts';

/** A request that wants only the button. */
async function ready(host = new RequestsHost(), storage: OrderStorage = memoryStorage()): Promise<Driver> {
  const order = await open(host, { flow: orderRequest, storage });
  order.send({ type: 'items.add', lines: [lineOf(tea, 2)] });
  await order.until(() => (order.shipping.shipments[0]?.options.length ?? 0) > 0);
  order.send({ type: 'shipping.edit', shipmentId: order.shipmentId, patch: { methodId: 'standard' } });
  await order.settled();
  return order;
}

const requestOf = (order: Driver) => order.session.view(placedView).request;

const failure = (code: 'quote-changed' | 'forbidden') => new HostError(code, 'for the test');

describe('a customer who asks for an order', () => {
  it('needs no payment, and sends what is on the screen', async () => {
    const host = new RequestsHost();
    const order = await ready(host);

    order.send({ type: 'review.place' });
    await order.settled();

    expect(order.pad.phase).toBe('placed');
    expect(order.order).toBeUndefined();
    expect(requestOf(order)).toMatchObject({ number: 'R-1', state: 'sent', total: { amount: 1250 } });
    expect(order.emitted.filter(({ type }) => type === 'requested')).toHaveLength(1);
    expect(order.emitted.some(({ type }) => type === 'placed')).toBe(false);
    expect(host.placed).toEqual([]);
  });

  it('is told so where the host takes no requests', async () => {
    const host = new RequestsHost();
    host.profile = {
      ...host.profile,
      capabilities: host.profile.capabilities.filter((each) => each !== 'requests'),
    };
    const order = await ready(host);

    order.send({ type: 'review.place' });
    await order.settled();

    expect(order.blockedBy).toEqual(['unsupported']);
    expect(host.all).toEqual([]);
  });

  it.each(['timeout', 'unreachable'] as const)(
    'finds the request whose answer was lost: %s',
    async (code) => {
      const host = new RequestsHost();
      const order = await ready(host);
      host.lose(code);

      order.send({ type: 'review.place' });
      await order.settled();
      expect(order.review.placing.kind).toBe('unknown');
      await order.wait(20_000);

      expect(requestOf(order)?.number).toBe('R-1');
      expect(host.all).toHaveLength(1);
    },
  );

  it('sends the same key again when the request never arrived', async () => {
    const host = new RequestsHost();
    const order = await ready(host);
    host.refuse(new HostError('unreachable', 'for the test'));

    order.send({ type: 'review.place' });
    await order.settled();
    await order.wait(20_000);

    expect(requestOf(order)?.number).toBe('R-1');
    expect(new Set(host.keys).size).toBe(1);
    expect(host.calls).not.toContain('fence');
  });

  it('finds the request after the page was closed before the answer', async () => {
    const [host, storage] = [new RequestsHost(), memoryStorage()];
    const order = await ready(host, storage);
    host.lose('timeout');
    order.send({ type: 'review.place' });
    await order.settled();
    order.session.stop();

    const { data: draft } = order.session.persist();
    const again = await open(host, { flow: orderRequest, storage, draft });
    await again.settled();

    expect(requestOf(again)?.number).toBe('R-1');
    expect(host.all).toHaveLength(1);
    expect(await storage.listDrafts()).toEqual([]);
  });

  it('gets the request that another window has sent', async () => {
    const host = new RequestsHost();
    const one = await ready(host);
    const other = await open(host, { flow: orderRequest, draft: one.session.persist().data });
    await other.settled();
    one.send({ type: 'review.place' });
    await one.settled();

    other.send({ type: 'review.place' });
    await other.settled();

    expect(requestOf(other)).toEqual(requestOf(one));
    expect(host.all).toHaveLength(1);
  });

  it('is asked again at another price, and told why a request was refused', async () => {
    const host = new RequestsHost();
    const order = await ready(host);
    host.refuse(failure('quote-changed'));
    order.send({ type: 'review.place' });
    await order.settled();
    expect(order.pad.phase).toBe('editing');

    host.refuse(failure('forbidden'));
    order.send({ type: 'review.place' });
    await order.settled();

    expect(order.review.placing).toMatchObject({ kind: 'refused', code: 'forbidden' });
    expect(host.all).toEqual([]);
  });
});

describe('what was asked for, beside the order of staff', () => {
  async function beside() {
    const host = new RequestsHost();
    const client = await ready(host);
    client.send({ type: 'review.place' });
    await client.settled();
    const { asked } = requestOf(client) ?? {};
    if (!asked) throw new Error('nothing was asked for');
    host.profile = { ...host.profile, operator: { id: 'op', name: 'Grace', role: 'csr' } };
    const order = await open(host, { flow: confirmRequest, draft: asked.draft });
    await order.settled();
    return { order, asked, view: () => order.session.view(askedView(asked)) };
  }

  it('is the same until staff change something', async () => {
    const { view } = await beside();

    expect(view().isSame).toBe(true);
    expect(view().lines.map(({ isSame }) => isSame)).toEqual([true]);
  });

  it('names each line that was changed, added or removed', async () => {
    const { order, asked, view } = await beside();
    const [line] = asked.draft.lines;
    order.send({ type: 'items.edit', id: line?.id ?? '', patch: { quantity: 3 } });
    order.send({ type: 'items.add', lines: [lineOf(mug)] });
    await order.settled();

    const [changed, added] = view().lines;
    expect(view().isSame).toBe(false);
    expect([changed?.asked?.quantity, changed?.now?.quantity]).toEqual([2, 3]);
    expect([added?.asked, added?.now?.title]).toEqual([undefined, mug.title]);

    order.send({ type: 'items.remove', ids: [line?.id ?? ''] });
    await order.settled();
    const [removed] = view().lines;
    expect(removed).toMatchObject({ asked: { quantity: 2 }, isSame: false });
    expect(removed).not.toHaveProperty('now');
  });

  it('keeps what was asked for whatever staff do', async () => {
    const { order, asked, view } = await beside();
    const before = structuredClone(asked);

    order.send({ type: 'items.add', lines: [lineOf(mug, 5)] });
    await order.settled();

    expect(asked).toEqual(before);
    expect(view().quoted).toEqual(before.quoted);
  });
});

describe('following requests', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('begins with the count, and opens a stream again that broke', async () => {
    const host = new RequestsHost();
    const news: RequestsEvent[] = [];
    const connected: boolean[] = [];
    const stop = followRequests(
      host,
      {},
      { onNews: (event) => news.push(event), onConnected: (isConnected) => connected.push(isConnected) },
    );
    await vi.advanceTimersByTimeAsync(0);
    host.tell({ position: 9, open: 1 });
    await vi.advanceTimersByTimeAsync(0);
    host.breakStream();
    await vi.advanceTimersByTimeAsync(10_000);
    stop();

    expect(news.map(({ open }) => open)).toEqual([0, 1, 0]);
    expect(connected).toEqual([false, true]);
    expect(host.streams).toBe(2);
  });

  it('tells again and again that a page shows a request, and once that it does not', async () => {
    const host = new RequestsHost();
    const order = await ready(host);
    order.send({ type: 'review.place' });
    await order.settled();
    const [request] = host.all;
    const shown = vi.fn();

    const close = keepOpen(host, request?.id ?? '', shown);
    await vi.advanceTimersByTimeAsync(40_000);
    close();
    close();
    await vi.advanceTimersByTimeAsync(40_000);

    expect(host.opened.length).toBe(3);
    expect(new Set(host.opened).size).toBe(1);
    expect(host.closed).toEqual([host.opened[0]]);
    expect(shown).toHaveBeenCalledTimes(3);
  });
});
