import { describe, expect, it } from 'vitest';
import { memoryStorage, restore } from '@orderpad/core/storage';
import { ada, FakeHost, tea } from './fake-host.ts';
import { lineOf, open, ready } from './driver.ts';

describe('a draft on the device', () => {
  it('is saved shortly after an edit, and shown as saved only then', async () => {
    const storage = memoryStorage();
    const order = await open(new FakeHost(), { storage });
    order.send({ type: 'items.add', lines: [lineOf(tea, 2)] });
    expect(order.pad).toMatchObject({ keeping: 'dirty', isDirty: true });

    await order.wait(100);

    expect(order.pad).toMatchObject({ keeping: 'saved-here', isDirty: false });
    expect(await storage.loadDraft(order.session.draftId)).toMatchObject({
      data: { lines: [{ quantity: 2 }] },
    });
  });

  it('is saved once for a burst of edits', async () => {
    const storage = memoryStorage();
    const order = await open(new FakeHost(), { storage });

    for (let edit = 0; edit < 20; edit++) order.send({ type: 'items.add', lines: [lineOf(tea)] });
    await order.wait(100);

    expect(order.emitted.filter(({ type }) => type === 'saved')).toEqual([
      { type: 'saved', where: 'device', revision: 20 },
    ]);
  });

  it('is not shown as saved when it changed during the write', async () => {
    const storage = memoryStorage();
    const order = await open(new FakeHost(), { storage });
    order.send({ type: 'items.add', lines: [lineOf(tea)] });

    order.clock.increment(100);
    order.send({ type: 'items.add', lines: [lineOf(tea)] });
    await order.settled();

    expect(order.pad.keeping).toBe('dirty');
  });

  it('is shown as unsaved and saved again after a failed write', async () => {
    const storage = memoryStorage();
    const save = storage.saveDraft;
    storage.saveDraft = () => Promise.reject(new Error('quota'));
    const order = await open(new FakeHost(), { storage });
    order.send({ type: 'items.add', lines: [lineOf(tea)] });
    await order.wait(100);
    expect(order.pad).toMatchObject({ keeping: 'failed', isDirty: true });

    storage.saveDraft = save;
    await order.wait(10_000);

    expect(order.pad.keeping).toBe('saved-here');
  });

  it('is removed once it is placed', async () => {
    const storage = memoryStorage();
    const order = await ready(new FakeHost(), storage);
    await order.wait(100);
    expect(await storage.listDrafts()).toHaveLength(1);

    order.send({ type: 'review.place' });
    await order.settled();

    expect(await storage.listDrafts()).toEqual([]);
  });

  it('is dirty without a storage', async () => {
    const order = await open();

    order.send({ type: 'items.add', lines: [lineOf(tea)] });
    await order.wait(10_000);

    expect(order.pad).toMatchObject({ keeping: 'dirty', isDirty: true });
  });
});

describe('a saved draft', () => {
  it('is resumed at the furthest step that its content allows', async () => {
    const host = new FakeHost();
    const before = await ready(host);
    const text = JSON.stringify(before.session.persist());

    const restored = restore(text);
    if (restored.kind !== 'restored') throw new Error(restored.issue.code);
    const after = await open(host, { draft: restored.draft });

    expect(after.pad.step).toBe('review');
    expect(after.review.contact).toEqual(ada);
    expect(after.session.persist().data).toEqual(before.session.persist().data);
  });

  it('asks for another contact when its own no longer exists', async () => {
    const host = new FakeHost();
    const before = await ready(host);
    host.contactsById.delete('ada');

    const after = await open(host, { draft: before.session.persist().data });

    expect(after.pad.step).toBe('contact');
    expect(after.session.persist().data.contactId).toBeUndefined();
  });

  it('is refused as newer when a later version wrote it', () => {
    const restored = restore({ schema: 'orderpad.draft', v: 7, savedAt: '', data: {} });

    expect(restored).toMatchObject({
      kind: 'refused',
      issue: { code: 'draft-newer', params: { version: 7 } },
    });
  });

  it('is migrated through every version when an earlier version wrote it', async () => {
    const order = await open();
    const { data } = order.session.persist();
    const { currency: _, ...first } = data;
    const withCurrency = (old: unknown) => ({ ...(old as object), currency: 'EUR' });
    const inPounds = (old: unknown) => ({ ...(old as object), currency: 'GBP' });

    const restored = restore({ schema: 'orderpad.draft', v: 1, data: first }, [withCurrency, inPounds]);

    expect(restored).toMatchObject({ kind: 'restored', draft: { currency: 'GBP' } });
  });

  it.each([
    ['{"schema":"orderpad.draft"', ['schema']],
    [{ schema: 'another' }, ['schema']],
    [{ schema: 'orderpad.draft', v: '1', data: {} }, ['schema']],
    [undefined, ['schema']],
  ])('that is not one is refused as corrupt: %o', (stored, path) => {
    expect(restore(stored)).toMatchObject({ kind: 'refused', issue: { code: 'draft-corrupt', path } });
  });

  it('is refused with the path of the damage when it is damaged', async () => {
    const order = await open();
    order.send({ type: 'items.add', lines: [lineOf(tea)] });
    const { data, ...envelope } = order.session.persist();
    const damaged = { ...envelope, data: { ...data, lines: [{ ...data.lines[0], quantity: 0 }] } };

    expect(restore(damaged)).toMatchObject({
      kind: 'refused',
      issue: { code: 'draft-corrupt', path: ['data', 'lines', 0, 'quantity'] },
    });
  });
});
