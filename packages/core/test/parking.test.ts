import { parkedOrders, parkingView, parkOrder, unparkOrder } from '@orderpad/core/drafts';
import { memoryStorage, parkedOrderIn, type ParkedOrder } from '@orderpad/core/storage';
import { describe, expect, it } from 'vitest';
import { lineOf, open, ready } from './driver.ts';
import { ada, FakeHost, tea } from './fake-host.ts';

const mark: ParkedOrder = {
  schema: 'orderpad.parked',
  v: 1,
  draftId: 'd1',
  flow: 'phone-order',
  step: 'items',
  parkedAt: '2026-01-01T09:30:00.000Z',
  contact: { id: 'ada', name: 'Ada Whitcombe' },
  operator: { id: 'cleo', name: 'Cleo Barnes' },
  items: 3,
  total: { amount: 1250, currency: 'GBP' },
};

describe('a parked order', () => {
  it('is listed with contact, operator, step, items, total and time', async () => {
    const storage = memoryStorage();
    const order = await ready(new FakeHost(), storage);

    const parked = await parkOrder(order.session);

    expect(parked).toMatchObject({
      draftId: order.session.draftId,
      flow: 'back-office',
      step: order.pad.step,
      contact: { id: ada.id },
      operator: { id: expect.any(String), name: expect.any(String) },
      items: 2,
      total: { currency: 'GBP', amount: expect.any(Number) },
    });
    expect(await parkedOrders(storage)).toEqual([parked]);
  });

  it('is saved with what was entered last', async () => {
    const storage = memoryStorage();
    const order = await open(new FakeHost(), { storage });
    order.send({ type: 'items.add', lines: [lineOf(tea, 2)] });

    await parkOrder(order.session);

    expect(await storage.loadDraft(order.session.draftId)).toMatchObject({
      data: { lines: [{ quantity: 2 }] },
    });
  });

  it('is off the list once it is brought back, placed or removed', async () => {
    const storage = memoryStorage();
    const [one, two] = [await ready(new FakeHost(), storage), await ready(new FakeHost(), storage)];
    await parkOrder(one.session);
    await parkOrder(two.session);

    await unparkOrder(storage, one.session.draftId);
    const left = await parkedOrders(storage);
    two.send({ type: 'review.place' });
    await two.settled();

    expect(left.map(({ draftId }) => draftId)).toEqual([two.session.draftId]);
    expect(await parkedOrders(storage)).toEqual([]);
  });

  it('is listed before those that were parked earlier', async () => {
    const storage = memoryStorage();
    const [one, two] = [await ready(new FakeHost(), storage), await ready(new FakeHost(), storage)];
    await parkOrder(one.session);
    const earlier = { ...mark, draftId: one.session.draftId, parkedAt: '1969-12-31T00:00:00.000Z' };
    await storage.saveParked?.(earlier.draftId, earlier);

    await parkOrder(two.session);

    const listed = await parkedOrders(storage);
    expect(listed.map(({ draftId }) => draftId)).toEqual([two.session.draftId, one.session.draftId]);
  });

  it('is not marked by a storage that parks none', async () => {
    const { saveParked: _, listParked: __, ...storage } = memoryStorage();
    const order = await ready(new FakeHost(), storage);

    expect(await parkOrder(order.session)).toBeUndefined();
    expect(await parkedOrders(storage)).toEqual([]);
  });
});

describe('the mark of a parked order', () => {
  it('is read as it was written', () => {
    expect(parkedOrderIn(structuredClone(mark))).toEqual(mark);
  });

  it.each([
    undefined,
    'parked',
    { ...mark, schema: 'orderpad.draft' },
    { ...mark, v: 2 },
    { ...mark, draftId: 7 },
    { ...mark, parkedAt: 'yesterday' },
  ])('is not read where it is damaged: %j', (stored) => {
    expect(parkedOrderIn(stored)).toBeUndefined();
  });

  it('is read without the facts that are damaged', () => {
    const damaged = {
      ...mark,
      contact: { id: 'ada' },
      operator: null,
      items: '3',
      total: { amount: 1.5, currency: 'GBP' },
    };

    const { contact: _, operator: __, total: ___, ...rest } = mark;
    expect(parkedOrderIn(damaged)).toEqual({ ...rest, items: 0 });
  });
});

describe('an order that is begun', () => {
  it('has a contact or something entered, and ends when it is placed', async () => {
    const order = await open(new FakeHost());
    const empty = order.session.view(parkingView).isBegun;
    order.send({ type: 'contact.select', contact: ada });
    const chosen = order.session.view(parkingView).isBegun;

    const placed = await ready(new FakeHost());
    placed.send({ type: 'review.place' });
    await placed.settled();

    expect([empty, chosen]).toEqual([false, true]);
    expect(placed.session.view(parkingView)).toMatchObject({ isBegun: false, isPlaced: true });
  });
});
