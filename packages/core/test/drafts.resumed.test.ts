import { HostError, type SavedDraft } from '@orderpad/contracts';
import { saveForLater, warningOf } from '@orderpad/core/drafts';
import { memoryStorage, restore } from '@orderpad/core/storage';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Driver, lineOf } from './driver.ts';
import { DraftsHost } from './drafts-host.ts';
import { type FakeHost, mug, tea } from './fake-host.ts';
import { drafts, resume, saved } from './saved-order.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

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
  const accept = (order: Driver, accepted = true) => {
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
        accepted,
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

  it('is not asked about again after a reload, as long as the price is the accepted one', async () => {
    const { host, at } = await saved();
    teaAt(host, 520);
    const storage = memoryStorage();
    const order = await resume(host, at, { storage });
    accept(order);
    await order.wait(100);
    const kept = restore(await storage.loadDraft(at.draft.id));
    if (kept.kind !== 'restored') throw new Error('the device kept the order');

    const again = await resume(host, at, { accepted: kept.accepted });

    expect(drafts(again)).toMatchObject({ open: 0, differences: [{ decision: 'accepted' }, {}, {}] });
    expect(again.review.canPlace).toBe(true);
    expect(again.session.persist().accepted).toEqual(kept.accepted);
    teaAt(host, 530);
    const dearer = await resume(host, at, { accepted: kept.accepted });
    expect(drafts(dearer)).toMatchObject({ open: 1, differences: [{ decision: 'open' }, {}, {}] });
    expect(dearer.review.canPlace).toBe(false);
  });

  it('is asked about again once the operator takes the acceptance back', async () => {
    const { host, at } = await saved();
    teaAt(host, 520);
    const order = await resume(host, at);
    accept(order);
    expect(order.session.persist().accepted).toHaveLength(1);

    accept(order, false);

    expect(order.session.persist().accepted).toBeUndefined();
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

  describe('saved again', () => {
    /** Raises the price of the tea, and sells the mug at half of it. */
    const bothAt = async () => {
      const { host, order } = await saved();
      order.send({ type: 'items.add', lines: [lineOf(mug, 2)] });
      await order.settled();
      await saveForLater(order.session);
      await order.settled();
      const at = host.savedAs(order.session.draftId);
      for (const [id, amount] of [
        [tea.id, 520],
        [mug.id, 990],
      ] as const)
        host.products = host.products.map((product) =>
          product.id === id
            ? {
                ...product,
                variants: product.variants.map((each) => ({ ...each, price: { amount, currency: 'GBP' } })),
              }
            : product,
        );
      return { host, at };
    };
    const saveAgain = async (host: DraftsHost, order: Driver, at: SavedDraft) => {
      await saveForLater(order.session);
      await order.settled();
      return host.savedAs(at.draft.id);
    };
    const unpriced = async () => {
      throw new HostError('internal', 'no price today');
    };
    const openLines = (order: Driver) =>
      drafts(order).differences.flatMap(({ decision, difference }) =>
        difference.kind === 'line' && decision === 'open' ? [difference.before?.unitPrice] : [],
      );

    it('while nothing is decided, it asks again about everything, at every device', async () => {
      const { host, at } = await bothAt();
      const first = await resume(host, at);
      const before = openLines(first);

      const again = await resume(host, await saveAgain(host, first, at));

      expect(before).toHaveLength(2);
      expect(openLines(again)).toEqual(before);
      expect(again.review.canPlace).toBe(false);
    });

    it('after one difference was accepted, it asks about the other one only, at every device', async () => {
      const { host, at } = await bothAt();
      const first = await resume(host, at);
      const [tea] = drafts(first).differences;
      if (!tea) throw new Error('the price of the tea has changed');
      first.send({ type: 'review.acknowledge', issue: warningOf(tea.difference), accepted: true });

      const again = await resume(host, await saveAgain(host, first, at));

      expect(openLines(again)).toEqual(openLines(first));
      expect(openLines(again)).toHaveLength(1);
      accept(again);
      expect(again.review.canPlace).toBe(true);
    });

    it('after everything was accepted, it asks about nothing', async () => {
      const { host, at } = await bothAt();
      const first = await resume(host, at);
      accept(first);

      const again = await resume(host, await saveAgain(host, first, at));

      expect(drafts(again)).toMatchObject({ differences: [], open: 0 });
      expect(again.review.canPlace).toBe(true);
    });

    it('without a price, it keeps what was quoted before', async () => {
      const { host, at } = await bothAt();
      host.orders.quote = unpriced;
      const first = await resume(host, at);

      const kept = await saveAgain(host, first, at);

      expect(kept.quoted).toEqual(at.quoted);
    });

    it('without a price, it forgets what was quoted for lines that were edited since', async () => {
      const { host, at } = await bothAt();
      host.orders.quote = unpriced;
      const first = await resume(host, at);
      first.send({ type: 'items.edit', id: lineId(at), patch: { quantity: 7 } });

      const kept = await saveAgain(host, first, at);

      expect(kept.quoted?.lines.map((line) => line.lineId)).toEqual(
        at.draft.lines.slice(1).map(({ id }) => id),
      );
    });
  });
});
