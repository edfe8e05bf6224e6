import { handOff } from '@orderpad/core/handoffs';
import { memoryStorage } from '@orderpad/core/storage';
import { describe, expect, it } from 'vitest';
import { type Driver, open, ready } from './driver.ts';
import { failure, handedOff, progress, view } from './handed-off.ts';
import { HandoffsHost } from './handoffs-host.ts';

describe('a hand-off by somebody else', () => {
  it('is told to the page, kept on the device, and followed until the customer has paid', async () => {
    const host = new HandoffsHost();
    const storage = memoryStorage();
    const order = await ready(host, storage);
    const rival = await open(host, { draft: order.session.persist().data });
    handOff(rival.session, {});
    await rival.settled();
    rival.session.stop();

    handOff(order.session, {});
    await order.settled();

    expect(order.emitted).toContainEqual({ type: 'handed-off', handoff: host.newest });
    expect(JSON.stringify(await storage.loadDraft(order.session.draftId))).toContain('handoff-1');
    const placed = await host.pay();
    await order.settled();
    expect(order.order).toEqual(placed);
  });
});

describe('a hand-off that the device cannot keep', () => {
  it('is followed all the same', async () => {
    const host = new HandoffsHost();
    const storage = memoryStorage();
    const order = await ready(host, storage);
    await order.wait(1_000);
    const { saveDraft } = storage;
    let saved = 0;
    // The request is stored, and what the host has answered is not.
    storage.saveDraft = (draft) =>
      ++saved > 1 ? Promise.reject(new Error('full')) : saveDraft.call(storage, draft);

    handOff(order.session, {});
    await order.settled();

    expect(saved).toBeGreaterThan(1);
    expect(progress(order)).toBe('waiting');
    host.open();
    await order.settled();
    expect(progress(order)).toBe('opened');
    const placed = await host.pay();
    await order.settled();
    expect(order.order).toEqual(placed);
  });
});

describe('a call that fails while the customer has the order', () => {
  const failuresOf = (order: Driver) => order.emitted.filter(({ type }) => type === 'failed');

  it('is told to the page where the stream of changes breaks', async () => {
    const { host, order } = await handedOff();

    host.breakStreams();
    await order.settled();

    expect(failuresOf(order)).toMatchObject([{ code: 'unreachable', during: 'handoff' }]);
  });

  it('is told to the page where the order cannot be taken back', async () => {
    const { host, order } = await handedOff();
    host.fail('revoke', failure('unavailable'));

    order.send({ type: 'handoffs.revoke' });
    await order.settled();

    expect(failuresOf(order)).toMatchObject([{ code: 'unavailable', during: 'handoff' }]);
  });

  it('is told to the page where the paid order does not load, and made again', async () => {
    const { host, order } = await handedOff();
    const { get } = host.orders;
    host.orders.get = () => Promise.reject(failure('unavailable'));
    const placed = await host.pay();
    await order.settled();

    expect(failuresOf(order)).toMatchObject([{ code: 'unavailable', during: 'handoff' }]);
    expect(view(order)).toMatchObject({ progress: 'paid', isConnected: false });
    host.orders.get = get;
    await order.wait(1_000);
    await order.settled();
    expect(order.order).toEqual(placed);
  });
});

describe('an order that its customer has paid', () => {
  it('is gone from the device, although the host does not show it', async () => {
    const { host, storage, order } = await handedOff();
    host.orders.get = () => Promise.reject(failure('unsupported'));

    await host.pay();
    await order.settled();

    expect(progress(order)).toBe('paid');
    expect(await storage.listDrafts()).toEqual([]);
  });

  it('is not taken back any more, and no edit is refused for it', async () => {
    const { host, order } = await handedOff();
    let answer = (): void => {};
    host.orders.get = () =>
      new Promise((_, reject) => {
        answer = () => reject(failure('unsupported'));
      });
    await host.pay();
    await order.settled();

    order.send({ type: 'handoffs.revoke' });
    answer();
    await order.settled();
    order.send({ type: 'handoffs.revoke' });
    await order.settled();

    expect(progress(order)).toBe('paid');
    expect(order.emitted.filter(({ type }) => type === 'blocked')).toEqual([]);
    expect(host.calls).not.toContain('handoffs.revoke');
  });
});

describe('taking an order back', () => {
  it('asks the host once, however often it is asked for', async () => {
    const { host, order } = await handedOff();
    const answer = host.hold('revoke');

    order.send({ type: 'handoffs.revoke' }, { type: 'handoffs.revoke' });
    answer();
    await order.settled();

    expect(host.calls.filter((call) => call === 'handoffs.revoke')).toHaveLength(1);
    expect(order.pad.phase).toBe('editing');
  });
});
