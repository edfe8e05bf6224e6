import { expect } from '@open-wc/testing';
import type { Intent, OrderStorage, StoredDraft } from '@orderpad/core';
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

describe('keeping on the device', () => {
  let name = '';
  let storage: OrderStorage;

  beforeEach(() => {
    name = `test-${crypto.randomUUID()}`;
    storage = deviceStorage(name);
  });

  it('gives a draft back to the next page as it was saved last', async () => {
    await storage.saveDraft(draft('d1', '2026-01-01T00:00:00Z', 1));
    await storage.saveDraft(draft('d1', '2026-01-02T00:00:00Z', 2));

    const kept = await deviceStorage(name).loadDraft('d1');

    expect(kept).to.deep.equal(draft('d1', '2026-01-02T00:00:00Z', 2));
  });

  it('lists drafts newest first, without those that were removed', async () => {
    await storage.saveDraft(draft('old', '2026-01-01T00:00:00Z'));
    await storage.saveDraft(draft('new', '2026-01-03T00:00:00Z'));
    await storage.saveDraft(draft('gone', '2026-01-02T00:00:00Z'));
    await storage.removeDraft('gone');

    const kept = (await storage.listDrafts()) as StoredDraft[];

    expect(kept.map(({ data }) => data.id)).to.deep.equal(['new', 'old']);
  });

  it('knows nothing of a draft that was never saved', async () => {
    expect(await storage.loadDraft('never')).to.equal(undefined);
  });

  it('keeps an intent until its outcome is known, for its own draft only', async () => {
    await storage.saveIntent(intent('k1', 'd1'));
    await storage.saveIntent(intent('k2', 'd2'));
    const before = await storage.loadIntents('d1');

    await storage.removeIntent('k1');

    expect(before.map(({ key }) => key)).to.deep.equal(['k1']);
    expect(await storage.loadIntents('d1')).to.deep.equal([]);
  });
});
