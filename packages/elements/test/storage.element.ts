import { expect } from '@open-wc/testing';
import type { Intent, OrderStorage, StoredDraft, StoredRows } from '@orderpad/core';
import { deviceStorage } from '../src/index.ts';

const draft = (id: string, savedAt: string, revision = 1): StoredDraft => ({
  schema: 'orderpad.draft',
  v: 1,
  savedAt,
  data: {
    id,
    revision,
    flow: 'back-office',
    currency: 'GBP',
    lines: [],
    codes: [],
    promotions: [],
    shipments: [{ id: 's1', parts: [] }],
    context: {},
  },
});

const intent = (key: string, draftId: string): Intent => ({
  schema: 'orderpad.intent',
  v: 1,
  key,
  mintedAt: 1,
  submission: {
    draft: draft(draftId, '2026-01-01T00:00:00Z').data,
    quoteId: 'q1',
    acceptedTotal: { amount: 100, currency: 'GBP' },
    acknowledged: [],
  },
});

const rows = (draftId: string, ...skus: string[]): StoredRows => ({
  schema: 'orderpad.rows',
  v: 1,
  draftId,
  rows: skus.map((sku, index) => ({ at: index + 1, text: sku, sku, quantity: 1 })),
});

/** A database as the first version made it, with a draft in it. */
const firstVersion = (name: string, kept: StoredDraft): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => {
      const drafts = request.result.createObjectStore('drafts', { keyPath: 'data.id' });
      drafts.createIndex('savedAt', 'savedAt');
      drafts.put(kept);
      const intents = request.result.createObjectStore('intents', { keyPath: 'key' });
      intents.createIndex('draftId', 'submission.draft.id');
    });
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
  });

describe('storage on the device', () => {
  let name = '';
  let storage: OrderStorage;

  beforeEach(() => {
    name = `test-${crypto.randomUUID()}`;
    storage = deviceStorage(name);
  });

  const savedRows = (draftId: string) => {
    if (!storage.loadRows) throw new Error('a storage without rows');
    return storage.loadRows(draftId);
  };

  it('a saved draft is loaded by the next page', async () => {
    await storage.saveDraft(draft('d1', '2026-01-01T00:00:00Z', 1));
    await storage.saveDraft(draft('d1', '2026-01-02T00:00:00Z', 2));

    const kept = await deviceStorage(name).loadDraft('d1');

    expect(kept).to.deep.equal(draft('d1', '2026-01-02T00:00:00Z', 2));
  });

  it('drafts are listed newest first, without removed ones', async () => {
    await storage.saveDraft(draft('old', '2026-01-01T00:00:00Z'));
    await storage.saveDraft(draft('new', '2026-01-03T00:00:00Z'));
    await storage.saveDraft(draft('gone', '2026-01-02T00:00:00Z'));
    await storage.removeDraft('gone');

    const kept = (await storage.listDrafts()) as StoredDraft[];

    expect(kept.map(({ data }) => data.id)).to.deep.equal(['new', 'old']);
  });

  it('a draft that was never saved is not found', async () => {
    expect(await storage.loadDraft('never')).to.equal(undefined);
  });

  it('rows are saved beside a draft in one transaction, and never beside a missing draft', async () => {
    await storage.saveRows?.(rows('d1', 'JUG', 'VASE'), draft('d1', '2026-01-01T00:00:00Z'));
    const kept = [await storage.loadDraft('d1'), await storage.loadRows?.('d1')];
    await storage.removeDraft('d1');
    const removed = await storage.loadRows?.('d1');

    await storage.saveRows?.(rows('d1', 'JUG'));

    expect(kept).to.deep.equal([draft('d1', '2026-01-01T00:00:00Z'), rows('d1', 'JUG', 'VASE')]);
    expect([removed, await storage.loadRows?.('d1')]).to.deep.equal([undefined, undefined]);
  });

  it('rows are deleted when there are none left', async () => {
    await storage.saveRows?.(rows('d1', 'JUG'), draft('d1', '2026-01-01T00:00:00Z'));

    await storage.saveRows?.(rows('d1'));

    expect([await storage.loadDraft('d1'), await savedRows('d1')]).to.deep.equal([
      draft('d1', '2026-01-01T00:00:00Z'),
      undefined,
    ]);
  });

  it('a window that does not know of a hand-off overwrites neither it nor its draft nor rows', async () => {
    const [one, two] = [deviceStorage(name), deviceStorage(name)];
    const locked = { ...draft('d1', '2026-01-01T00:00:00Z', 3), handoff: { id: 'h1' } };
    await one.saveDraft(draft('d1', '2026-01-01T00:00:00Z', 2));
    await one.saveRows?.(rows('d1', 'TEA-250'));

    const saved = [one.saveDraft(locked), two.saveDraft(draft('d1', '2026-01-01T00:00:01Z', 4))];

    expect(await Promise.all(saved)).to.deep.equal([undefined, locked]);
    await two.saveRows?.(rows('d1'), draft('d1', '2026-01-01T00:00:02Z', 5));
    expect(await one.loadDraft('d1')).to.deep.equal(locked);
    expect(await savedRows('d1')).to.deep.equal(rows('d1', 'TEA-250'));
  });

  it('a window that knows that the hand-off is over replaces it', async () => {
    await storage.saveDraft({ ...draft('d1', '2026-01-01T00:00:00Z'), handoff: { id: 'h1' } });
    const free = { ...draft('d1', '2026-01-01T00:00:01Z', 2), endedHandoff: 'h1' };

    expect(await storage.saveDraft(free)).to.equal(undefined);

    expect(await storage.loadDraft('d1')).to.deep.equal(free);
  });

  it('data of an earlier version is found, and rows are saved beside it', async () => {
    await firstVersion(name, draft('d1', '2026-01-01T00:00:00Z'));

    await storage.saveRows?.(rows('d1', 'JUG'));

    expect(await storage.loadDraft('d1')).to.deep.equal(draft('d1', '2026-01-01T00:00:00Z'));
    expect(await storage.loadRows?.('d1')).to.deep.equal(rows('d1', 'JUG'));
  });

  it('an intent is kept until its outcome is known, for its own draft only', async () => {
    await storage.saveIntent(intent('k1', 'd1'));
    await storage.saveIntent(intent('k2', 'd2'));
    const before = await storage.loadIntents('d1');

    await storage.removeIntent('k1');

    expect(before.map(({ key }) => key)).to.deep.equal(['k1']);
    expect(await storage.loadIntents('d1')).to.deep.equal([]);
  });

  it('windows that place a draft in the same moment share the intent that one of them saved', async () => {
    const windows = Array.from({ length: 12 }, () => deviceStorage(name));

    const saved = await Promise.all(windows.map((each, at) => each.saveIntent(intent(`k${at}`, 'd1'))));

    const kept = await storage.loadIntents('d1');
    expect(kept).to.have.lengthOf(1);
    expect(new Set(saved.map(({ key }) => key))).to.deep.equal(new Set(kept.map(({ key }) => key)));
  });
});
