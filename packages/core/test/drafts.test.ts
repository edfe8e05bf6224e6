import { HostError, type SavedDraft } from '@orderpad/contracts';

import {
  compareResumed,
  draftsView,
  findDrafts,
  loadDraft,
  removeDraft,
  resumed,
  saveForLater,
} from '@orderpad/core/drafts';
import { backOffice, distributor } from '@orderpad/core/flows';
import { memoryStorage, restore } from '@orderpad/core/storage';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Driver, lineOf, open, ready } from './driver.ts';
import { DraftsHost } from './drafts-host.ts';
import { FakeHost, mug, tea } from './fake-host.ts';

const drafts = (order: Driver) => order.session.view(draftsView);

/** An order that is ready to be placed, and saved at the host. */
async function saved(host = new DraftsHost()): Promise<{ host: DraftsHost; order: Driver; at: SavedDraft }> {
  const order = await ready(host);
  await saveForLater(order.session);
  await order.settled();
  return { host, order, at: host.savedAs(order.session.draftId) };
}

/** The saved order, resumed by somebody, once it is priced. */
async function resume(host: DraftsHost, at: SavedDraft, options = {}): Promise<Driver> {
  const order = await open(host, { ...resumed(at), ...options });
  compareResumed(order.session, at);
  return order.settled();
}

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

describe('a conflict', () => {
  /** Two people with the same saved order, both with an edit of their own; the other one saved first. */
  async function conflict() {
    const { host, at } = await saved();
    const mine = await resume(host, at);
    const theirs = await resume(host, at);
    theirs.send({ type: 'review.edit', patch: { note: 'Theirs' } });
    await saveForLater(theirs.session);
    await theirs.settled();
    mine.send({ type: 'review.edit', patch: { note: 'Mine' } });
    await saveForLater(mine.session);
    await mine.settled();
    return { host, mine, id: at.draft.id };
  }

  it('overwrites nothing: both versions are there, and it is asked about', async () => {
    const { host, mine, id } = await conflict();

    expect(mine.pad.keeping).toBe('conflict');
    expect(drafts(mine).conflict).toMatchObject({ draft: { note: 'Theirs' } });
    expect(host.savedAs(id).draft.note).toBe('Theirs');
    expect(mine.session.persist().data.note).toBe('Mine');
  });

  it('is settled by keeping mine, which replaces the state that was shown', async () => {
    const { host, mine, id } = await conflict();
    const current = drafts(mine).conflict;

    await saveForLater(mine.session, typeof current === 'object' ? current.tag : null);
    await mine.settled();

    expect(mine.pad.keeping).toBe('saved-at-host');
    expect(host.savedAs(id).draft.note).toBe('Mine');
  });

  it('is asked about again when yet another state was saved meanwhile', async () => {
    const { host, mine, id } = await conflict();
    const current = drafts(mine).conflict;
    host.change(id, { note: 'Third' });

    await saveForLater(mine.session, typeof current === 'object' ? current.tag : null);
    await mine.settled();

    expect(drafts(mine).conflict).toMatchObject({ draft: { note: 'Third' } });
    expect(host.savedAs(id).draft.note).toBe('Third');
  });

  it('tells when the draft was removed, and saves it anew when wanted', async () => {
    const { host, at } = await saved();
    const order = await resume(host, at);
    await removeDraft(host, at.draft.id);
    order.send({ type: 'review.edit', patch: { note: 'Still wanted' } });
    await saveForLater(order.session);
    await order.settled();
    expect(drafts(order).conflict).toBe('gone');

    await saveForLater(order.session, null);
    await order.settled();

    expect(host.savedAs(at.draft.id).draft.note).toBe('Still wanted');
  });
});

describe('a resumed order', () => {
  const lineId = (at: SavedDraft) => at.draft.lines[0]?.id ?? '';
  const teaAt = (host: FakeHost, amount: number) => {
    host.products = host.products.map((product) =>
      product.id === tea.id
        ? {
            ...product,
            variants: product.variants.map((each) => ({ ...each, price: { amount, currency: 'GBP' } })),
          }
        : product,
    );
  };
  const accept = (order: Driver) => {
    for (const { difference } of drafts(order).differences)
      order.send({
        type: 'review.acknowledge',
        issue: {
          code: 'changed-since-saved',
          severity: 'warning',
          path: ['drafts', difference.kind, difference.id],
          params: {},
          fixes: [],
        },
        accepted: true,
      });
  };

  it('is placed without a question when nothing has changed', async () => {
    const { host, at } = await saved();
    const order = await resume(host, at);

    expect(drafts(order)).toMatchObject({ differences: [], open: 0, isSaved: true });
    expect(order.review.canPlace).toBe(true);
  });

  it('is held back while a changed price is undecided, and cannot be placed at the old one', async () => {
    const { host, at } = await saved();
    teaAt(host, 520);
    const order = await resume(host, at);

    expect(drafts(order)).toMatchObject({
      open: 1,
      differences: [
        {
          decision: 'open',
          difference: { kind: 'line', before: { unitPrice: 450 }, after: { unitPrice: 520 } },
        },
        { decision: 'told', difference: { kind: 'tax' } },
        { decision: 'told', difference: { kind: 'totals' } },
      ],
    });
    expect(order.review.canPlace).toBe(false);
    order.send({ type: 'review.place' });
    await order.settled();
    expect(order.blockedBy).toContain('changed-since-saved');
    expect(host.placed).toEqual([]);
  });

  it('is placed at the new price once that is accepted', async () => {
    const { host, at } = await saved();
    teaAt(host, 520);
    const order = await resume(host, at);

    accept(order);
    expect(drafts(order).open).toBe(0);
    order.send({ type: 'review.place' });
    await order.settled();

    expect(order.order?.lines[0]?.unitPrice).toBe(520);
  });

  it('is free of a difference when its line is removed', async () => {
    const { host, at } = await saved();
    teaAt(host, 520);
    const order = await resume(host, at);
    order.send({ type: 'items.add', lines: [lineOf(mug)] }, { type: 'items.remove', ids: [lineId(at)] });

    expect(drafts(order)).toMatchObject({ open: 0, differences: [{ decision: 'removed' }, {}, {}] });
  });

  it('offers to keep the old price where the operator may set one, within the limit', async () => {
    const offered = async (may: Partial<FakeHost['profile']>) => {
      const { host, at } = await saved();
      host.profile = { ...host.profile, ...may };
      teaAt(host, 520);
      return drafts(await resume(host, at)).differences[0]?.honour;
    };
    const { capabilities } = new DraftsHost().profile;
    const all = [...capabilities, 'lines.override' as const];

    expect(await offered({})).toBeUndefined();
    expect(await offered({ capabilities: all })).toBe(450);
    expect(await offered({ capabilities: all, overrideLimit: 10 })).toBeUndefined();
    expect(await offered({ capabilities: all, overrideLimit: 20 })).toBe(450);
  });

  it('is free of a difference when the line keeps its price, with a reason', async () => {
    const { host, at } = await saved();
    host.profile = { ...host.profile, capabilities: [...host.profile.capabilities, 'lines.override'] };
    teaAt(host, 520);
    const order = await resume(host, at);
    order.send({
      type: 'items.edit',
      id: lineId(at),
      patch: { override: { unitPrice: 450, reason: 'As promised' } },
    });

    expect(drafts(order)).toMatchObject({ open: 0, differences: [{ decision: 'honoured' }, {}, {}] });
    expect(order.session.persist().data.lines[0]?.override).toEqual({
      unitPrice: 450,
      reason: 'As promised',
    });
  });

  it('names a new error with its fixes, which holds the order back by itself', async () => {
    const { host, at } = await saved();
    const id = lineId(at);
    host.issues = [
      {
        code: 'insufficient-stock',
        severity: 'error',
        path: ['lines', id, 'quantity'],
        params: { available: 1, asked: 2 },
        fixes: [{ code: 'set-quantity', params: { lineId: id, quantity: 1 } }],
      },
    ];
    const order = await resume(host, at);

    expect(drafts(order)).toMatchObject({
      open: 0,
      differences: [
        { decision: 'told', difference: { kind: 'issue', after: { code: 'insufficient-stock' } } },
      ],
    });
    expect(order.review.canPlace).toBe(false);
  });

  it('asks about nothing that was edited on this device meanwhile', async () => {
    const { host, at } = await saved();
    const lines = at.draft.lines.map((line) => ({ ...line, quantity: 5 }));
    const order = await resume(host, at, {
      draft: { ...at.draft, revision: at.draft.revision + 1, lines },
    });

    expect(drafts(order).differences.map(({ difference }) => difference.kind)).not.toContain('line');
    expect(drafts(order).open).toBe(0);
  });
});

describe('the list of saved orders', () => {
  it('finds them, loads one and removes one', async () => {
    const { host, at } = await saved();
    const finder = findDrafts(host);
    finder.find('');
    await vi.waitFor(() => expect(finder.view.isSearching).toBe(false));

    expect(finder.view.items).toMatchObject([{ id: at.draft.id, items: 2, contact: { id: 'ada' } }]);
    expect(await loadDraft(host, at.draft.id)).toEqual(at);
    await removeDraft(host, at.draft.id);
    await expect(removeDraft(host, at.draft.id)).resolves.toBeUndefined();
    await expect(loadDraft(host, at.draft.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is unsupported by a host without drafts', async () => {
    const finder = findDrafts(new FakeHost());
    finder.find('');
    await vi.waitFor(() => expect(finder.view.problem).toBe('unsupported'));
  });
});

describe('the total that a customer was told', () => {
  const told = (amount: number, currency = 'GBP') =>
    ({ type: 'review.edit', patch: { quotedTotal: { amount, currency } } }) as const;

  it('holds the order back where it differs, until the difference is accepted', async () => {
    const host = new FakeHost();
    const order = await ready(host);
    const total = order.review.total?.amount ?? 0;
    order.send(told(total - 100));
    expect(order.review.canPlace).toBe(false);
    const [warning] = order.review.warnings;
    expect(warning?.issue).toMatchObject({
      code: 'quoted-total-differs',
      params: { from: total - 100, to: total, currency: 'GBP' },
    });

    if (warning) order.send({ type: 'review.acknowledge', issue: warning.issue, accepted: true });
    order.send({ type: 'review.place' });
    await order.settled();

    expect(order.order).toBeDefined();
    expect(order.session.persist().data.quotedTotal).toEqual({ amount: total - 100, currency: 'GBP' });
  });

  it('needs no acceptance where it is the same, and costs no other price', async () => {
    const host = new FakeHost();
    const order = await ready(host);
    const asked = host.calls.filter((call) => call === 'quote').length;

    order.send(told(order.review.total?.amount ?? 0));
    await order.settled();

    expect(order.review).toMatchObject({ warnings: [], canPlace: true });
    expect(host.calls.filter((call) => call === 'quote')).toHaveLength(asked);
  });

  it('is asked about again when the order comes to yet another total', async () => {
    const order = await ready();
    order.send(told(1));
    const [first] = order.review.warnings;
    if (first) order.send({ type: 'review.acknowledge', issue: first.issue, accepted: true });
    expect(order.review.canPlace).toBe(true);

    order.send({ type: 'items.add', lines: [lineOf(mug)] });
    await order.settled();

    expect(order.review.canPlace).toBe(false);
    expect(order.review.warnings).toMatchObject([{ accepted: false }]);
  });

  it('stays with the note, and leaves with no amount', async () => {
    const order = await ready();
    order.send(told(500), { type: 'review.edit', patch: { note: 'Ring twice' } });
    expect(order.session.persist().data).toMatchObject({
      note: 'Ring twice',
      quotedTotal: { amount: 500, currency: 'GBP' },
    });

    order.send({ type: 'review.edit', patch: { quotedTotal: undefined } });

    expect(order.session.persist().data).toMatchObject({ note: 'Ring twice' });
    expect(order.session.persist().data.quotedTotal).toBeUndefined();
  });

  it('in another currency differs whatever the figure', async () => {
    const order = await ready();

    order.send(told(order.review.total?.amount ?? 0, 'EUR'));

    expect(order.review.warnings).toMatchObject([{ issue: { code: 'quoted-total-differs', params: {} } }]);
  });
});
