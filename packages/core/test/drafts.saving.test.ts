import { HostError } from '@orderpad/contracts';
import { saveForLater } from '@orderpad/core/drafts';
import { backOffice, distributor } from '@orderpad/core/flows';
import { memoryStorage, restore } from '@orderpad/core/storage';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lineOf, open, ready } from './driver.ts';
import { DraftsHost } from './drafts-host.ts';
import { FakeHost, mug } from './fake-host.ts';
import { drafts, saved } from './saved-order.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

describe('an order saved for later', () => {
  it('is at the host with what its quote said, and charges nothing', async () => {
    const { host, order, at } = await saved();

    expect(at.draft).toEqual(order.session.persist().data);
    expect(at.quoted).toMatchObject({
      currency: 'GBP',
      totals: order.review.quote?.totals,
      lines: [{ title: 'Tea', quantity: 2, unitPrice: 450, total: 900 }],
      shipments: [{ method: { id: 'standard', name: 'Standard' }, price: 350 }],
    });
    expect(host.placed).toEqual([]);
    expect(host.calls).not.toContain('place');
  });

  it('is shown as saved once the host has answered, and no sooner', async () => {
    const host = new DraftsHost();
    const order = await ready(host);
    const answer = host.holdSaves();
    void saveForLater(order.session);
    await order.settled();
    expect(order.pad.keeping).toBe('saving');
    expect(drafts(order)).toMatchObject({ isSaving: true, isSaved: false });

    answer();
    await order.settled();

    expect(order.pad).toMatchObject({ keeping: 'saved-at-host', isDirty: false });
    expect(order.emitted).toContainEqual({
      type: 'saved',
      where: 'host',
      revision: order.session.persist().data.revision,
    });
  });

  it('is not shown as saved after another edit, until that is saved too', async () => {
    const { host, order } = await saved();
    order.send({ type: 'review.edit', patch: { note: 'Ring twice' } });
    expect(order.pad).toMatchObject({ keeping: 'dirty', isDirty: true });

    await saveForLater(order.session);
    await order.settled();

    expect(order.pad.keeping).toBe('saved-at-host');
    expect(host.savedAs(order.session.draftId).draft.note).toBe('Ring twice');
  });

  it('is not shown as saved when it changed on the way', async () => {
    const host = new DraftsHost();
    const order = await ready(host);
    const answer = host.holdSaves();
    void saveForLater(order.session);
    await order.settled();

    order.send({ type: 'review.edit', patch: { note: 'Late' } });
    answer();
    await order.settled();

    expect(order.pad).toMatchObject({ keeping: 'dirty', isDirty: true });
  });

  it('waits for a price that is on its way', async () => {
    const host = new DraftsHost();
    const order = await ready(host);
    order.send({ type: 'items.add', lines: [lineOf(mug)] });

    await saveForLater(order.session);
    await order.settled();

    expect(host.savedAs(order.session.draftId).quoted?.lines).toHaveLength(2);
  });

  it('is saved without a price when none comes', async () => {
    const host = new DraftsHost();
    const order = await ready(host);
    host.orders.quote = () => new Promise(() => {});
    order.send({ type: 'items.add', lines: [lineOf(mug)] });

    const saving = saveForLater(order.session);
    await vi.advanceTimersByTimeAsync(3_000);
    await saving;
    await order.settled();

    const at = host.savedAs(order.session.draftId);
    expect(at.draft.lines).toHaveLength(2);
    expect(at.quoted).toBeUndefined();
  });

  it('needs a line, and a host that keeps drafts', async () => {
    const empty = await open(new DraftsHost());
    empty.send({ type: 'drafts.save' });
    const without = await ready(new FakeHost());
    without.send({ type: 'drafts.save' });

    expect(empty.blockedBy).toEqual(['lines-required']);
    expect(without.blockedBy).toEqual(['unsupported']);
  });

  it('is offered where the flow says so and the host can', async () => {
    const offered = async (host: FakeHost, flow: typeof backOffice | typeof distributor) =>
      drafts(await open(host, { flow })).isOffered;

    expect(await offered(new DraftsHost(), backOffice)).toBe(true);
    expect(await offered(new FakeHost(), backOffice)).toBe(false);
    expect(await offered(new DraftsHost(), distributor)).toBe(false);
  });

  it('stays as it was when saving failed, with the reason, and is saved by another try', async () => {
    const host = new DraftsHost();
    const order = await ready(host);
    host.failNext(new HostError('unavailable', 'down'));
    await saveForLater(order.session);
    await order.settled();
    expect(drafts(order)).toMatchObject({ problem: 'unavailable', isSaved: false, conflict: undefined });
    expect(order.emitted).toContainEqual(expect.objectContaining({ type: 'failed', during: 'save' }));

    await saveForLater(order.session);
    await order.settled();

    expect(drafts(order)).toMatchObject({ problem: undefined, isSaved: true });
  });

  it('is nobody’s conflict when the reply to its own request was lost', async () => {
    const host = new DraftsHost();
    const order = await ready(host);
    host.loseNextReply();
    await saveForLater(order.session);
    await order.settled();
    order.send({ type: 'review.edit', patch: { note: 'Edited since' } });

    await saveForLater(order.session);
    await order.settled();

    expect(drafts(order)).toMatchObject({ conflict: undefined, isSaved: true });
    expect(host.savedAs(order.session.draftId).draft.note).toBe('Edited since');
  });

  it('is nobody’s conflict when the reply was lost and the next request never arrived', async () => {
    const host = new DraftsHost();
    const order = await ready(host);
    host.loseNextReply();
    await saveForLater(order.session);
    await order.settled();
    order.send({ type: 'review.edit', patch: { note: 'Sent while offline' } });
    host.failNext(new HostError('unreachable', 'offline'));
    await saveForLater(order.session);
    await order.settled();
    order.send({ type: 'review.edit', patch: { note: 'Sent at last' } });

    await saveForLater(order.session);
    await order.settled();

    expect(drafts(order)).toMatchObject({ conflict: undefined, isSaved: true });
    expect(host.savedAs(order.session.draftId).draft.note).toBe('Sent at last');
  });

  it('keeps the tag of the host with the draft on the device', async () => {
    const storage = memoryStorage();
    const host = new DraftsHost();
    const order = await ready(host, storage);
    await saveForLater(order.session);
    await order.settled();
    await order.wait(100);

    const stored = restore(await storage.loadDraft(order.session.draftId));

    const { tag, draft } = host.savedAs(order.session.draftId);
    expect(stored).toMatchObject({ kind: 'restored', base: { tag, revision: draft.revision } });
  });

  it('is off the list once it is placed', async () => {
    const { host, order } = await saved();
    order.send({ type: 'review.place' });
    await order.settled();

    expect(order.order).toBeDefined();
    expect(host.ids()).toEqual([]);
  });
});
